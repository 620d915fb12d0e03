namespace MtQuality.Text;

/// <summary>
/// Function words that, with a capital, start a sentence rather than continue a name: after "etc.", "J.-C." or "vitamine C."
/// they tell that the full stop ends the sentence as well.
/// </summary>
internal static class SentenceStarters
{
    private static readonly FoldedSet s_words = new(
        "il elle ils elles on je j tu nous vous ce c cet cette ces cela ça celui celle ceux celles "
            + "le la les l un une des du de d au aux à mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs "
            + "mais ou et or ni car donc puis ensuite enfin alors ainsi aussi cependant toutefois néanmoins pourtant "
            + "en y dans sur sous par pour avec sans chez vers entre contre depuis pendant après avant selon malgré dès "
            + "si s quand lorsque lorsqu comme que qu qui quoi dont où quel quelle quels quelles puisque puisqu quoique "
            + "tout tous toute toutes chaque plusieurs certains certaines aucun aucune quelques beaucoup "
            + "ne n pas plus non oui voici voilà bien parce afin lors grâce suite outre hier aujourd demain"
    );

    // Before a finite verb or a noun only: after "mot." they start a sentence even without its capital.
    private static readonly FoldedSet s_subjects = new(
        "il elle ils elles on je j nous vous ce c cela ça le la les l un une ces cette"
    );

    /// <summary>Whether the word, written without a capital, starts a sentence after a full stop all the same.</summary>
    public static bool IsSubject(ReadOnlySpan<char> word) => s_subjects.Contains(word);

    public static bool Contains(ReadOnlySpan<char> word) => s_words.Contains(word);
}
