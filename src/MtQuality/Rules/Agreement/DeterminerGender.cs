using MtQuality.Language;

namespace MtQuality.Rules.Agreement;

/// <summary>"un application", "cette problème", "ma ordinateur": determiner and noun differ in gender.</summary>
internal sealed class DeterminerGender()
    : SentenceRule(
        new RuleDescriptor(
            "MTQ1002",
            "DeterminerNounGender",
            Category.Agreement,
            Severity.Major,
            Origin.Either,
            "« {1} » est du {2} : le déterminant ne s’accorde pas avec le nom.",
            "“{1}” is {2} in French: the determiner does not agree with the noun."
        )
        {
            Requires = SentenceTraits.Determiner,
        }
    )
{
    public override void Check(in SentenceContext sentence, FindingSink sink)
    {
        for (var i = 0; i + 1 < sentence.Count; i++)
        {
            if (!NounGroup.TryRead(sentence, i, out var group))
            {
                continue;
            }
            if (group.OfDeterminer.ClashesInGender(group.OfNoun))
            {
                if (!NounGroup.MayBeObjectAndVerb(sentence, i))
                {
                    AgreementReport.Group(this, sentence, sink, group, nounMayChange: false);
                }
            }
            else
            {
                CheckPredeterminer(sentence, group, sink);
                CheckPartitive(sentence, group, sink);
            }
        }
    }

    // "tous les voitures", "toute le monde"
    private void CheckPredeterminer(in SentenceContext s, in NounGroup group, FindingSink sink)
    {
        var first = group.Determiner - 1;
        var features =
            s.IsAny(first, ["tous", "tout"]) ? GenderNumber.Masculine
            : s.IsAny(first, ["toutes", "toute"]) ? GenderNumber.Feminine
            : GenderNumber.None;
        // "nous avons tous les mains prises", "avant tout la santé", "pas du tout la même": it belongs to the subject, or to an adverb.
        if (
            features.ClashesInGender(group.Features)
            && !s[first - 1].IsVerbal
            && !s.IsAny(first - 1, ["avant", "après", "malgré", "surtout", "dessus", "du"])
            && s[first - 1].Pos is not (Pos.Pronoun or Pos.Adverb or Pos.Noun)
        )
        {
            Report(s, sink, first, group);
        }
    }

    // "l'un des marques", "certaines de nos produits"
    private void CheckPartitive(in SentenceContext s, in NounGroup group, FindingSink sink)
    {
        var of = s.Is(group.Determiner, "des") ? group.Determiner : group.Determiner - 1;
        if (of != group.Determiner && !s.IsAny(of, ["de", "d'"]))
        {
            return;
        }
        var first = of - 1;
        var features =
            s.IsAny(first, ["un", "chacun", "certains", "aucun"]) ? GenderNumber.Masculine
            : s.IsAny(first, ["une", "chacune", "certaines", "aucune"]) ? GenderNumber.Feminine
            : GenderNumber.None;
        // "la une des journaux"
        if (s.Is(first - 1, Pos.Determiner) && !s.Is(first - 1, "l'"))
        {
            return;
        }
        if (features.ClashesInGender(group.Features) && (group.Features & GenderNumber.Singular) == 0)
        {
            Report(s, sink, first, group);
        }
    }

    private void Report(in SentenceContext s, FindingSink sink, int first, in NounGroup group)
    {
        if (!sink.Explains)
        {
            sink.ReportTokens(this, s, first, first);
            return;
        }
        var form = PronounForms.OtherGender(s.Word(first));
        sink.ReportTokens(
            this,
            s,
            first,
            first,
            s.Word(group.Noun).ToString(),
            AgreementReport.GenderName(group.OfNoun),
            form is null ? [] : [form]
        );
    }
}
