using MtQuality.Language;
using MtQuality.Text;

namespace MtQuality.Rules.HumanSlips;

/// <summary>-er for -é and -é for -er, which sound alike: "il a manger", "pour mangé".</summary>
internal sealed class InfinitiveForParticiple()
    : SentenceRule(
        new RuleDescriptor(
            "MTQ9002",
            "InfinitiveForParticiple",
            Category.Tense,
            Severity.Minor,
            Origin.Human,
            "« {0} » : il faut « {1} », qui se prononce de même.",
            "\"{0}\" should be \"{1}\", which sounds alike."
        )
    )
{
    private static readonly FoldedSet s_having = new(
        "ai as a avons avez ont avais avait avions aviez avaient aurai auras aura aurons aurez auront aurais aurait auraient eus eut"
    );

    private static readonly FoldedSet s_subjects = new("je j' tu il elle on nous vous ils elles qui l' m' t' les lui leur en y");

    // After these only an infinitive can stand.
    private static readonly FoldedSet s_beforeInfinitive = new(
        "pour sans peut peuvent pouvait pouvaient pourra pourront pourrait pourraient peux pouvez doit doivent devait devaient devra devront "
            + "devrait devraient dois devez faut fallait faudra faudrait va vont vais vas allons allez allait allaient veut veulent voulait voulaient veux voulez"
    );

    public override void Check(in SentenceContext sentence, FindingSink sink)
    {
        for (var i = 1; i < sentence.Count; i++)
        {
            var word = sentence.Word(i);
            if (word.Length < 4 || sentence.Tokens[i].Kind != TokenKind.Word || sentence.Tokens[i].Has(TokenFlags.InitialCapital))
            {
                continue;
            }
            if (WordForms.EqualsFolded(word[^2..], "er") && IsInfinitiveOnly(sentence, i) && FollowsHaving(sentence, i))
            {
                Report(sentence, i, VerbForm.PastParticiple, sink);
            }
            else if (word[^1] == 'é' && IsParticipleOnly(sentence, i) && FollowsModal(sentence, i))
            {
                Report(sentence, i, VerbForm.Infinitive, sink);
            }
        }
    }

    // il a manger, elle l'avait demander, ils ont déjà bloquer; but not "il a à manger" or "a manger" for "à manger".
    private static bool FollowsHaving(in SentenceContext sentence, int infinitive)
    {
        var auxiliary = infinitive - 1;
        if (sentence.IsAny(auxiliary, ["déjà", "jamais", "toujours", "bien", "pas", "tout", "rien"]))
        {
            auxiliary--;
        }
        if (!s_having.Contains(sentence.Word(auxiliary)))
        {
            return false;
        }
        // Of "a" alone one cannot tell whether "à" or the participle was meant, unless its subject stands there.
        return !sentence.Is(auxiliary, "a")
            ? !sentence.Is(auxiliary, "as") || sentence.IsAny(auxiliary - 1, ["tu", "l'", "t'", "m'"])
            : s_subjects.Contains(sentence.Word(auxiliary - 1))
                && !sentence.IsAny(auxiliary - 1, ["y", "en", "lui", "leur", "les", "qui"]);
    }

    private static bool FollowsModal(in SentenceContext sentence, int participle)
    {
        var before = participle - 1;
        if (sentence.IsAny(before, ["pas", "plus", "bien", "aussi", "donc", "toujours"]))
        {
            before--;
        }
        var modal = sentence.Word(before);
        if (!s_beforeInfinitive.Contains(modal))
        {
            return false;
        }
        // "qui se veut détaché", "pour blessé qu'il soit", "il va rassuré": adjectives of the subject; "sans" may hold a noun.
        return sentence.IsAny(before, ["pour", "sans"])
            ? before == participle - 1 && HasObject(sentence, participle + 1)
            : !sentence.IsAny(before - 1, ["se", "s'", "me", "m'", "nous", "vous", "te", "t'"])
                && !sentence.Is(before, Pos.Noun)
                && (
                    HasObject(sentence, participle + 1)
                    || !sentence.IsAny(before, ["va", "vont", "vais", "vas", "allait", "allaient"])
                );
    }

    private static bool HasObject(in SentenceContext sentence, int i) => sentence[i].Pos is Pos.Determiner or Pos.Contraction;

    private static bool IsInfinitiveOnly(in SentenceContext sentence, int i) => IsOnly(sentence, i, VerbForm.Infinitive);

    private static bool IsParticipleOnly(in SentenceContext sentence, int i) => IsOnly(sentence, i, VerbForm.PastParticiple);

    private static bool IsOnly(in SentenceContext sentence, int i, VerbForm form)
    {
        foreach (var analysis in sentence.Analyses(i))
        {
            // Participles are adjectives too.
            var isTwin = form == VerbForm.PastParticiple && analysis.Morph.Pos == Pos.Adjective;
            if (!isTwin && (!analysis.Morph.IsVerbal || analysis.Morph.Form != form))
            {
                return false;
            }
        }
        return sentence.IsKnown(i);
    }

    private void Report(in SentenceContext sentence, int i, VerbForm form, FindingSink sink)
    {
        string? right = null;
        if (sink.Explains)
        {
            var wanted =
                form == VerbForm.Infinitive
                    ? new Morph(Pos.Verb, form: form)
                    : new Morph(Pos.Verb, Gender.Masculine, GrammaticalNumber.Singular, form: form);
            foreach (var analysis in sentence.Analyses(i))
            {
                if (analysis.Morph.IsVerbal)
                {
                    right = sentence.Lexicon.Inflect(sentence.Word(i), analysis, wanted);
                    break;
                }
            }
        }
        sink.ReportTokens(this, sentence, i, i, right, null, right is null ? null : [right]);
    }
}
