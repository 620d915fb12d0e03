using MtQuality.Language;
using MtQuality.Rules;
using MtQuality.Rules.Chunking;
using MtQuality.Text;

namespace MtQuality.Articles;

/// <summary>
/// Finds the person that a noun group names, reading from left to right over what may stand before it: adverbs, days, groups with a
/// preposition. The first group without a preposition is the subject; if it is no single person, nobody is.
/// </summary>
internal readonly ref struct SubjectReader
{
    // How far a subject may stand from its verb, in tokens.
    private const int MaxDistance = 24;

    private static readonly FoldedSet s_conjunctions = new("et ou ni mais or donc car puis");

    private readonly SentenceContext _text;
    private readonly People _people;

    public SubjectReader(in SentenceContext text, People people)
    {
        _text = text;
        _people = people;
    }

    /// <summary>The subject that follows an inverted verb: "a déclaré lundi à l'AFP [Vishal Shah]".</summary>
    public Speaker After(int from) => Read(from, Math.Min(_text.Count, from + MaxDistance), mayOpen: false);

    /// <summary>The subject with which a clause opens: "Lundi, à Paris, [la ministre] a expliqué".</summary>
    public Speaker Opening(int from, int to) => Read(from, Math.Min(to, from + MaxDistance), mayOpen: true);

    /// <summary>The person named by the group that begins exactly here; unknown when none does.</summary>
    public Speaker At(int i)
    {
        var mention = MentionFrom(i);
        if (mention >= 0)
        {
            return Alone(Speaker.Named(_people.Mentions[mention]));
        }
        if (Titles.IsAt(_text, i))
        {
            var named = MentionFrom(i + 1);
            return named >= 0 ? Alone(Speaker.Named(_people.Mentions[named]))
                : IsCapitalised(i + 1) ? Alone(new Speaker(-1, Titles.GenderOf(_text.Word(i)), i, i + 1))
                : HeadedBy(i + 1);
        }
        return ByFirstName(i) is { IsKnown: true } single ? single : HeadedBy(i);
    }

    /// <summary>"explique Justine": somebody of whom the article says no more than a first name.</summary>
    private Speaker ByFirstName(int i)
    {
        var gender = Words.GenderOfFirstName(_text, i);
        var isPseudonym = _text.Is(i + 1, ",") && _text.IsAny(i + 2, ["pseudonyme", "alias"]);
        var isAlone = IsCapitalised(i) && !isPseudonym && gender is Gender.Masculine or Gender.Feminine && !IsCapitalised(i + 1);
        return isAlone ? Alone(new Speaker(-1, gender, i, i)) : Speaker.Unknown;
    }

    private Speaker HeadedBy(int i)
    {
        var head = FunctionReader.HeadFrom(_text, i);
        // "a déclaré Boulanger": with a capital and without an article it is somebody's name, and no trade.
        if (head < 0 || (head == i && IsCapitalised(i)))
        {
            return Speaker.Unknown;
        }
        var named = _people.PersonOfFunction(head);
        var gender = FunctionReader.At(_text, head).Gender;
        if (named < 0 && gender == Gender.None && FunctionReader.IsBare(_text, head))
        {
            named = _people.PersonCalled(_text.Word(head));
        }
        return Alone(new Speaker(named, named < 0 ? gender : Gender.None, i, head));
    }

    private Speaker Read(int from, int limit, bool mayOpen)
    {
        for (var i = from; i < limit; i++)
        {
            if (i > from && Words.StartsBlock(_text, i))
            {
                break;
            }
            if (_text.Is(i, ",") || IsAdjunct(i) || (mayOpen && _text.IsIn(i, s_conjunctions)))
            {
                continue;
            }
            if (Words.IsPreposition(_text, i))
            {
                i = EndOfObject(i, limit);
                continue;
            }
            return At(i);
        }
        return Speaker.Unknown;
    }

    // What stands between a verb and its subject without being either: adverbs, days and hours, participles.
    private bool IsAdjunct(int i)
    {
        var token = _text.Tokens[i];
        if (token.Kind == TokenKind.Number || Words.IsTime(_text, i))
        {
            return true;
        }
        if (token.Kind != TokenKind.Word || token.Has(TokenFlags.InitialCapital) && !Words.IsCommonWord(_text, i))
        {
            return false;
        }
        var isDeterminerOfTime = FunctionReader.IsDeterminer(_text, i) && Words.IsTime(_text, i + 1);
        return isDeterminerOfTime || _text.Is(i, Pos.Adverb);
    }

    /// <summary>Last token of the group that the preposition at <paramref name="i"/> governs.</summary>
    private int EndOfObject(int i, int limit)
    {
        var k = i + 1;
        while (k < limit && (FunctionReader.IsDeterminer(_text, k) || _text.Is(k, Pos.Determiner)))
        {
            k++;
        }
        var mention = MentionFrom(k);
        if (mention >= 0)
        {
            return _people.Mentions[mention].Last;
        }
        var last = i;
        for (; k < limit && _text.Tokens[k].Kind is TokenKind.Word or TokenKind.Number; k++)
        {
            var isName = IsCapitalised(k);
            if (
                MentionFrom(k) >= 0
                || Titles.IsAt(_text, k)
                || Words.IsPreposition(_text, k)
                || FunctionReader.IsDeterminer(_text, k)
                || (_text[k].IsVerbal && !_text[k].IsPastParticiple && !isName)
            )
            {
                break;
            }
            last = k;
        }
        return Math.Max(last, i);
    }

    /// <summary>Nobody when another person is coordinated: "selon Paul Durand et Marie Petit".</summary>
    private Speaker Alone(Speaker speaker)
    {
        var next = speaker.LastWord + 1;
        var isOneOfSeveral =
            Coordination.IsConjunction(_text, next)
            && (IsCapitalised(next + 1) || Titles.IsAt(_text, next + 1) || FunctionReader.HeadFrom(_text, next + 1) >= 0);
        return isOneOfSeveral ? Speaker.Unknown : speaker;
    }

    private int MentionFrom(int i)
    {
        var mention = _people.MentionAt(i);
        return mention >= 0 && _people.Mentions[mention].First == i ? mention : -1;
    }

    private bool IsCapitalised(int i) =>
        (uint)i < (uint)_text.Count && _text.Tokens[i].Kind == TokenKind.Word && _text.Tokens[i].Has(TokenFlags.InitialCapital);
}
