using System.Runtime.CompilerServices;
using MtQuality.Models;
using MtQuality.Text;

namespace MtQuality.Language;

/// <summary>One analysis of a form: its morphology and the edit that turns the form into its lemma.</summary>
internal readonly record struct Analysis(Morph Morph, ushort Edit);

/// <summary>
/// The French lexicon: written forms to analyses. A name that is also a common word ("Pierre", "France") has one class that
/// unites both, so a capitalised form may be either; in lower case only the common word is meant.
/// </summary>
internal sealed partial class FrenchLexicon
{
    public const string FileKind = "MTQL";
    public const ushort FileVersion = 2;

    private readonly WordAutomaton _forms;
    private readonly CasedLookup _lookup;
    private readonly ushort[] _classOfForm;
    private readonly WordFrequencies _frequencies;
    private readonly NearestWords _nearest;
    private readonly int[] _classStart;
    private readonly Analysis[] _analyses;
    private readonly LemmaEdit[] _edits;
    private readonly Lazy<EditsByLemma> _editsByLemma;

    private FrenchLexicon(ref ModelReader reader)
    {
        _forms = WordAutomaton.Read(ref reader);
        _lookup = new CasedLookup(_forms);
        _classOfForm = reader.ReadArray<ushort>();
        reader.Expect(_classOfForm.Length == _forms.Count, "the classes of forms are not as many as the forms");
        _frequencies = WordFrequencies.Read(ref reader, _forms.Count);
        _nearest = new NearestWords(_forms, _frequencies);
        _edits = ReadEdits(ref reader);
        _editsByLemma = new Lazy<EditsByLemma>(() => new EditsByLemma(_edits));
        (_classStart, _analyses) = ReadClasses(ref reader, _edits.Length);
        reader.Expect(
            reader.IsEmbedded || _classOfForm.AsSpan().IndexOfAnyExceptInRange<ushort>(1, (ushort)(ClassCount - 1)) < 0,
            "a form has a class that does not exist"
        );
        reader.ExpectEnd();
    }

    /// <summary>The lexicon embedded in the library.</summary>
    public static FrenchLexicon Default => Embedded.Lexicon;

    /// <summary>How many forms there are.</summary>
    public int FormCount => _forms.Count;

    /// <summary>How many classes there are, the empty class 0 included.</summary>
    public int ClassCount => _classStart.Length - 1;

    /// <summary>Reads a lexicon file.</summary>
    /// <exception cref="ModelFileException">The file is broken.</exception>
    public static FrenchLexicon Read(ReadOnlySpan<byte> file, string name, bool isEmbedded = false)
    {
        var reader = new ModelReader(file, name, FileKind, FileVersion, isEmbedded);
        return new FrenchLexicon(ref reader);
    }

    /// <summary>Class of a form: the identifier of its set of analyses; 0 when the form is not in the lexicon. Any casing.</summary>
    public ushort ClassOf(ReadOnlySpan<char> form, out FormMatch match) => ClassOf(form, out match, out _);

    /// <summary>Class of a form, and how often it occurs (see <see cref="FrequencyOf"/>).</summary>
    public ushort ClassOf(ReadOnlySpan<char> form, out FormMatch match, out int frequency)
    {
        frequency = 0;
        var index = _lookup.IndexOf(form, out match);
        if (index >= 0)
        {
            frequency = _frequencies[index];
            return _classOfForm[index];
        }
        var rest = AfterPrefixes(form);
        if (rest.Length == form.Length || _lookup.IndexOf(rest, out _) is not (>= 0 and var restIndex))
        {
            return 0;
        }
        var classId = _classOfForm[restIndex];
        if (!HasOpenClass(classId))
        {
            return 0;
        }
        match = FormMatch.Prefixed;
        return classId;
    }

    /// <summary>The analyses of a class, most frequent first; none for class 0.</summary>
    public ReadOnlySpan<Analysis> AnalysesOf(int classId)
    {
        var start = _classStart[classId];
        return _analyses.AsSpan(start, _classStart[classId + 1] - start);
    }

