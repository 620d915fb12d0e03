using MtQuality.Articles;
using MtQuality.Language;
using MtQuality.Rules;
using MtQuality.Scoring.Tokens;
using MtQuality.Text;

namespace MtQuality.Scoring;

/// <summary>
/// What a site's own article classifier is computed from: how often each rule fired, what the sentences score, and counts without
/// words (parts of speech, verb forms, marks). The length of the text, its spelling of quotation marks and other habits of a site's
/// templates are kept out: a classifier would learn them in place of the language.
/// </summary>
internal static class ArticleFeatures
{
    // One finding in a headline must not look like a thousand in a thousand words.
    private const int FewestWords = 100;
    private const float Thousand = 1000;
    private const int LongWord = 10;
    private const byte DoubtfulMargin = 64;

    private static readonly string[] s_sentences =
    [
        "evidence of what was found",
        "sentence score, mean",
        "sentence score, deviation",
        "sentence score, highest",
        "share of sentences scored above one half",
        "words per sentence, mean",
        "words per sentence, deviation",
    ];

    private static readonly string[] s_words =
    [
        "letters per word, mean",
        "share of long words",
        "share of unknown words",
        "share of words with a capital inside",
        "share of elided words",
        "share of doubtful tags",
        "share of numbers",
    ];

    private static readonly (Pos Pos, string Name)[] s_parts =
    [
        (Pos.Noun, "share of nouns"),
        (Pos.ProperNoun, "share of proper nouns"),
        (Pos.Adjective, "share of adjectives"),
        (Pos.Verb, "share of verbs"),
        (Pos.Auxiliary, "share of auxiliaries"),
        (Pos.Adverb, "share of adverbs"),
        (Pos.Preposition, "share of prepositions"),
        (Pos.Determiner, "share of determiners"),
        (Pos.Contraction, "share of contractions"),
        (Pos.Pronoun, "share of pronouns"),
        (Pos.CoordinatingConjunction, "share of coordinating conjunctions"),
        (Pos.SubordinatingConjunction, "share of subordinating conjunctions"),
    ];

    private static readonly (Subclass Subclass, string Name)[] s_subclasses =
    [
        (Subclass.Definite, "share of definite articles"),
        (Subclass.Indefinite, "share of indefinite determiners and pronouns"),
        (Subclass.Demonstrative, "share of demonstratives"),
        (Subclass.Possessive, "share of possessives"),
        (Subclass.PersonalSubject, "share of subject pronouns"),
        (Subclass.PersonalObject, "share of object pronouns"),
        (Subclass.Reflexive, "share of reflexive pronouns"),
        (Subclass.Relative, "share of relative pronouns"),
        (Subclass.Negation, "share of negations"),
    ];

    private static readonly (VerbForm Form, string Name)[] s_forms =
    [
        (VerbForm.Infinitive, "infinitives among verbs"),
        (VerbForm.PresentParticiple, "present participles among verbs"),
        (VerbForm.PastParticiple, "past participles among verbs"),
        (VerbForm.Present, "present among verbs"),
        (VerbForm.Imperfect, "imperfect among verbs"),
        (VerbForm.PastSimple, "past simple among verbs"),
        (VerbForm.Future, "future among verbs"),
        (VerbForm.Conditional, "conditional among verbs"),
        (VerbForm.SubjunctivePresent, "subjunctive among verbs"),
    ];

    private static readonly (char Mark, string Name)[] s_marks =
    [
        (',', "commas"),
        (';', "semicolons"),
        (':', "colons"),
        ('(', "parentheses"),
        ('?', "question marks"),
        ('!', "exclamation marks"),
    ];

