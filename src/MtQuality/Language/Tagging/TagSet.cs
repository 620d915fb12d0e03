namespace MtQuality.Language.Tagging;

/// <summary>
/// The tags between which the tagger decides: analyses without their flags, with one person and, for nouns, one number each.
/// A tag also belongs to a coarser family (part of speech, kind of verb form, subclass) over which rare tags share their weights.
/// </summary>
internal sealed class TagSet
{
    // Part of speech, gender, number, person, form and subclass of a Morph.
    private const ulong TagBits = (1UL << 21) - 1;

    private readonly Dictionary<ulong, ushort> _ids = [];
    private readonly Morph[] _tags;
    private readonly byte[] _families;

    public TagSet(ReadOnlySpan<uint> tags)
    {
        _tags = new Morph[tags.Length];
        _families = new byte[tags.Length];
        var families = new List<Morph>();
        for (var i = 0; i < tags.Length; i++)
        {
            _tags[i] = new Morph(tags[i]);
            _ids.TryAdd(tags[i], (ushort)i);
            var family = FamilyOf(_tags[i]);
            if (!families.Contains(family))
            {
                families.Add(family);
            }
            _families[i] = (byte)families.IndexOf(family);
        }
        FamilyCount = families.Count;
    }

    public int Count => _tags.Length;

    /// <summary>Whether no tag was given twice.</summary>
    public bool AreDistinct => _ids.Count == _tags.Length;

    public int FamilyCount { get; }

    public ReadOnlySpan<byte> Families => _families;

    public Morph this[int tag] => _tags[tag];

    /// <summary>The tag of an analysis whose person and number are already single.</summary>
    public ushort IdOf(Morph morph) => _ids.TryGetValue(CodeOf(morph), out var id) ? id : Nearest(morph);

    public static uint CodeOf(Morph morph) => (uint)(morph.Bits & TagBits);

    // An analysis that the model was not trained with (a newer lexicon, say) is scored like its next of kin.
    private ushort Nearest(Morph morph)
    {
        var best = 0;
        var bestLikeness = -1;
        for (var i = 0; i < _tags.Length; i++)
        {
            var tag = _tags[i];
            var likeness =
                (tag.Pos == morph.Pos ? 64 : 0)
                + (tag.Form == morph.Form ? 32 : 0)
                + (tag.Subclass == morph.Subclass ? 16 : 0)
                + (tag.Person == morph.Person ? 4 : 0)
                + (tag.Number == morph.Number ? 4 : 0)
                + (tag.Gender == morph.Gender ? 4 : 0);
            if (likeness > bestLikeness)
            {
                (best, bestLikeness) = (i, likeness);
            }
        }
        return (ushort)best;
    }

    public static Morph FamilyOf(Morph tag)
    {
        var kind = tag.Form switch
        {
            VerbForm.None or VerbForm.Infinitive or VerbForm.PresentParticiple or VerbForm.PastParticiple => tag.Form,
            VerbForm.Imperative => VerbForm.Imperative,
            _ => VerbForm.Present,
        };
        return new Morph(tag.Pos, form: kind, subclass: tag.Pos == Pos.ProperNoun ? Subclass.None : tag.Subclass);
    }
}
