using MtQuality.Language;
using MtQuality.Models;
using MtQuality.Training.Tagging;

namespace MtQuality.Training.Lexicon;

/// <summary>Packs entries into the file that <see cref="FrenchLexicon"/> reads. The same entries give the same bytes.</summary>
internal static class LexiconCompiler
{
    private readonly record struct EditedMorph(Morph Morph, LemmaEdit Edit);

    /// <param name="entries">The words.</param>
    /// <param name="usage">Text, one or more sentences an item, that shows how often each form is used.</param>
    /// <param name="treebanks">Sentences that show which analysis is the usual one.</param>
    public static byte[] Compile(IEnumerable<LexicalEntry> entries, IEnumerable<string> usage, IEnumerable<UdSentence> treebanks)
    {
        var analysesOfForm = Group(entries);
        // Built twice: the first automaton counts the words of the text, so that the second one, which is kept, is laid out
        // by what is looked up most. The automaton decides the index of each form.
        var counts = UsageCounter.Count(
            Automaton(analysesOfForm.Keys, usage: null, new ModelWriter()),
            analysesOfForm.Keys,
            usage
        );
        var writer = new ModelWriter();
        var forms = Automaton(analysesOfForm.Keys, counts, writer);
        var byIndex = new EditedMorph[analysesOfForm.Count][];
        var countOf = new int[analysesOfForm.Count];
        foreach (var (form, analyses) in analysesOfForm)
        {
            var index = forms.IndexOf(form);
            byIndex[index] = analyses;
            countOf[index] = counts.GetValueOrDefault(form);
        }
        SortByUse(byIndex, forms, treebanks);

        var classes = Number(byIndex.Select(analyses => new ClassKey(analyses)), first: 1);
        var edits = Number(byIndex.SelectMany(analyses => analyses).Select(analysis => analysis.Edit), first: 0);
        var morphs = Number(byIndex.SelectMany(analyses => analyses).Select(analysis => analysis.Morph), first: 0);
        foreach (
            var (what, count) in new[] { ("classes", classes.Count), ("edits", edits.Count), ("morphologies", morphs.Count) }
        )
        {
            if (count >= ushort.MaxValue)
            {
                throw new InvalidOperationException($"There are {count} {what}; 16 bits number {ushort.MaxValue}.");
            }
        }

        writer.WriteArray<ushort>(byIndex.Select(analyses => (ushort)classes[new ClassKey(analyses)]).ToArray());
        writer.WriteArray<byte>(WordFrequencies.Pack(countOf));
        writer.Write(edits.Count);
        foreach (var (edit, _) in edits.OrderBy(edit => edit.Value))
        {
            edit.Write(writer);
        }
        writer.WriteArray<ulong>(morphs.OrderBy(morph => morph.Value).Select(morph => morph.Key.Bits).ToArray());
        var ordered = classes.OrderBy(item => item.Value).Select(item => item.Key.Analyses).ToArray();
        writer.WriteArray<byte>([0, .. ordered.Select(analyses => checked((byte)analyses.Length))]);
        var all = ordered.SelectMany(analyses => analyses).ToArray();
        writer.WriteArray<ushort>(all.Select(analysis => (ushort)morphs[analysis.Morph]).ToArray());
        writer.WriteArray<ushort>(all.Select(analysis => (ushort)edits[analysis.Edit]).ToArray());
        return writer.ToFile(FrenchLexicon.FileKind, FrenchLexicon.FileVersion);
    }

    // Analyses per form; a capitalised form also has those of the same word in lower case.
    private static Dictionary<string, EditedMorph[]> Group(IEnumerable<LexicalEntry> entries)
    {
        var byForm = entries
            .Distinct()
            .GroupBy(entry => entry.Form, StringComparer.Ordinal)
            .ToDictionary(form => form.Key, form => form.ToArray(), StringComparer.Ordinal);
        var analyses = new Dictionary<string, EditedMorph[]>(StringComparer.Ordinal);
        foreach (var (form, own) in byForm)
        {
            var edited = own.Select(entry => new EditedMorph(
                entry.Morph,
                LemmaEdit.Between(form, entry.Lemma, lowercases: false)
            ));
            if (char.IsUpper(form[0]) && byForm.TryGetValue(form.ToLowerInvariant(), out var common))
            {
                edited = edited.Concat(
                    common.Select(entry => new EditedMorph(
                        entry.Morph,
                        LemmaEdit.Between(entry.Form, entry.Lemma, lowercases: true)
                    ))
                );
            }
            analyses[form] = edited
                .Distinct()
                .OrderBy(analysis => analysis.Morph.Bits)
                .ThenBy(analysis => analysis.Edit.FormEnding, StringComparer.Ordinal)
                .ThenBy(analysis => analysis.Edit.LemmaEnding, StringComparer.Ordinal)
                .ThenBy(analysis => analysis.Edit.Lowercases)
                .ToArray();
        }
        return analyses;
    }

    private static void SortByUse(EditedMorph[][] byIndex, WordAutomaton forms, IEnumerable<UdSentence> treebanks)
    {
        var lookup = new CasedLookup(forms);
        var order = new AnalysisOrder();
        foreach (var sentence in treebanks)
        {
            foreach (var token in sentence.Tokens)
            {
                var form = sentence.Text.Substring(token.Start, token.Length);
                if (lookup.IndexOf(form, out _) is >= 0 and var index)
                {
                    order.Add(token, form, byIndex[index].Select(analysis => analysis.Morph).ToList());
                }
            }
        }
        for (var i = 0; i < byIndex.Length; i++)
        {
            byIndex[i] = order.Sort(byIndex[i], analysis => analysis.Morph);
        }
    }

    private static WordAutomaton Automaton(
        IReadOnlyCollection<string> forms,
        IReadOnlyDictionary<string, int>? usage,
        ModelWriter writer
    )
    {
        AutomatonBuilder.Write(forms, writer, usage);
        var reader = new ModelReader(writer.ToFile(FrenchLexicon.FileKind, 0), "automaton", FrenchLexicon.FileKind, 0);
        return WordAutomaton.Read(ref reader);
    }

    // Numbers distinct items, the most frequent first; ties are broken by the order in which they appear.
    private static Dictionary<T, int> Number<T>(IEnumerable<T> items, int first)
        where T : notnull
    {
        var counts = new Dictionary<T, (int Count, int Order)>();
        foreach (var item in items)
        {
            counts[item] = counts.TryGetValue(item, out var seen) ? (seen.Count + 1, seen.Order) : (1, counts.Count);
        }
        return counts
            .OrderByDescending(item => item.Value.Count)
            .ThenBy(item => item.Value.Order)
            .Select((item, i) => (item.Key, Value: first + i))
            .ToDictionary(item => item.Key, item => item.Value);
    }

    private readonly struct ClassKey(EditedMorph[] analyses) : IEquatable<ClassKey>
    {
        public EditedMorph[] Analyses => analyses;

        public bool Equals(ClassKey other) => analyses.AsSpan().SequenceEqual(other.Analyses);

        public override bool Equals(object? obj) => obj is ClassKey other && Equals(other);

        public override int GetHashCode()
        {
            var hash = new HashCode();
            foreach (var analysis in analyses)
            {
                hash.Add(analysis);
            }
            return hash.ToHashCode();
        }
    }
}
