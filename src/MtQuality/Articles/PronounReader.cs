using System.Runtime.InteropServices;
using MtQuality.Language;
using MtQuality.Rules;
using MtQuality.Text;

namespace MtQuality.Articles;

/// <summary>
/// Finds pronouns that can only stand for one person, and counts them as clues: "Nadella a rejoint l'équipe. Il a expliqué que …",
/// and "« … », a déclaré Nadella. « … », a-t-il ajouté".
/// </summary>
internal readonly ref struct PronounReader
{
    private static readonly FoldedSet s_impersonal = new(
        "publie publié publiait annonce annoncé annonçait lance lancé lançait propose proposé proposait condamne condamné recommande recommandé"
    );

    private readonly SentenceContext _text;
    private readonly People _people;

    private PronounReader(in SentenceContext text, People people)
    {
        _text = text;
        _people = people;
    }

    public static void Read(in ArticleContext article, in SentenceContext text, People people, Quotations quotations)
    {
        var reader = new PronounReader(text, people);
        reader.ReadNarration(article);
        reader.ReadAttributions(quotations);
    }

    /// <summary>
    /// A sentence that opens with "il" or "elle" and a verb of speech, after one whose subject is a person and that names no other.
    /// </summary>
    private void ReadNarration(in ArticleContext article)
    {
        var subjects = new SubjectReader(_text, _people);
        var last = -1;
        foreach (var sentence in article.Sentences)
        {
            var first = sentence.FirstToken;
            var end = first + sentence.TokenCount;
            var gender = GenderOfOpeningPronoun(first);
            if (gender != Gender.None)
            {
                if (last >= 0 && SpeaksAfter(first + 1))
                {
                    _people.Refer(first, last, gender);
                }
                last = NamesOnly(last, first, end) ? last : -1;
                continue;
            }
            var subject = subjects.Opening(first, end).Person;
            last = subject >= 0 && NamesOnly(subject, first, end) ? subject : -1;
        }
    }

    /// <summary>A pronoun that attributes a quotation right after one that names its speaker.</summary>
    private void ReadAttributions(Quotations quotations)
    {
        var last = Speaker.Unknown;
        foreach (ref readonly var quotation in CollectionsMarshal.AsSpan(quotations.Items))
        {
            var speaker = quotation.Speaker;
            if (speaker.Person >= 0)
            {
                last = speaker;
            }
            else if (speaker.IsKnown && last.Person >= 0)
            {
                if (IsInvertedPronoun(speaker) && NamesOnly(last.Person, last.LastWord + 1, speaker.FirstWord))
                {
                    _people.Refer(speaker.FirstWord, last.Person, speaker.Gender);
                }
                last = Speaker.Unknown;
            }
        }
    }

    private Gender GenderOfOpeningPronoun(int i)
    {
        if (_text.Is(i, "il"))
        {
            return Gender.Masculine;
        }
        return _text.Is(i, "elle") ? Gender.Feminine : Gender.None;
    }

    // Companies and churches announce and publish as well; what they hardly do is left.
    private bool SpeaksAfter(int i)
    {
        if (_text.IsIn(i, s_impersonal) || _text.IsIn(i + 1, s_impersonal))
        {
            return false;
        }
        var isCompound = _text.IsAny(i, ["a", "avait"]);
        return isCompound
            ? SpeechVerbs.IsParticiple(_text, i + 1) || SpeechVerbs.IsParticiple(_text, i + 2)
            : SpeechVerbs.IsFinite(_text, i) || SpeechVerbs.IsFinite(_text, i + 1);
    }

    private bool IsInvertedPronoun(Speaker speaker) =>
        speaker.FirstWord == speaker.LastWord && _text.Tokens[speaker.FirstWord].Has(TokenFlags.HyphenClitic);

    private bool NamesOnly(int person, int from, int end)
    {
        for (var i = from; i < end; i++)
        {
            var mention = _people.MentionAt(i);
            var isAnother =
                mention >= 0 ? _people.Mentions[mention].Person != person
                : PersonNouns.IsAt(_text, i) ? _people.PersonOfFunction(i) != person
                : IsOtherName(i);
            if (isAnother)
            {
                return false;
            }
        }
        return true;
    }

    private bool IsOtherName(int i) =>
        _text.Tokens[i].Kind == TokenKind.Word
        && _text.Tokens[i].Has(TokenFlags.InitialCapital)
        && (!_text.IsKnown(i) || Words.GenderOfFirstName(_text, i) != Gender.None);
}
