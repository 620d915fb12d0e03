using MtQuality.Models;
using MtQuality.Text;

namespace MtQuality.Language;

/// <summary>Turns a form into its lemma: one ending is replaced by another ("eons" by "er" in mangeons).</summary>
internal readonly record struct LemmaEdit(string FormEnding, string LemmaEnding, bool Lowercases)
{
    public static LemmaEdit Read(ref ModelReader reader) => new(reader.ReadString(), reader.ReadString(), reader.ReadByte() != 0);

    public void Write(ModelWriter writer)
    {
        writer.Write(FormEnding);
        writer.Write(LemmaEnding);
        writer.Write((byte)(Lowercases ? 1 : 0));
    }

    /// <summary>The shortest edit between a form and its lemma.</summary>
    /// <param name="form">The form.</param>
    /// <param name="lemma">Its lemma.</param>
    /// <param name="lowercases">Whether the form is capitalised and its lemma is not (Pierre, the stone).</param>
    public static LemmaEdit Between(string form, string lemma, bool lowercases)
    {
        var common = form.AsSpan().CommonPrefixLength(lemma);
        return new LemmaEdit(form[common..], lemma[common..], lowercases);
    }

    /// <summary>The lemma of a form spelled as in the lexicon.</summary>
    public string Apply(ReadOnlySpan<char> form)
    {
        var stem = form[..^Math.Min(form.Length, FormEnding.Length)];
        return Lowercases ? string.Concat(stem.ToString().ToLowerInvariant(), LemmaEnding) : string.Concat(stem, LemmaEnding);
    }

    /// <summary>Whether this edit makes <paramref name="lemma"/> of <paramref name="form"/>, casing aside.</summary>
    public bool Gives(ReadOnlySpan<char> form, ReadOnlySpan<char> lemma)
    {
        var stem = form.Length - FormEnding.Length;
        return stem >= 0
            && lemma.Length == stem + LemmaEnding.Length
            && WordForms.EqualsIgnoringCase(form[..stem], lemma[..stem])
            && WordForms.EqualsIgnoringCase(LemmaEnding, lemma[stem..]);
    }

    /// <summary><see cref="WordForms.Hash"/> of the lemma of a form.</summary>
    public uint HashOfLemma(ReadOnlySpan<char> form) =>
        WordForms.Hash(LemmaEnding, WordForms.Hash(form[..^Math.Min(form.Length, FormEnding.Length)]));

    /// <summary>Whether the lemma of a form may be in a set, seen from its length, its first and its last character.</summary>
    public bool MayGiveOneOf(FoldedSet lemmas, ReadOnlySpan<char> form)
    {
        var stem = form.Length - Math.Min(form.Length, FormEnding.Length);
        if (stem + LemmaEnding.Length == 0)
        {
            return false;
        }
        var first = stem > 0 ? form[0] : LemmaEnding[0];
        var last = LemmaEnding.Length > 0 ? LemmaEnding[^1] : form[stem - 1];
        return lemmas.MayContain(stem + LemmaEnding.Length, WordForms.Fold(first), WordForms.Fold(last));
    }

    /// <summary>Writes the lemma of a form, folded, and returns its length; 0 when there is no room.</summary>
    public int WriteFolded(ReadOnlySpan<char> form, Span<char> lemma)
    {
        var stem = form.Length - Math.Min(form.Length, FormEnding.Length);
        if (stem + LemmaEnding.Length > lemma.Length)
        {
            return 0;
        }
        for (var i = 0; i < stem; i++)
        {
            lemma[i] = WordForms.Fold(form[i]);
        }
        for (var i = 0; i < LemmaEnding.Length; i++)
        {
            lemma[stem + i] = WordForms.Fold(LemmaEnding[i]);
        }
        return stem + LemmaEnding.Length;
    }

    /// <summary>Writes the form that this edit turns into <paramref name="lemma"/> and returns its length; 0 when there is none.</summary>
    public int Undo(ReadOnlySpan<char> lemma, Span<char> form)
    {
        var stem = lemma.Length - LemmaEnding.Length;
        if (Lowercases || stem + FormEnding.Length > form.Length || !lemma.EndsWith(LemmaEnding, StringComparison.Ordinal))
        {
            return 0;
        }
        lemma[..stem].CopyTo(form);
        FormEnding.CopyTo(form[stem..]);
        return stem + FormEnding.Length;
    }
}
