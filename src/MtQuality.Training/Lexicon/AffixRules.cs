using System.Collections.Frozen;
using System.Globalization;

namespace MtQuality.Training.Lexicon;

/// <summary>One affix rule of a Hunspell file: what is stripped, what is added, where, and with which flags and fields.</summary>
internal sealed record AffixRule(
    bool IsSuffix,
    string Strip,
    string Add,
    string[] Flags,
    AffixCondition Condition,
    string[] Fields
)
{
    /// <summary>Applies the rule; <see langword="null"/> where it does not apply.</summary>
    public string? Apply(string word)
    {
        if (IsSuffix)
        {
            return word.EndsWith(Strip, StringComparison.Ordinal) && Condition.HoldsAtEnd(word)
                ? word[..^Strip.Length] + Add
                : null;
        }
        return word.StartsWith(Strip, StringComparison.Ordinal) && Condition.HoldsAtStart(word)
            ? Add + word[Strip.Length..]
            : null;
    }
}

/// <summary>Condition of an affix rule: letters, dots and sets of letters, one for each character at that side of the word.</summary>
internal sealed class AffixCondition
{
    private readonly List<(string Letters, bool Negated)> _places = [];

    public AffixCondition(string pattern)
    {
        if (pattern == ".")
        {
            return;
        }
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] != '[')
            {
                _places.Add(pattern[i] == '.' ? ("", true) : (pattern[i].ToString(), false));
                continue;
            }
            var end = pattern.IndexOf(']', i);
            var negated = pattern[i + 1] == '^';
            _places.Add((pattern[(i + (negated ? 2 : 1))..end], negated));
            i = end;
        }
    }

    public bool HoldsAtStart(string word) => word.Length >= _places.Count && HoldsAt(word, 0);

    public bool HoldsAtEnd(string word) => word.Length >= _places.Count && HoldsAt(word, word.Length - _places.Count);

    private bool HoldsAt(string word, int start)
    {
        for (var i = 0; i < _places.Count; i++)
        {
            var (letters, negated) = _places[i];
            if (letters.Contains(word[start + i], StringComparison.Ordinal) == negated)
            {
                return false;
            }
        }
        return true;
    }
}

/// <summary>
/// The affix file of the Hunspell dictionary of French. Rules that only put an elided word before another (l', d', qu', …) carry
/// the field dp: and are left out: elided words are tokens, and so forms, of their own.
/// </summary>
internal sealed class AffixRules
{
    private readonly FrozenDictionary<string, AffixRule[]> _rules;

    private AffixRules(FrozenDictionary<string, AffixRule[]> rules, string needAffix)
    {
        _rules = rules;
        NeedAffix = needAffix;
    }

    /// <summary>Flag of words that are no words without an affix.</summary>
    public string NeedAffix { get; }

    public ReadOnlySpan<AffixRule> Of(string flag) => _rules.TryGetValue(flag, out var rules) ? rules : [];

    public static AffixRules Parse(IEnumerable<string> lines)
    {
        var rules = new Dictionary<string, List<AffixRule>>(StringComparer.Ordinal);
        var needAffix = "";
        foreach (var line in lines)
        {
            var parts = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            switch (parts)
            {
                case ["FLAG", var kind]:
                    if (kind != "long")
                    {
                        throw new FormatException(
                            $"Flags of kind '{kind}' are not understood; the French dictionary has 'long' ones."
                        );
                    }
                    break;
                case ["AF" or "AM" or "COMPLEXPREFIXES", ..]:
                    throw new FormatException($"'{parts[0]}' is not understood; the French dictionary does not use it.");
                case ["NEEDAFFIX", var flag]:
                    needAffix = flag;
                    break;
                // The head of a group, "SFX S. Y 2", says nothing that its rules do not.
                case ["SFX" or "PFX", _, "Y" or "N", var count] when int.TryParse(count, CultureInfo.InvariantCulture, out _):
                    break;
                case ["SFX" or "PFX", var flag, var strip, var add, var condition, .. var fields]:
                    if (!fields.Any(field => field.StartsWith("dp:", StringComparison.Ordinal)))
                    {
                        if (!rules.TryGetValue(flag, out var group))
                        {
                            rules[flag] = group = [];
                        }
                        group.Add(Rule(parts[0] == "SFX", strip, add, condition, fields));
                    }
                    break;
            }
        }
        var frozen = rules.ToFrozenDictionary(group => group.Key, group => group.Value.ToArray(), StringComparer.Ordinal);
        return new AffixRules(frozen, needAffix);
    }

    /// <summary>Splits flags of two characters each.</summary>
    public static string[] SplitFlags(string flags)
    {
        if (flags.Length % 2 != 0)
        {
            throw new FormatException($"Flags '{flags}' do not come in pairs of characters.");
        }
        return Enumerable.Range(0, flags.Length / 2).Select(i => flags.Substring(2 * i, 2)).ToArray();
    }

    private static AffixRule Rule(bool isSuffix, string strip, string add, string condition, string[] fields)
    {
        var slash = add.IndexOf('/', StringComparison.Ordinal);
        var flags = slash < 0 ? [] : SplitFlags(add[(slash + 1)..]);
        var added = slash < 0 ? add : add[..slash];
        return new AffixRule(
            isSuffix,
            strip == "0" ? "" : strip,
            added == "0" ? "" : added,
            flags,
            new AffixCondition(condition),
            fields
        );
    }
}
