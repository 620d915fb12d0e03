using MtQuality.Text;

namespace MtQuality.Rules.Traces;

/// <summary>
/// Whether a sentence speaks of code, markup or formats. There braces, tags and entities are what is meant and not debris.
/// </summary>
internal static class CodeTalk
{
    private static readonly FoldedSet s_words = new(
        "balise balises tag tags html xml xaml xliff markdown css javascript php python sql regex syntaxe entité entités attribut attributs "
            + "paramètre paramètres argument arguments variable variables fonction fonctions méthode méthodes code chaîne chaînes caractère caractères "
            + "format formats spécificateur spécificateurs accolade accolades crochet crochets chevron chevrons esperluette esperluettes "
            + "astérisque astérisques expression expressions url urls jeton jetons déclaration directive directives interface requête requêtes "
            + "script fichier fichiers élément éléments tapez saisissez remplacer remplacez signe"
    );

    /// <summary>Looks at all tokens but those from <paramref name="first"/> to <paramref name="last"/>.</summary>
    public static bool IsIn(in SentenceContext sentence, int first, int last)
    {
        for (var i = 0; i < sentence.Count; i++)
        {
            if (i >= first && i <= last)
            {
                continue;
            }
            var token = sentence.Tokens[i];
            if (token.Kind == TokenKind.Code && !IsDebris(sentence.Word(i)))
            {
                return true;
            }
            if (token.Kind == TokenKind.Word && sentence.IsIn(i, s_words))
            {
                return true;
            }
        }
        return false;
    }

    // Debris comes in numbers: another placeholder or tag is no sign of code.
    private static bool IsDebris(ReadOnlySpan<char> token) => token[0] is '{' or '<' or '&' or '%';
}
