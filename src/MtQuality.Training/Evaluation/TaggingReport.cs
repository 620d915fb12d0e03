using MtQuality.Language;
using MtQuality.Training.Evaluation.Scorecards;
using MtQuality.Training.Tagging;

namespace MtQuality.Training.Evaluation;

/// <summary>What <c>mtq eval tagger</c> prints: accuracy on treebanks, and what is taken for what.</summary>
internal static class TaggingReport
{
    private const int ConfusionsShown = 20;

    // Sentences of our own that show what a confusion is about; the word in question stands in brackets.
    private static readonly Dictionary<(string Gold, string Found), string> s_examples = new()
    {
        [("NOUN", "PROPN")] = "Elle préside la [Fondation].",
        [("PROPN", "NOUN")] = "Il écrit dans [Matin] libre.",
        [("NOUN", "ADJ")] = "C'est un [sportif] accompli.",
        [("ADJ", "NOUN")] = "Les [jeunes] mariés sont partis.",
        [("ADJ", "VERB")] = "C'est une rue très [passante] et [animée].",
        [("VERB", "ADJ")] = "Les clés [perdues] hier sont là.",
        [("DET", "ADP")] = "Elle vend [de] bonnes pommes.",
        [("ADP", "DET")] = "Il manque [de] pain.",
        [("ADP", "–")] = "Il se sert [des] outils.",
        [("DET", "–")] = "Il se sert [des] outils.",
        [("X", "PROPN")] = "Il lit le [Morning] Courier.",
        [("X", "NOUN")] = "Un essai in [vitro] suffit.",
        [("PROPN", "X")] = "La route [A38] est coupée.",
        [("PRON", "SCONJ")] = "Voilà le livre [que] je crois perdu.",
        [("SCONJ", "PRON")] = "Il faut dire [que] demain tout change.",
        [("PRON", "DET")] = "Il [la] ferme.",
        [("DET", "PRON")] = "Il ferme [la] porte.",
        [("PRON", "ADJ")] = "Les [autres] attendent.",
        [("VERB", "AUX")] = "Ils [sont] à Nantes depuis hier.",
        [("AUX", "VERB")] = "Ils [ont] encore une fois perdu.",
        [("NOUN", "VERB")] = "Le [dirigeant] du club part.",
        [("VERB", "NOUN")] = "Elle [montre] la voie.",
        [("ADV", "SCONJ")] = "Il n'a [que] dix ans.",
        [("SCONJ", "ADP")] = "Il travaille [comme] elle l'a voulu.",
        [("SCONJ", "ADV")] = "Il part [parce] que tu restes.",
        [("ADV", "NOUN")] = "Elle dort [peu].",
        [("NOUN", "ADV")] = "Un [peu] d'eau suffit.",
        [("ADV", "ADP")] = "Il était venu [avant].",
        [("ADP", "ADV")] = "Il a [plus] de dix ans.",
        [("ADJ", "DET")] = "[Toute] une vie n'y suffit pas.",
        [("DET", "ADJ")] = "[Différentes] personnes l'ont vu.",
        [("ADJ", "PROPN")] = "La Banque [Populaire] ferme.",
        [("PROPN", "ADJ")] = "Il soutient les [Verts].",
        [("NOUN", "SYM")] = "Un taux de 5 [%] suffit.",
        [("SYM", "NOUN")] = "Un taux de 5 [%] suffit.",
        [("NOUN", "NUM")] = "Le score est de [3-1].",
        [("NUM", "DET")] = "Il en reste [une] seule.",
    };

    /// <summary>Measures on treebanks.</summary>
    /// <param name="tagger">The tagger.</param>
    /// <param name="files">Treebanks to measure on.</param>
    /// <param name="baselineFiles">Treebanks from which the baseline learns; none leaves the baseline out.</param>
    public static string Measure(MorphTagger tagger, IEnumerable<string> files, IReadOnlyCollection<string> baselineFiles)
    {
        var majority = baselineFiles.Count == 0 ? null : new MajorityTagger(baselineFiles.SelectMany(ConlluReader.ReadFile));
        var accuracy = new MarkdownTable(
            "treebank",
            "words",
            "UPOS",
            "features",
            "both",
            "UPOS, raw text",
            "features, raw text",
            "words found, raw text",
            "UPOS, baseline",
            "features, baseline"
        );
        var confusions = new Dictionary<(string, string), int>();
        var confidence = new ConfidenceScore();
        foreach (var file in files)
        {
            UdSentence[] treebank = [.. ConlluReader.ReadFile(file)];
            var gold = TaggerEvaluation.WithGoldTokens(tagger, treebank, confidence);
            var raw = TaggerEvaluation.OnRawText(tagger, treebank);
            var baseline = majority?.Measure(treebank);
            accuracy.Add(
                Path.GetFileName(file).Split('.')[0],
                gold.Words,
                gold.Pos,
                gold.Features,
                gold.Both,
                raw.Pos,
                raw.Features,
                raw.Tokens,
                baseline?.Pos,
                baseline?.Features
            );
            foreach (var (right, found, count) in gold.PosConfusions)
            {
                confusions[(right, found)] = confusions.GetValueOrDefault((right, found)) + count;
            }
        }

        var errors = new MarkdownTable("in the treebank", "found", "times", "what it is about");
        foreach (var ((right, found), count) in Largest(confusions))
        {
            errors.Add(right, found, count, s_examples.GetValueOrDefault((right, found)));
        }
        return $"""
            Per cent of words, contractions counted as two. Features: gender, number, person, tense, mood and verb form, all of them right.
            On raw text F1, tokens and sentences cut by us. Baseline: the most frequent tag of each form.

            {accuracy}
            How far the tagger's own confidence can be trusted, with gold tokens; 255 is given where there is nothing to choose, too:

            {confidence.ToTable()}
            What is taken for what, with gold tokens:

            {errors}
            """;
    }

    private static IEnumerable<KeyValuePair<(string Right, string Found), int>> Largest(
        Dictionary<(string Right, string Found), int> confusions
    ) =>
        confusions
            .OrderByDescending(pair => pair.Value)
            .ThenBy(pair => pair.Key.Right, StringComparer.Ordinal)
            .ThenBy(pair => pair.Key.Found, StringComparer.Ordinal)
            .Take(ConfusionsShown);
}
