using MtQuality.Rules;

namespace MtQuality.Articles;

/// <summary>
/// Finds the quotations of an article. One that its paragraph leaves open goes on in the next paragraph if that one begins with a
/// mark again, or closes without having opened.
/// </summary>
internal ref struct QuotationReader
{
    private readonly SentenceContext _text;
    private readonly Quotations _quotations;

    private int _first = -1;
    private QuotationMark _mark;
    private int _nestedFirst = -1;
    private QuotationMark _nestedMark;
    private bool _nestsSameMark;
    private int _blockStart;

    private QuotationReader(in SentenceContext text, Quotations quotations)
    {
        _text = text;
        _quotations = quotations;
    }

    public static Quotations Read(in SentenceContext text)
    {
        var reader = new QuotationReader(text, new Quotations());
        for (var i = 0; i < text.Count; i++)
        {
            if (Words.StartsBlock(text, i))
            {
                reader.EndBlock(i);
            }
            var mark = QuotationMarks.Of(text, i);
            if (mark != QuotationMark.None)
            {
                reader.Take(mark, i);
            }
        }
        reader.EndBlock(text.Count);
        return reader._quotations;
    }

    private void Take(QuotationMark mark, int i)
    {
        if (_first < 0)
        {
            TakeOutside(mark, i);
        }
        else if (_nestedFirst >= 0 && mark == _nestedMark && QuotationMarks.CouldClose(_text, i))
        {
            EndNested(i);
        }
        else if (mark == _mark && QuotationMarks.CouldClose(_text, i))
        {
            EndNested(i);
            End(i, isOpenEnded: false);
        }
        else if (_nestedFirst < 0 && QuotationMarks.CouldOpen(_text, i))
        {
            _nestedFirst = i + 1;
            _nestedMark = mark;
            _nestsSameMark |= mark == _mark;
        }
    }

    private void TakeOutside(QuotationMark mark, int i)
    {
        if (QuotationMarks.CouldOpen(_text, i))
        {
            _first = i + 1;
            _mark = mark;
        }
        else if (IsAfterOpenEnd() && QuotationMarks.CouldClose(_text, i))
        {
            _first = _blockStart;
            _mark = mark;
            End(i, isOpenEnded: false);
        }
    }

    private void EndBlock(int i)
    {
        if (_first >= 0)
        {
            EndNested(i);
            End(i, isOpenEnded: true);
        }
        _blockStart = i;
    }

    private void End(int end, bool isOpenEnded)
    {
        if (end > _first)
        {
            var isMarked = _first > _blockStart;
            _quotations.Items.Add(
                new Quotation(_first, end - 1)
                {
                    Before = isMarked ? _first - 2 : _first - 1,
                    IsOpenEnded = isOpenEnded,
                    Continues = _first - _blockStart <= 1 && IsAfterOpenEnd(),
                    IsUnbalanced = isOpenEnded && _nestsSameMark,
                }
            );
        }
        _first = -1;
        _nestsSameMark = false;
    }

    private void EndNested(int end)
    {
        if (_nestedFirst >= 0 && end > _nestedFirst)
        {
            _quotations.Nested.Add((_nestedFirst, end - 1));
        }
        _nestedFirst = -1;
    }

    /// <summary>Whether the paragraph before ends inside a quotation and nothing was quoted in this one yet.</summary>
    private readonly bool IsAfterOpenEnd() =>
        _quotations.Items is [.., { IsOpenEnded: true, IsUnbalanced: false } last] && last.Last + 1 == _blockStart;
}
