using MtQuality.Language;
using MtQuality.Training.Tagging;

namespace MtQuality.Training.Evaluation;

/// <summary>
/// The baseline: every form has its most frequent tag in some treebanks, an unseen one the first analysis of the lexicon, and an
/// unknown one is a name when capitalised, else a masculine noun.
/// </summary>
internal sealed class MajorityTagger
{
    private readonly Dictionary<string, UdTag[]> _tags;

    public MajorityTagger(IEnumerable<UdSentence> treebank) =>
        _tags = treebank
            .SelectMany(sentence => sentence.Tokens.Select(token => (Form: FormOf(sentence, token), Tags: Gold(token))))
            .GroupBy(token => token.Form)
            .ToDictionary(
                forms => forms.Key,
                forms => forms.GroupBy(token => string.Join('+', token.Tags)).MaxBy(tags => tags.Count())!.First().Tags
            );

    public TaggingScore Measure(IEnumerable<UdSentence> treebank)
    {
        var score = new TaggingScore();
        foreach (var sentence in treebank)
        {
            foreach (var token in sentence.Tokens)
            {
                var form = sentence.Text.AsSpan(token.Start, token.Length);
                score.Add(
                    token,
                    _tags.GetValueOrDefault(FormOf(sentence, token)) ?? TagMap.ToUd(form, Guess(form), token.Words.Length)
                );
            }
        }
        return score;
    }

    private static UdTag[] Gold(UdToken token) => [.. token.Words.Select(TagMap.Gold)];

    private static string FormOf(UdSentence sentence, UdToken token) =>
        sentence.Text.Substring(token.Start, token.Length).ToLowerInvariant();

    private static Morph Guess(ReadOnlySpan<char> form)
    {
        var lexicon = FrenchLexicon.Default;
        var analyses = lexicon.AnalysesOf(lexicon.ClassOf(form, out _));
        return analyses.Length > 0 ? analyses[0].Morph
            : char.IsUpper(form[0]) ? new Morph(Pos.ProperNoun)
            : new Morph(Pos.Noun, Gender.Masculine, GrammaticalNumber.Singular);
    }
}
