using MtQuality.Rules.Chunking;
using MtQuality.Text;

namespace MtQuality.Rules.Syntax;

/// <summary>"les pièces peuvent s'usent": after pouvoir, devoir or vouloir stands a finite verb instead of an infinitive.</summary>
internal sealed class FiniteVerbAfterModal()
    : SentenceRule(
        new RuleDescriptor(
            "MTQ4007",
            "FiniteVerbAfterModal",
            Category.Tense,
            Severity.Major,
            Origin.Either,
            "« {2} » est conjugué : après « {1} », il faut un infinitif.",
            "“{2}” is a finite verb: after “{1}” there should be an infinitive."
        )
        {
            Requires = SentenceTraits.FiniteVerb,
        }
    )
{
    private const int MaxBetween = 3;

    private static readonly string[] s_modals = ["pouvoir", "devoir", "vouloir"];

    // What may stand between the two, and nothing that could begin another clause.
    private static readonly string[] s_between =
    [
        "se",
        "s'",
        "le",
        "la",
        "les",
        "l'",
        "lui",
        "leur",
        "y",
        "en",
        "bien",
        "aussi",
        "pas",
        "également",
        "toujours",
        "facilement",
        "ne",
        "n'",
    ];

    public override void Check(in SentenceContext sentence, FindingSink sink)
    {
        for (var modal = 0; modal + 1 < sentence.Count; modal++)
        {
            // "ceux qui le peuvent donnent": with an object of its own the modal needs no infinitive.
            if (
                !sentence[modal].IsVerbal
                || !sentence[modal].IsFinite
                || !sentence.HasAnyLemma(modal, s_modals)
                || sentence.IsAny(modal - 1, ["le", "l'"])
            )
            {
                continue;
            }
            var verb = modal + 1;
            while (verb - modal <= MaxBetween && sentence.IsAny(verb, s_between))
            {
                verb++;
            }
            if (sentence.IsPlainWord(verb) && !sentence.Tokens[verb].Has(TokenFlags.HasHyphen) && sentence.IsOnlyFinite(verb))
            {
                Report(sentence, modal, verb, sink);
            }
        }
    }

    private void Report(in SentenceContext s, int modal, int verb, FindingSink sink)
    {
        if (!sink.Explains)
        {
            sink.ReportTokens(this, s, modal, verb);
            return;
        }
        var before = s.Text[s.Tokens[modal].Start..s.Tokens[verb].Start];
        var suggestion = Infinitive.Of(s, verb) is { } infinitive ? string.Concat(before, infinitive) : null;
        sink.ReportTokens(this, s, modal, verb, s.Word(modal).ToString(), s.Word(verb).ToString(), suggestion);
    }
}
