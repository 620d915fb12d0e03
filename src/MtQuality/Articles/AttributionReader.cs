using System.Runtime.InteropServices;
using MtQuality.Language;
using MtQuality.Rules;
using MtQuality.Rules.Chunking;
using MtQuality.Text;

namespace MtQuality.Articles;

/// <summary>
/// Finds who speaks in each quotation: "« … », a déclaré Nadella", "selon Marie Durand, « … »", "elle a ajouté : « … »",
/// "« … », dit-il. « … »". A quotation that nothing attributes has no speaker.
/// </summary>
internal readonly ref struct AttributionReader
{
    // How far before a quotation the clause that announces it may begin, in tokens.
    private const int MaxClause = 45;

    private static readonly FoldedSet s_possessives = new("mon ma ton ta notre votre");
    private static readonly FoldedSet s_relatives = new("qui que qu' dont où");

    private readonly SentenceContext _text;
    private readonly People _people;
    private readonly Quotations _quotations;
    private readonly SubjectReader _subjects;

    private AttributionReader(in SentenceContext text, People people, Quotations quotations)
    {
        _text = text;
        _people = people;
        _quotations = quotations;
        _subjects = new SubjectReader(text, people);
    }

    public static void Attribute(in SentenceContext text, People people, Quotations quotations) =>
        new AttributionReader(text, people, quotations).Run();

    private void Run()
    {
        var items = CollectionsMarshal.AsSpan(_quotations.Items);
        for (var i = 0; i < items.Length; i++)
        {
            ref var quotation = ref items[i];
            if (quotation.IsUnbalanced)
            {
                continue;
            }
            quotation.Speaker = AttributedAfter(quotation);
            quotation.IsAttributedAfter = quotation.Speaker.IsKnown;
            if (!quotation.Speaker.IsKnown)
            {
                quotation.Speaker = AttributedInside(quotation);
            }
            if (!quotation.Speaker.IsKnown)
            {
                var floor = i > 0 ? items[i - 1].After : 0;
                quotation.Speaker = AttributedBefore(quotation, floor);
            }
            if (!quotation.Speaker.IsKnown && i > 0 && GoesOn(items[i - 1], quotation))
            {
                quotation.Speaker = items[i - 1].Speaker;
            }
        }
        // A quotation of several paragraphs is often attributed at its end only.
        for (var i = items.Length - 1; i > 0; i--)
        {
            if (items[i].Continues && !items[i - 1].Speaker.IsKnown && !items[i - 1].IsUnbalanced)
            {
                items[i - 1].Speaker = items[i].Speaker;
            }
        }
    }

    /// <summary>"« … », a déclaré Nadella", "« … », explique-t-elle", "« … », selon la ministre".</summary>
    private Speaker AttributedAfter(Quotation quotation)
    {
        var i = quotation.After;
        if (quotation.IsOpenEnded || i >= _text.Count || Words.StartsBlock(_text, i))
        {
            return Speaker.Unknown;
        }
        if (_text.IsAny(i, [",", "-", "–", "—"]))
        {
            i++;
        }
        return SpeakerIn(i);
    }

    /// <summary>The attribution within the marks, as agencies write it: "« L'été, a-t-elle dit, sera long. »".</summary>
    private Speaker AttributedInside(Quotation quotation)
    {
        for (var i = quotation.First; i < quotation.Last; i++)
        {
            // "« Il a crié “Non !”, m'a-t-elle dit »": who talks to the speaker is not the speaker.
            var isComma = _text.Is(i, ",") && !_quotations.IsNested(i) && QuotationMarks.Of(_text, i - 1) == QuotationMark.None;
            if (
                isComma
                && !_text.IsAny(i + 1, ["m'", "me", "nous"])
                && SpeakerIn(i + 1, mayBeSource: false) is { IsKnown: true } speaker
            )
            {
                // "Le monde change, disait mon père, …" is told by the one who speaks.
                return _text.IsIn(speaker.FirstWord, s_possessives) ? Speaker.Unknown : speaker;
            }
        }
        return Speaker.Unknown;
    }

    /// <summary>"Selon Nadella, « … »", "la ministre a expliqué : « … »", "il estime que « … »", "Marie Durand : « … »".</summary>
    private Speaker AttributedBefore(Quotation quotation, int floor)
    {
        var end = quotation.Before;
        if (end < floor)
        {
            return Speaker.Unknown;
        }
        if (Words.EndsClause(_text, end))
        {
            return AnnouncedBySentence(StartOfClause(end - 1, floor), end);
        }
        var start = StartOfClause(end, floor);
        if (
            Attribution.TryRead(_text, start, out var attribution)
            && attribution.Form == AttributionForm.Source
            && _subjects.At(attribution.Subject) is { IsKnown: true } source
        )
        {
            return source;
        }
        for (var i = end; i >= start; i--)
        {
            if (Attribution.IsSpeech(_text, i))
            {
                return NamesAnother(i, end) ? Speaker.Unknown : SubjectBefore(i, start);
            }
        }
        return _text.Is(end, ":") && !HasFiniteVerb(start, end) ? Sole(_subjects.Opening(start, end), end) : Speaker.Unknown;
    }

    /// <summary>"Elle a répondu qu'elle restait. « Je suis prête. »": a reported speech that the quotation goes on with.</summary>
    private Speaker AnnouncedBySentence(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (QuotationMarks.Of(_text, i) != QuotationMark.None)
            {
                return Speaker.Unknown;
            }
            if (_text.IsIn(i, s_relatives))
            {
                i = EndOfRelative(i, end);
                continue;
            }
            if (!IsFiniteVerb(i))
            {
                continue;
            }
            return Attribution.IsSpeech(_text, i) && IsReported(i, end) && !NamesAnother(i, end)
                ? SubjectBefore(i, start)
                : Speaker.Unknown;
        }
        return Speaker.Unknown;
    }

    private bool IsReported(int verb, int end)
    {
        for (var i = verb + 1; i < Math.Min(end, verb + 8); i++)
        {
            if (_text.IsAny(i, ["que", "qu'"]))
            {
                return true;
            }
        }
        return false;
    }

    // ", qui dirige l'usine," ends at its comma.
    private int EndOfRelative(int i, int end)
    {
        if (i == 0 || !_text.Is(i - 1, ","))
        {
            return i;
        }
        while (i < end && !_text.Is(i + 1, ","))
        {
            i++;
        }
        return i;
    }

    /// <summary>Same speaker as before: nothing but the attribution and one full stop stand between, or a paragraph goes on.</summary>
    private bool GoesOn(Quotation before, Quotation quotation)
    {
        if (!before.Speaker.IsKnown)
        {
            return false;
        }
        if (quotation.Continues)
        {
            return true;
        }
        var gap = before.After;
        var end = quotation.Before;
        if (before.IsOpenEnded || end < gap - 1 || quotation.First <= gap)
        {
            return false;
        }
        for (var i = gap; i < quotation.First; i++)
        {
            if (Words.StartsBlock(_text, i) || (i < end && Words.EndsClause(_text, i)))
            {
                return false;
            }
        }
        if (!before.IsAttributedAfter)
        {
            return end <= gap;
        }
        return Words.IsPunctuation(_text, end) && OnlyNames(before.Speaker.Person, gap, end);
    }

    /// <summary>The one whom the attribution that begins here names.</summary>
    private Speaker SpeakerIn(int i, bool mayBeSource = true)
    {
        if (!Attribution.TryRead(_text, i, out var attribution))
        {
            return Speaker.Unknown;
        }
        return attribution.Form switch
        {
            AttributionForm.Source when mayBeSource => _subjects.At(attribution.Subject),
            AttributionForm.Inversion => _subjects.After(attribution.Subject),
            AttributionForm.CliticInversion => ByPronoun(attribution.Subject),
            _ => Speaker.Unknown,
        };
    }

    /// <summary>Subject of a verb: the pronoun or name right before it, else the group with which the clause opens.</summary>
    private Speaker SubjectBefore(int verb, int start)
    {
        var i = verb - 1;
        while (i >= start && Attribution.IsClitic(_text, i))
        {
            i--;
        }
        if (i < start)
        {
            return Speaker.Unknown;
        }
        if (_text.IsAny(i, ["il", "elle"]))
        {
            return ByPronoun(i);
        }
        var mention = _people.MentionAt(i);
        if (mention >= 0)
        {
            var before = _people.Mentions[mention].First - 1;
            if (before < start || _text.Is(before, ",") || _text.IsIn(before, s_relatives))
            {
                return Speaker.Named(_people.Mentions[mention]);
            }
        }
        var opening = _subjects.Opening(start, verb);
        return opening.IsKnown && IsMainVerb(opening.LastWord + 1, verb) ? opening : Speaker.Unknown;
    }

    /// <summary>Whether no other verb than those of relative clauses stands between a subject and its verb.</summary>
    private bool IsMainVerb(int from, int verb)
    {
        for (var i = from; i < verb; i++)
        {
            if (_text.IsIn(i, s_relatives))
            {
                return _text.Is(verb - 1, ",") || Attribution.IsClitic(_text, verb - 1);
            }
            if (IsFiniteVerb(i))
            {
                return false;
            }
        }
        return true;
    }

    private Speaker ByPronoun(int i) => new(-1, IsFemininePronoun(_text.Word(i)) ? Gender.Feminine : Gender.Masculine, i, i);

    private static bool IsFemininePronoun(ReadOnlySpan<char> word) => word[^1] is 'e' or 'E';

    private bool IsFiniteVerb(int i) => _text[i].IsVerbal && _text[i].IsFinite;

    private bool HasFiniteVerb(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (IsFiniteVerb(i))
            {
                return true;
            }
        }
        return false;
    }

    private int StartOfClause(int end, int floor)
    {
        var start = end;
        var limit = Math.Max(floor, end - MaxClause);
        while (start > limit && !Words.StartsBlock(_text, start) && !Words.EndsClause(_text, start - 1))
        {
            start--;
        }
        return start;
    }

    /// <summary>Whether somebody else comes into play between a verb of speech and its quotation, who may be the one that speaks.</summary>
    private bool NamesAnother(int verb, int end)
    {
        for (var i = verb + 1; i <= end; i++)
        {
            var isPerson = _people.MentionAt(i) >= 0 || PersonNouns.IsAt(_text, i);
            if (isPerson && !IsAddressee(i, verb))
            {
                return true;
            }
        }
        return false;
    }

    // "a dit à la présidente", "a répondu à Marie Durand".
    private bool IsAddressee(int i, int verb)
    {
        for (var k = i - 1; k > Math.Max(verb, i - 4); k--)
        {
            if (_text.IsAny(k, ["à", "au", "devant", "auprès"]))
            {
                return true;
            }
        }
        return false;
    }

    private Speaker Sole(Speaker speaker, int end) =>
        speaker.IsKnown && OnlyNames(speaker.Person, speaker.LastWord + 1, end) ? speaker : Speaker.Unknown;

    private bool OnlyNames(int person, int from, int end)
    {
        for (var m = _people.FirstMentionFrom(from); m < _people.Mentions.Count && _people.Mentions[m].First <= end; m++)
        {
            if (_people.Mentions[m].Person != person)
            {
                return false;
            }
        }
        return true;
    }
}