    /// <summary>How often the form occurs in ordinary text: 0 never seen, then 1 + log2 of the count, at most 15. Any casing.</summary>
    public int FrequencyOf(ReadOnlySpan<char> form)
    {
        var index = _lookup.IndexOf(form, out _);
        return index < 0 ? 0 : _frequencies[index];
    }

    /// <summary>Whether the form, under the analysis the tagger chose, has this lemma. No allocation.</summary>
    [SkipLocalsInit]
    public bool HasLemma(ReadOnlySpan<char> form, Reading reading, ReadOnlySpan<char> lemma)
    {
        Span<char> buffer = stackalloc char[WordAutomaton.LongestWord];
        return GivesLemma(SpelledOut(form, reading.Match, buffer), reading, lemma);
    }

    private bool GivesLemma(ReadOnlySpan<char> spelled, Reading reading, ReadOnlySpan<char> lemma)
    {
        foreach (var analysis in AnalysesOf(reading.Class))
        {
            if (IsChoice(analysis.Morph, reading.Morph) && _edits[analysis.Edit].Gives(spelled, lemma))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Whether the form, under the analysis the tagger chose, has one of these lemmas. No allocation.</summary>
    [SkipLocalsInit]
    public bool HasLemmaIn(ReadOnlySpan<char> form, Reading reading, FoldedSet lemmas)
    {
        Span<char> buffer = stackalloc char[WordAutomaton.LongestWord];
        return GivesLemmaIn(SpelledOut(form, reading.Match, buffer), reading, lemmas);
    }

    private bool GivesLemmaIn(ReadOnlySpan<char> spelled, Reading reading, FoldedSet lemmas)
    {
        foreach (var analysis in AnalysesOf(reading.Class))
        {
            if (IsChoice(analysis.Morph, reading.Morph) && HasLemmaIn(spelled, analysis, lemmas))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Whether the form, under one of its analyses, has one of these lemmas. No allocation.</summary>
    [SkipLocalsInit]
    public bool HasLemmaIn(ReadOnlySpan<char> form, FormMatch match, Analysis analysis, FoldedSet lemmas)
    {
        Span<char> buffer = stackalloc char[WordAutomaton.LongestWord];
        return HasLemmaIn(SpelledOut(form, match, buffer), analysis, lemmas);
    }

    [SkipLocalsInit]
    private bool HasLemmaIn(ReadOnlySpan<char> spelled, Analysis analysis, FoldedSet lemmas)
    {
        Span<char> lemma = stackalloc char[2 * WordAutomaton.LongestWord];
        ref readonly var edit = ref _edits[analysis.Edit];
        return edit.MayGiveOneOf(lemmas, spelled) && lemmas.Contains(lemma[..edit.WriteFolded(spelled, lemma)]);
    }

    /// <summary><see cref="WordForms.Hash"/> of the form's lemma under one of its analyses. No allocation.</summary>
    [SkipLocalsInit]
    public uint LemmaHashOf(ReadOnlySpan<char> form, FormMatch match, Analysis analysis)
    {
        Span<char> buffer = stackalloc char[WordAutomaton.LongestWord];
        return _edits[analysis.Edit].HashOfLemma(SpelledOut(form, match, buffer));
    }

    /// <summary>The lemma of a form under one of its analyses (allocates; for reports and training).</summary>
    public string LemmaOf(ReadOnlySpan<char> form, Analysis analysis)
    {
        Span<char> spelled = stackalloc char[WordAutomaton.LongestWord];
        return _edits[analysis.Edit].Apply(spelled[..Spell(form, spelled)]);
    }

    // Only forms written without their accents or ligatures must be spelled out first: casing is ignored where lemmas are compared.
    private ReadOnlySpan<char> SpelledOut(ReadOnlySpan<char> form, FormMatch match, Span<char> buffer) =>
        match > FormMatch.Lowercased ? buffer[..Spell(form, buffer)] : form;

    // Writes the form as the lexicon spells it, prefixes and unknown forms as they are, and returns its length.
    private int Spell(ReadOnlySpan<char> form, Span<char> spelled)
    {
        var length = _lookup.Spell(form, spelled);
        if (length >= 0)
        {
            return length;
        }
        length = Math.Min(form.Length, spelled.Length);
        form[..length].CopyTo(spelled);
        var prefixes = form.Length - AfterPrefixes(form).Length;
        if (prefixes > 0 && prefixes < length && _lookup.Spell(form[prefixes..], spelled[prefixes..]) is >= 0 and var rest)
        {
            length = Math.Min(prefixes + rest, spelled.Length);
        }
        return length;
    }

    // "ministre" of "ex-ministre"; the form itself when it does not begin with a prefix and a hyphen.
    private ReadOnlySpan<char> AfterPrefixes(ReadOnlySpan<char> form)
    {
        while (true)
        {
            var hyphen = form.IndexOfAny('-', '‐', '‑');
            if (hyphen <= 0 || hyphen == form.Length - 1 || !IsPrefix(form[..hyphen]))
            {
                return form;
            }
            form = form[(hyphen + 1)..];
        }
    }

    private bool IsPrefix(ReadOnlySpan<char> form)
    {
        var index = _lookup.IndexOf(form, out _);
        if (index >= 0)
        {
            foreach (var analysis in AnalysesOf(_classOfForm[index]))
            {
                if (analysis.Morph.Pos == Pos.Prefix)
                {
                    return true;
                }
            }
        }
        return false;
    }

    private bool HasOpenClass(int classId)
    {
        foreach (var analysis in AnalysesOf(classId))
        {
            if (analysis.Morph.Pos is Pos.Noun or Pos.ProperNoun or Pos.Adjective or Pos.Verb)
            {
                return true;
            }
        }
        return false;
    }

    // The tagger may call a verb an auxiliary, and may narrow gender, number and person to what the context says.
    private static bool IsChoice(Morph analysis, Morph chosen) =>
        (analysis.Pos == chosen.Pos || (analysis.IsVerbal && chosen.IsVerbal))
        && analysis.Form == chosen.Form
        && analysis.Subclass == chosen.Subclass
        && analysis.AgreesInGender(chosen)
        && analysis.AgreesInNumber(chosen);

    private static LemmaEdit[] ReadEdits(ref ModelReader reader)
    {
        var edits = new LemmaEdit[reader.ReadCount(2 * sizeof(int))];
        for (var i = 0; i < edits.Length; i++)
        {
            edits[i] = LemmaEdit.Read(ref reader);
        }
        return edits;
    }

    private static (int[] Start, Analysis[] Analyses) ReadClasses(ref ModelReader reader, int edits)
    {
        var morphs = reader.ReadArray<ulong>();
        var sizes = reader.ReadArray<byte>();
        var start = new int[sizes.Length + 1];
        for (var i = 0; i < sizes.Length; i++)
        {
            start[i + 1] = start[i] + sizes[i];
        }
        reader.Expect(sizes.Length > 0 && sizes[0] == 0, "class 0 must be empty");
        var morphOf = reader.ReadArray<ushort>();
        reader.Expect(morphOf.Length == start[^1], "the analyses are not as many as the classes say");
        var editOf = reader.ReadArray<ushort>();
        reader.Expect(editOf.Length == start[^1], "the analyses are not as many as the classes say");
        var analyses = new Analysis[morphOf.Length];
        for (var i = 0; i < analyses.Length; i++)
        {
            if (morphOf[i] >= morphs.Length || editOf[i] >= edits)
            {
                reader.Fail($"analysis {i} has a morphology or an edit that does not exist");
            }
            analyses[i] = new Analysis(new Morph(morphs[morphOf[i]]), editOf[i]);
        }
        return (start, analyses);
    }

    // In a class of its own, so that a lexicon can be read while there is none to embed yet.
    private static class Embedded
    {
        public static readonly FrenchLexicon Lexicon = Read(
            ModelFile.ReadEmbedded("lexicon.bin"),
            "lexicon.bin",
            isEmbedded: true
        );
    }
}
