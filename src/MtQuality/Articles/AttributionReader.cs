using System.Runtime.InteropServices;
using MtQuality.Language;
using MtQuality.Rules;
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

    private static readonly FoldedSet s_accordingTo = new("selon pour dixit");
    private static readonly FoldedSet s_clitics = new("se s' lui leur nous vous me m' te t' l' le la les en y ne n'");
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
        return AccordingTo(i) is { IsKnown: true } source ? source : Inversion(i);
    }

    /// <summary>The attribution within the marks, as agencies write it: "« L'été, a-t-elle dit, sera long. »".</summary>
    private Speaker AttributedInside(Quotation quotation)
    {
        for (var i = quotation.First; i < quotation.Last; i++)
        {
            // "« Il a crié “Non !”, m'a-t-elle dit »": who talks to the speaker is not the speaker.
            var isComma = _text.Is(i, ",") && !_quotations.IsNested(i) && QuotationMarks.Of(_text, i - 1) == QuotationMark.None;
            if (isComma && !_text.IsAny(i + 1, ["m'", "me", "nous"]) && Inversion(i + 1) is { IsKnown: true } speaker)
            {
                // "Le monde change, disait mon père, …" is told by the one who speaks.
                return s_possessives.Contains(_text.Word(speaker.FirstWord)) ? Speaker.Unknown : speaker;
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
        if (AccordingTo(start) is { IsKnown: true } source)
        {
            return source;
        }
        for (var i = end; i >= start; i--)
        {
            if (IsSpeech(i))
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
            if (s_relatives.Contains(_text.Word(i)))
            {
                i = EndOfRelative(i, end);
                continue;
            }
            if (!IsFiniteVerb(i))
            {
                continue;
            }
            return IsSpeech(i) && IsReported(i, end) && !NamesAnother(i, end) ? SubjectBefore(i, start) : Speaker.Unknown;
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

    /// <summary>"Selon Nadella", "pour la ministre", "d'après elle".</summary>
    private Speaker AccordingTo(int i)
    {
        if (_text.Is(i, "d'") && _text.Is(i + 1, "après"))
        {
            return _subjects.At(i + 2);
        }
        return s_accordingTo.Contains(_text.Word(i)) ? _subjects.At(i + 1) : Speaker.Unknown;
    }

    /// <summary>A verb of speech with its subject after it, or with a pronoun hung on it.</summary>
    private Speaker Inversion(int i)
    {
        if (_text.Is(i, Pos.Adverb) && !SpeechVerbs.IsFinite(_text, i))
        {
            i++;
        }
        for (var n = 0; n < 3 && s_clitics.Contains(_text.Word(i)); n++)
        {
            i++;
        }
        var verb = EndOfSpeech(i, out var pronoun);
        if (verb < 0)
        {
            return Speaker.Unknown;
        }
        return pronoun >= 0 ? ByPronoun(pronoun) : _subjects.After(verb + 1);
    }

    /// <summary>Last token of the verb of speech that begins here; -1 when there is none. Finds a pronoun hung on it: a-t-elle dit.</summary>
    private int EndOfSpeech(int i, out int pronoun)
    {
        pronoun = IsCliticSubject(i + 1) ? i + 1 : -1;
        if (SpeechVerbs.IsFinite(_text, i))
        {
            return pronoun >= 0 ? pronoun : i;
        }
        if (IsAuxiliary(i))
        {
            var limit = Math.Min(_text.Count, i + 8);
            for (
                var k = i + 1;
                k < limit && !Words.EndsClause(_text, k) && QuotationMarks.Of(_text, k) == QuotationMark.None;
                k++
            )
            {
                if (SpeechVerbs.IsParticiple(_text, k))
                {
                    return k;
                }
            }
            return -1;
        }
        // Any verb announces a speaker when its pronoun is inverted: s'emporte-t-il.
        return pronoun >= 0 && IsFiniteVerb(i) ? pronoun : -1;
    }

    /// <summary>Subject of a verb: the pronoun or name right before it, else the group with which the clause opens.</summary>
    private Speaker SubjectBefore(int verb, int start)
    {
        var i = verb - 1;
        while (i >= start && s_clitics.Contains(_text.Word(i)))
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
            if (before < start || _text.Is(before, ",") || s_relatives.Contains(_text.Word(before)))
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
            if (s_relatives.Contains(_text.Word(i)))
            {
                return _text.Is(verb - 1, ",") || s_clitics.Contains(_text.Word(verb - 1));
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

    private bool IsCliticSubject(int i)
    {
        var word = _text.Word(i);
        return (uint)i < (uint)_text.Count
            && _text.Tokens[i].Has(TokenFlags.HyphenClitic)
            && (
                WordForms.EqualsFolded(word, "-t-il")
                || WordForms.EqualsFolded(word, "-t-elle")
                || WordForms.EqualsFolded(word, "-il")
                || WordForms.EqualsFolded(word, "-elle")
            );
    }

    private bool IsAuxiliary(int i) =>
        _text.IsAny(i, ["a", "avait", "aura", "aurait", "ait", "eut", "est", "était", "fut", "sera", "serait"]);

    /// <summary>A verb of speech, at its auxiliary if it has one: "a dit" is no "dit".</summary>
    private bool IsSpeech(int i) => IsCompoundSpeech(i) || (SpeechVerbs.IsFinite(_text, i) && !IsInCompound(i));

    private bool IsInCompound(int participle)
    {
        var i = participle - 1;
        while (i > participle - 3 && _text.Is(i, Pos.Adverb))
        {
            i--;
        }
        return IsAuxiliary(i) && SpeechVerbs.IsParticiple(_text, participle);
    }

    private bool IsCompoundSpeech(int i)
    {
        if (!IsAuxiliary(i))
        {
            return false;
        }
        for (var k = i + 1; k <= i + 3; k++)
        {
            if (SpeechVerbs.IsParticiple(_text, k))
            {
                return true;
            }
            if (!_text.Is(k, Pos.Adverb))
            {
                return false;
            }
        }
        return false;
    }

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
            var isPerson = _people.MentionAt(i) >= 0 || PersonNouns.Contains(_text.Word(i));
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
