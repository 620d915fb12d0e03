using MtQuality.Language;
using MtQuality.Text;

namespace MtQuality.Rules.Syntax;

/// <summary>The same word twice in a row: "le le", "de de", "sont sont".</summary>
internal sealed class DoubledWord()
    : SentenceRule(
        new RuleDescriptor(
            "MTQ4050",
            "DoubledWord",
            Category.Duplication,
            Severity.Major,
            Origin.Either,
            "« {1} » est écrit deux fois de suite.",
            "\"{1}\" is written twice in a row."
        )
        {
            Requires = SentenceTraits.Repetition,
        }
    )
{
    // Words doubled for emphasis, sounds, and words that two constructions bring side by side: nous nous trompons, faire faire,
    // en en parlant, le leur leur plaît, il trouve son son trop fort.
    private static readonly FoldedSet s_mayDouble = new(
        "nous vous faire en leur son "
            + "très trop bien mal oui non si là la plus moins tout tous toute toutes jamais toujours rien encore vite petit petite petits petites "
            + "grand grande grands grandes loin haut bas fort longtemps beaucoup doucement mieux pareil voilà allez allons bon bonne merci pardon attention attends attendez regarde regardez "
            + "super joli jolie dur dure chaud chaude moi toi lui elle eux elles "
            + "ha hi hé ho hou oh ah eh hum hop hep hein ouf aïe bla tchin chut toc tic tac pan boum miam coucou bye cha ding dong tra taratata"
    );

    // il a a priori raison
    private static readonly FoldedSet s_afterA = new("priori posteriori fortiori contrario minima maxima cappella capella");

    public override void Check(in SentenceContext sentence, FindingSink sink)
    {
        for (var i = 1; i < sentence.Count; i++)
        {
            if (!IsRepeated(sentence, i))
            {
                continue;
            }
            var first = i - 1;
            while (IsRepeated(sentence, i + 1))
            {
                i++;
            }
            if (!MayDouble(sentence, first, i))
            {
                var word = sink.Explains ? sentence.Word(first).ToString() : null;
                sink.ReportTokens(this, sentence, first, i, word, null, word is null ? null : [word]);
            }
        }
    }

    // The same letters, with a space and nothing else between; a capital may only stand at the start of the sentence.
    private static bool IsRepeated(in SentenceContext sentence, int i)
    {
        if (i >= sentence.Count || sentence.Words[i].Hash != sentence.Words[i - 1].Hash)
        {
            return false;
        }
        var token = sentence.Tokens[i];
        var before = sentence.Tokens[i - 1];
        return token.Kind == TokenKind.Word
            && before.Kind == TokenKind.Word
            && (token.Flags & (TokenFlags.InitialCapital | TokenFlags.LineStart | TokenFlags.HyphenClitic)) == 0
            && token.Has(TokenFlags.SpaceBefore)
            && (!before.Has(TokenFlags.InitialCapital) || i == 1)
            && sentence.IsKnown(i)
            && WordForms.EqualsIgnoringCase(sentence.Word(i), sentence.Word(i - 1));
    }

    private static bool MayDouble(in SentenceContext sentence, int first, int last)
    {
        var word = sentence.Word(first);
        var next = sentence.Word(last + 1);
        return s_mayDouble.Contains(word)
            || sentence.Tokens[first].Length == 1 && !sentence.IsAny(first, ["a", "y", "à"])
            || sentence.Is(first, Pos.Numeral)
            || sentence.Is(first, Pos.Interjection)
            || (sentence.Is(first, "a") && s_afterA.Contains(next))
            // de de Gaulle: the second belongs to a name
            || (sentence.Is(first, "de") && !next.IsEmpty && sentence.Tokens[last + 1].Has(TokenFlags.InitialCapital))
            // l'est est calme, la une une fois imprimée
            || (sentence.Is(first, "est") && sentence.Is(first - 1, "l'"))
            || (sentence.Is(first, "une") && sentence.Is(first - 1, "la"));
    }
}
