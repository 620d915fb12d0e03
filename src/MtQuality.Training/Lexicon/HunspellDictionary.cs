namespace MtQuality.Training.Lexicon;

/// <summary>A form of the expanded dictionary, its lemma and the fields of its entry and of the rules that made it.</summary>
internal readonly record struct ExpandedForm(string Form, string Lemma, string[] Fields);

/// <summary>Expands the entries of a Hunspell dictionary by its affix rules.</summary>
internal sealed class HunspellDictionary(AffixRules affixes)
{
    // A prefix, then an ending, then nothing but elisions: deeper nesting would be a file of another kind.
    private const int DeepestNesting = 3;

    /// <param name="entries">The lines of a .dic file after the first, which is their number.</param>
    public IEnumerable<ExpandedForm> Expand(IEnumerable<string> entries)
    {
        foreach (var line in entries)
        {
            var parts = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            if (parts.Length == 0)
            {
                continue;
            }
            var slash = parts[0].IndexOf('/', StringComparison.Ordinal);
            var word = slash < 0 ? parts[0] : parts[0][..slash];
            var flags = slash < 0 ? [] : AffixRules.SplitFlags(parts[0][(slash + 1)..]);
            var fields = parts[1..];
            var lemma = word;
            foreach (var field in fields)
            {
                // One entry has "vx" here, a mark of style that strayed from another field.
                if (field.StartsWith("st:", StringComparison.Ordinal) && field != "st:vx")
                {
                    lemma = field[3..].Replace('’', '\'');
                }
            }
            foreach (var form in Expand(word, lemma, flags, fields, 0))
            {
                yield return form;
            }
        }
    }

    private IEnumerable<ExpandedForm> Expand(string word, string lemma, string[] flags, string[] fields, int depth)
    {
        if (depth > DeepestNesting)
        {
            throw new FormatException($"The affixes of '{lemma}' nest deeper than the French dictionary does.");
        }
        if (!flags.Contains(affixes.NeedAffix, StringComparer.Ordinal))
        {
            yield return new ExpandedForm(word, lemma, fields);
        }
        foreach (var flag in flags)
        {
            foreach (var rule in affixes.Of(flag).ToArray())
            {
                if (rule.Apply(word) is not { } derived)
                {
                    continue;
                }
                // A prefix makes another word (kilomètre), an ending another form of the same one.
                var derivedLemma = rule.IsSuffix ? lemma : derived;
                foreach (var form in Expand(derived, derivedLemma, rule.Flags, [.. fields, .. rule.Fields], depth + 1))
                {
                    yield return form;
                }
            }
        }
    }
}
