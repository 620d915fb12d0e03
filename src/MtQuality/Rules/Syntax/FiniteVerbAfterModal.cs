using MtQuality.Language;
using MtQuality.Rules.Chunking;
using MtQuality.Rules.Dispatch;
using MtQuality.Text;

namespace MtQuality.Rules.Syntax;

/// <summary>"les pièces peuvent s'usent": after pouvoir, devoir or vouloir stands a finite verb instead of an infinitive.</summary>
internal sealed class FiniteVerbAfterModal()
    : WordRule(
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

    private static readonly FoldedSet s_modals = new("pouvoir devoir vouloir");

    // What may stand between the two, and nothing that could begin another clause.
    private static readonly FoldedSet s_between = new(
        "se s' le la les l' lui leur y en bien aussi pas également toujours facilement ne n'"
    );

    public override bool Concerns(in WrittenWord word) =>
        word.Facts.CouldBeFinite && word.Form[0] is 'p' or 'd' or 'v' or 'P' or 'D' or 'V' && word.MayHaveLemmaIn(s_modals);

    public override bool Concerns(Pos pos, VerbForm form) => pos is Pos.Verb or Pos.Auxiliary && form >= VerbForm.Present;

    public override void CheckAt(in SentenceContext sentence, int i, FindingSink sink)
    {
        // "ceux qui le peuvent donnent": with an object of its own the modal needs no infinitive.
        if (
            i + 1 >= sentence.Count
            || !sentence[i].IsVerbal
            || !sentence[i].IsFinite
            || !sentence.HasLemmaIn(i, s_modals)
            || sentence.IsAny(i - 1, ["le", "l'"])
        )
        {
            return;
        }
        var verb = i + 1;
        while (verb - i <= MaxBetween && sentence.IsIn(verb, s_between))
        {
            verb++;
        }
        if (sentence.IsPlainWord(verb) && !sentence.Tokens[verb].Has(TokenFlags.HasHyphen) && sentence.IsOnlyFinite(verb))
        {
            Report(sentence, i, verb, sink);
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
