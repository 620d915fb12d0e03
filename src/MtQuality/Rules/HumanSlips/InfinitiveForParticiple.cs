using MtQuality.Language;
using MtQuality.Rules.Dispatch;
using MtQuality.Text;

namespace MtQuality.Rules.HumanSlips;

/// <summary>-er, -é and -ez, which sound alike, one for the other: "il a manger", "pour mangé", "j'ai mangez".</summary>
internal sealed class InfinitiveForParticiple()
    : WordRule(
        new RuleDescriptor(
            "MTQ9002",
            "InfinitiveForParticiple",
            Category.Tense,
            Severity.Minor,
            Origin.Human,
            "« {0} » : il faut « {1} », qui se prononce de même.",
            "\"{0}\" should be \"{1}\", which sounds alike."
        )
    ),
        IPreviousWordRule
{
    private static readonly FoldedSet s_having = new(
        "ai as a avons avez ont avais avait avions aviez avaient aurai auras aura aurons aurez auront aurais aurait auraient eus eut"
    );

    private static readonly FoldedSet s_subjects = new("je j' tu il elle on nous vous ils elles qui l' m' t' les lui leur en y");

    // Nouns as well for the lexicon, but hardly ever where a participle is due.
    private static readonly FoldedSet s_alsoNouns = new(
        "manger aller parler penser lever coucher toucher déjeuner dîner souper goûter"
    );

    // After these only an infinitive can stand.
    private static readonly FoldedSet s_beforeInfinitive = new(
        "pour sans peut peuvent pouvait pouvaient pourra pourront pourrait pourraient peux pouvez doit doivent devait devaient devra devront "
            + "devrait devraient dois devez faut fallait faudra faudrait va vont vais vas allons allez allait allaient veut veulent voulait voulaient veux voulez"
    );

    private static readonly FoldedSet s_being = new("suis es est sommes êtes sont étais était étaient");

    // Between an auxiliary or a modal verb and what should be its participle or infinitive.
    private static readonly FoldedSet s_afterHaving = new("déjà jamais toujours bien pas tout rien");
    private static readonly FoldedSet s_afterModal = new("pas plus bien aussi donc toujours vous nous les lui");

    public override bool Concerns(in WrittenWord word) => word.IsKnown && HasEnding(word.Form);

    // -er, -é or -ez
    private static bool HasEnding(ReadOnlySpan<char> word) =>
        word.Length >= 4
        && (word[^1] == 'é' || WordForms.EqualsFolded(word[^2..], "er") || WordForms.EqualsFolded(word[^2..], "ez"));

    public bool ConcernsAfter(in WrittenWord previous) =>
        previous.IsIn(s_having)
        || previous.IsIn(s_being)
        || previous.IsIn(s_beforeInfinitive)
        || previous.IsIn(s_afterHaving)
        || previous.IsIn(s_afterModal);

    public override void CheckAt(in SentenceContext sentence, int i, FindingSink sink)
    {
        if (i == 0)
        {
            return;
        }
        var word = sentence.Word(i);
        if (word.Length < 4 || sentence.Tokens[i].Kind != TokenKind.Word || sentence.Tokens[i].Has(TokenFlags.InitialCapital))
        {
            return;
        }
        if (
            WordForms.EqualsFolded(word[^2..], "er")
            && IsInfinitiveOnly(sentence, i)
            && (FollowsHaving(sentence, i) || FollowsBeing(sentence, i))
        )
        {
            Report(sentence, i, VerbForm.PastParticiple, sink);
        }
        else if (word[^1] == 'é' && IsParticipleOnly(sentence, i) && FollowsModal(sentence, i))
        {
            Report(sentence, i, VerbForm.Infinitive, sink);
        }
        // "vous pouvez mangez" is a slip as well, but machines make it too, from the imperatives of manuals.
        else if (WordForms.EqualsFolded(word[^2..], "ez") && IsFiniteOnly(sentence, i) && FollowsHaving(sentence, i))
        {
            Report(sentence, i, VerbForm.PastParticiple, sink);
        }
    }

    // il a manger, elle l'avait demander, ils ont déjà bloquer; but not "il a à manger" or "a manger" for "à manger".
    private static bool FollowsHaving(in SentenceContext sentence, int infinitive)
    {
        var auxiliary = infinitive - 1;
        if (sentence.IsIn(auxiliary, s_afterHaving))
        {
            auxiliary--;
        }
        if (!sentence.IsIn(auxiliary, s_having))
        {
            return false;
        }
        // Of "a" alone one cannot tell whether "à" or the participle was meant, unless its subject stands there.
        return !sentence.Is(auxiliary, "a")
            ? !sentence.Is(auxiliary, "as") || sentence.IsAny(auxiliary - 1, ["tu", "l'", "t'", "m'"])
            : sentence.IsIn(auxiliary - 1, s_subjects)
                && !sentence.IsAny(auxiliary - 1, ["y", "en", "lui", "leur", "les", "qui"]);
    }

    // il est aller, elles sont tomber; but "le mieux est aller", "c'est aller loin".
    private static bool FollowsBeing(in SentenceContext sentence, int infinitive)
    {
        if (!sentence.IsIn(infinitive - 1, s_being))
        {
            return false;
        }
        var subject = infinitive - 2;
        while (subject >= 0 && sentence.IsAny(subject, ["n'", "ne", "s'", "se", "m'", "me", "t'", "te", "y"]))
        {
            subject--;
        }
        return sentence.IsAny(subject, ["je", "j'", "tu", "il", "elle", "on", "ils", "elles"])
            || (sentence.IsAny(subject, ["nous", "vous"]) && sentence.IsAny(infinitive - 1, ["sommes", "êtes"]));
    }

    private static bool FollowsModal(in SentenceContext sentence, int participle)
    {
        var before = participle - 1;
        while (before > 0 && sentence.IsIn(before, s_afterModal))
        {
            before--;
        }
        if (!sentence.IsIn(before, s_beforeInfinitive))
        {
            return false;
        }
        // "qui se veut détaché", "pour blessé qu'il soit", "il va rassuré": adjectives of the subject; "sans" may hold a noun.
        return sentence.IsAny(before, ["pour", "sans"])
            ? before == participle - 1 && HasObject(sentence, participle + 1)
            : !IsReflexive(sentence, before)
                && !sentence.Is(before, Pos.Noun)
                && (
                    HasObject(sentence, participle + 1)
                    || !sentence.IsAny(before, ["va", "vont", "vais", "vas", "allait", "allaient"])
                );
    }

    // "vous pouvez" has its subject before it.
    private static bool IsReflexive(in SentenceContext sentence, int verb) =>
        sentence.IsAny(verb - 1, ["se", "s'", "me", "m'", "te", "t'"])
        || (
            sentence.IsAny(verb - 1, ["nous", "vous"])
            && !sentence.Word(verb).EndsWith("ez")
            && !sentence.Word(verb).EndsWith("ons")
        );

    private static bool HasObject(in SentenceContext sentence, int i) => sentence[i].Pos is Pos.Determiner or Pos.Contraction;

    private static bool IsInfinitiveOnly(in SentenceContext sentence, int i) =>
        IsOnly(sentence, i, VerbForm.Infinitive) || sentence.IsIn(i, s_alsoNouns);

    private static bool IsParticipleOnly(in SentenceContext sentence, int i) => IsOnly(sentence, i, VerbForm.PastParticiple);

    private static bool IsFiniteOnly(in SentenceContext sentence, int i)
    {
        foreach (var analysis in sentence.Analyses(i))
        {
            if (!analysis.Morph.IsVerbal || !analysis.Morph.IsFinite)
            {
                return false;
            }
        }
        return sentence.IsKnown(i);
    }

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
            var wanted = form switch
            {
                VerbForm.Infinitive => new Morph(Pos.Verb, form: form),
                _ => new Morph(Pos.Verb, Gender.Masculine, GrammaticalNumber.Singular, form: form),
            };
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
