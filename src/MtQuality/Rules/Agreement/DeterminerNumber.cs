using MtQuality.Language;
using MtQuality.Rules.Chunking;
using MtQuality.Rules.Dispatch;

namespace MtQuality.Rules.Agreement;

/// <summary>"les application", "plusieurs produit", "trois pile": determiner and noun differ in number.</summary>
internal sealed class DeterminerNumber()
    : WordRule(
        new RuleDescriptor(
            "MTQ1003",
            "DeterminerNounNumber",
            Category.Agreement,
            Severity.Major,
            Origin.Either,
            "« {1} » ne s’accorde pas en nombre avec son déterminant.",
            "“{1}” does not agree in number with its determiner."
        )
        {
            Requires = SentenceTraits.Determiner,
        }
    )
{
    private static readonly string[] s_withoutPlural =
    [
        "million",
        "milliard",
        "lundi",
        "mardi",
        "mercredi",
        "jeudi",
        "vendredi",
        "samedi",
        "dimanche",
        "pseudo",
        "pré",
        "mono",
        "super",
        "mini",
        "maxi",
        "sous",
        "sur",
        "ex",
        "mal",
        "outre-mer",
        "mille-feuilles",
        "social",
    ];

    public override bool Concerns(in WrittenWord word) => NounGroup.MayBeginWith(word);

    public override bool ConcernsBefore(Neighbour next) => NounGroup.MayGoOnWith(next);

    public override AgreementOf SilencedBy => AgreementOf.Determiner;

    public override void CheckAt(in SentenceContext sentence, int i, FindingSink sink)
    {
        if (
            i + 1 < sentence.Count
            && NounGroup.TryRead(sentence, i, out var group)
            && !NounGroup.MayBeObjectAndVerb(sentence, i)
            && group.OfDeterminer.ClashesInNumber(group.OfNoun)
            && !group.OfDeterminer.ClashesInGender(group.OfNoun)
            && !Coordination.SharesDeterminer(sentence, group.Noun)
            && !IsWithoutPlural(sentence, group.Noun)
        )
        {
            AgreementReport.Group(this, sentence, sink, group, nounMayChange: true);
        }
    }

    // "les 1,5 million d'habitants", "les mardi 20 et mercredi 21", "les super héros", "les outre-mer", "mille et une souffrances"
    private static bool IsWithoutPlural(in SentenceContext s, int noun) => s.IsAny(noun, s_withoutPlural) || s.Is(noun - 2, "et");
}