    /// <summary>A rule's feature is named by its identifier, and is its findings in 1,000 words; so are marks counted.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. RuleTable.All.Select(rule => rule.Descriptor.Id),
        .. s_sentences,
        .. s_words,
        .. s_parts.Select(part => part.Name),
        .. s_subclasses.Select(subclass => subclass.Name),
        .. s_forms.Select(form => form.Name),
        .. s_marks.Select(mark => mark.Name),
    ];

    private static readonly Dictionary<string, int> s_indices = Names
        .Index()
        .ToDictionary(feature => feature.Item, feature => feature.Index, StringComparer.Ordinal);

    public static int Count => Names.Count;

    /// <summary>Finds a feature by its name.</summary>
    public static bool TryFind(string name, out int index) => s_indices.TryGetValue(name, out index);

    /// <summary>Writes the features of an article.</summary>
    /// <param name="article">The tagged article.</param>
    /// <param name="findings">The findings in it, in order of their place.</param>
    /// <param name="risks">What the token model thinks of each token.</param>
    /// <param name="features">Receives <see cref="Count"/> values.</param>
    public static void Extract(
        in ArticleContext article,
        ReadOnlySpan<RawFinding> findings,
        ReadOnlySpan<TokenRisk> risks,
        Span<float> features
    )
    {
        features.Clear();
        var words = 0;
        foreach (var token in article.Tokens)
        {
            words += token.Kind == TokenKind.Word ? 1 : 0;
        }
        var rules = features[..RuleTable.All.Count];
        var sentences = features.Slice(rules.Length, s_sentences.Length);
        var tokens = features[(rules.Length + sentences.Length)..];
        sentences[0] = CountRules(findings, words, rules);
        ScoreSentences(article, findings, risks, sentences[1..]);
        CountTokens(article, words, tokens);
    }

    /// <summary>Fills the features of the rules; returns the log-likelihood ratio of the findings against their absence.</summary>
    private static float CountRules(ReadOnlySpan<RawFinding> findings, int words, Span<float> rules)
    {
        Span<int> counts = stackalloc int[rules.Length];
        Span<int> none = stackalloc int[rules.Length];
        counts.Clear();
        none.Clear();
        foreach (var finding in findings)
        {
            counts[finding.Rule.Index]++;
        }
        for (var i = 0; i < rules.Length; i++)
        {
            rules[i] = counts[i] * Thousand / Math.Max(FewestWords, words);
        }
        // Without a word no rate is expected, and no ratio defined.
        return words == 0 ? 0 : (float)(EvidenceModel.Default.RawSum(counts, words) - EvidenceModel.Default.RawSum(none, words));
    }

    private static void ScoreSentences(
        in ArticleContext article,
        ReadOnlySpan<RawFinding> findings,
        ReadOnlySpan<TokenRisk> risks,
        Span<float> features
    )
    {
        var scores = new Moments();
        var lengths = new Moments();
        var highest = 0f;
        var high = 0;
        var next = 0;
        for (var i = 0; i < article.Sentences.Length; i++)
        {
            var sentence = article.SentenceAt(i);
            var first = next;
            while (next < findings.Length && findings[next].Start < sentence.Sentence.Start + sentence.Sentence.Length)
            {
                next++;
            }
            var score = SentenceScorer.Default.Score(
                sentence,
                findings[first..next],
                risks.Slice(sentence.Sentence.FirstToken, sentence.Count)
            );
            scores.Add(score);
            highest = Math.Max(highest, score);
            high += score > 0.5f ? 1 : 0;
            var words = 0;
            foreach (var token in sentence.Tokens)
            {
                words += token.Kind == TokenKind.Word ? 1 : 0;
            }
            lengths.Add(words);
        }
        features[0] = scores.Mean;
        features[1] = scores.Deviation;
        features[2] = highest;
        features[3] = high / (float)Math.Max(1, article.Sentences.Length);
        features[4] = lengths.Mean;
        features[5] = lengths.Deviation;
    }

    private static void CountTokens(in ArticleContext article, int words, Span<float> features)
    {
        var ofWords = features[..s_words.Length];
        var parts = features.Slice(s_words.Length, s_parts.Length);
        var subclasses = features.Slice(s_words.Length + s_parts.Length, s_subclasses.Length);
        var forms = features.Slice(s_words.Length + s_parts.Length + s_subclasses.Length, s_forms.Length);
        var marks = features[^s_marks.Length..];
        var verbs = 0;
        for (var i = 0; i < article.Tokens.Length; i++)
        {
            var token = article.Tokens[i];
            var reading = article.Readings[i];
            switch (token.Kind)
            {
                case TokenKind.Word:
                    ofWords[0] += token.Length;
                    ofWords[1] += token.Length >= LongWord ? 1 : 0;
                    ofWords[2] += reading.Match == FormMatch.Unknown && !token.Has(TokenFlags.InitialCapital) ? 1 : 0;
                    ofWords[3] += token.Has(TokenFlags.InnerCapital) ? 1 : 0;
                    ofWords[4] += token.Has(TokenFlags.Elided) ? 1 : 0;
                    ofWords[5] += reading.Margin < DoubtfulMargin ? 1 : 0;
                    verbs += reading.Morph.IsVerbal ? 1 : 0;
                    CountMorph(reading.Morph, parts, subclasses, forms);
                    break;
                case TokenKind.Number:
                    ofWords[6]++;
                    break;
                case TokenKind.Punctuation:
                    CountMark(token.In(article.Text), marks);
                    break;
            }
        }
        Divide(ofWords, Math.Max(1, words));
        Divide(parts, Math.Max(1, words));
        Divide(subclasses, Math.Max(1, words));
        Divide(forms, Math.Max(1, verbs));
        Divide(marks, Math.Max(FewestWords, words) / Thousand);
    }

    private static void CountMorph(Morph morph, Span<float> parts, Span<float> subclasses, Span<float> forms)
    {
        for (var i = 0; i < parts.Length; i++)
        {
            parts[i] += s_parts[i].Pos == morph.Pos ? 1 : 0;
        }
        for (var i = 0; i < subclasses.Length; i++)
        {
            subclasses[i] += s_subclasses[i].Subclass == morph.Subclass ? 1 : 0;
        }
        for (var i = 0; i < forms.Length && morph.IsVerbal; i++)
        {
            forms[i] += s_forms[i].Form == morph.Form ? 1 : 0;
        }
    }

    private static void CountMark(ReadOnlySpan<char> mark, Span<float> marks)
    {
        for (var i = 0; i < marks.Length; i++)
        {
            marks[i] += mark.Length == 1 && mark[0] == s_marks[i].Mark ? 1 : 0;
        }
    }

    private static void Divide(Span<float> counts, float total)
    {
        foreach (ref var count in counts)
        {
            count /= total;
        }
    }

    /// <summary>Mean and standard deviation of numbers seen one by one (Welford, 1962).</summary>
    private struct Moments
    {
        private int _count;
        private double _mean;
        private double _squares;

        public readonly float Mean => (float)_mean;

        public readonly float Deviation => _count == 0 ? 0 : (float)Math.Sqrt(_squares / _count);

        public void Add(double value)
        {
            _count++;
            var distance = value - _mean;
            _mean += distance / _count;
            _squares += distance * (value - _mean);
        }
    }
}
