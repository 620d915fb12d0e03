using MtQuality.Language;
using MtQuality.Language.Tagging;

namespace MtQuality.Training.Tagging;

/// <summary>Gathers tags from the lexicon, and frequent words from the treebanks.</summary>
internal static class VocabularyBuilder
{
    // A word seen this often tells its neighbours more than its class does.
    private const int FrequentFrom = 20;

    private static readonly string[] s_auxiliaryLemmas = ["avoir", "être", "faire"];

    private static readonly Person[] s_persons = [Person.None, Person.First, Person.Second, Person.Third];

    // What a word can be that no lexicon has: open classes, in their usual forms.
    private static readonly Morph[] s_guesses =
    [
        new(Pos.ProperNoun),
        new(Pos.Noun, Gender.Masculine, GrammaticalNumber.Singular),
        new(Pos.Noun, Gender.Feminine, GrammaticalNumber.Singular),
        new(Pos.Noun, Gender.Masculine, GrammaticalNumber.Plural),
        new(Pos.Noun, Gender.Feminine, GrammaticalNumber.Plural),
        new(Pos.Noun, Gender.Both, GrammaticalNumber.Singular),
        new(Pos.Noun, Gender.Both, GrammaticalNumber.Plural),
        new(Pos.Noun),
        new(Pos.Adjective, Gender.Masculine, GrammaticalNumber.Singular),
        new(Pos.Adjective, Gender.Feminine, GrammaticalNumber.Singular),
        new(Pos.Adjective, Gender.Masculine, GrammaticalNumber.Plural),
        new(Pos.Adjective, Gender.Feminine, GrammaticalNumber.Plural),
        new(Pos.Adjective, Gender.Both, GrammaticalNumber.Singular),
        new(Pos.Adjective, Gender.Both, GrammaticalNumber.Plural),
        new(Pos.Adjective, Gender.Both, GrammaticalNumber.Both),
        new(Pos.Adjective),
        new(Pos.Foreign),
        new(Pos.Numeral),
        new(Pos.Adverb),
        new(Pos.Interjection),
        new(Pos.Symbol),
        new(Pos.Verb, form: VerbForm.Infinitive),
        new(Pos.Verb, form: VerbForm.PresentParticiple),
        new(Pos.Verb, Gender.Masculine, GrammaticalNumber.Singular, form: VerbForm.PastParticiple),
        new(Pos.Verb, Gender.Feminine, GrammaticalNumber.Singular, form: VerbForm.PastParticiple),
        new(Pos.Verb, Gender.Masculine, GrammaticalNumber.Plural, form: VerbForm.PastParticiple),
        new(Pos.Verb, Gender.Feminine, GrammaticalNumber.Plural, form: VerbForm.PastParticiple),
        new(Pos.Verb, Gender.None, GrammaticalNumber.Singular, Person.Third, VerbForm.Present),
        new(Pos.Verb, Gender.None, GrammaticalNumber.Plural, Person.Third, VerbForm.Present),
        new(Pos.Verb, Gender.None, GrammaticalNumber.Singular, Person.Third, VerbForm.Imperfect),
        new(Pos.Verb, Gender.None, GrammaticalNumber.Singular, Person.Third, VerbForm.PastSimple),
        new(Pos.Verb, Gender.None, GrammaticalNumber.Singular, Person.Third, VerbForm.Future),
    ];

    private static readonly Morph[] s_others = [new(Pos.Punctuation), new(Pos.Unknown)];

    public static TagVocabulary Build(FrenchLexicon lexicon, IReadOnlyCollection<UdSentence> sentences)
    {
        var tags = new SortedSet<uint>();
        for (var classId = 0; classId < lexicon.ClassCount; classId++)
        {
            foreach (var morph in TagCandidates.CandidatesOf(lexicon.AnalysesOf(classId)))
            {
                tags.Add(TagSet.CodeOf(TagCandidates.TagOf(morph)));
            }
        }
        var auxiliaries = new List<uint[]>();
        foreach (var lemma in s_auxiliaryLemmas)
        {
            var forms = new SortedSet<uint>();
            foreach (var (form, morph) in Forms(lexicon, lemma))
            {
                forms.Add(FeatureHash.OfWord(form));
                foreach (var candidate in TagCandidates.CandidatesOf([new Analysis(morph.WithPos(Pos.Auxiliary), 0)]))
                {
                    tags.Add(TagSet.CodeOf(TagCandidates.TagOf(candidate)));
                }
            }
            auxiliaries.Add([.. forms]);
        }
        foreach (var morph in s_guesses.Concat(s_others))
        {
            tags.Add(TagSet.CodeOf(morph));
        }
        uint[] codes = [.. tags];
        var guesses = s_guesses.Select(guess => (ushort)Array.IndexOf(codes, TagSet.CodeOf(guess)));
        var places = TagPlaces.Choose(lexicon, codes, auxiliaries.SelectMany(forms => forms), sentences);
        return new TagVocabulary(codes, places, FrequentWords(sentences), [.. auxiliaries], [.. guesses]);
    }

    private static uint[] FrequentWords(IReadOnlyCollection<UdSentence> sentences) =>
        [
            .. sentences
                .SelectMany(sentence =>
                    sentence.Tokens.Select(token => FeatureHash.OfWord(sentence.Text.AsSpan(token.Start, token.Length)))
                )
                .CountBy(hash => hash)
                .Where(pair => pair.Value >= FrequentFrom)
                .Select(pair => pair.Key)
                .Order(),
        ];

    private static IEnumerable<(string Form, Morph Morph)> Forms(FrenchLexicon lexicon, string lemma) =>
        from verbForm in Enum.GetValues<VerbForm>()
        where verbForm != VerbForm.None
        from number in Enum.GetValues<GrammaticalNumber>()
        from person in s_persons
        from gender in Enum.GetValues<Gender>()
        let wanted = new Morph(Pos.Verb, gender, number, person, verbForm)
        let form = lexicon.Generate(lemma, wanted)
        where form is not null
        from analysis in AnalysesOf(lexicon, form)
        where analysis.Pos == Pos.Verb
        select (form, analysis);

    private static Morph[] AnalysesOf(FrenchLexicon lexicon, string form)
    {
        var analyses = lexicon.AnalysesOf(lexicon.ClassOf(form, out _));
        var morphs = new Morph[analyses.Length];
        for (var i = 0; i < morphs.Length; i++)
        {
            morphs[i] = analyses[i].Morph;
        }
        return morphs;
    }
}
