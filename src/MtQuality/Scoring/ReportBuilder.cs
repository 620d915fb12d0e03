using MtQuality.Language;
using MtQuality.Rules;
using MtQuality.Text;

namespace MtQuality.Scoring;

/// <summary>Turns what the rules collected in a workspace into the caller's reports.</summary>
internal readonly ref struct ReportBuilder(ReadOnlySpan<char> text, Workspace workspace, CheckerOptions options)
{
    private readonly ReadOnlySpan<char> _text = text;
    private readonly Workspace _workspace = workspace;
    private readonly CheckerOptions _options = options;

    public ArticleReport Article()
    {
        var article = _workspace.ContextOf(_text, FrenchLexicon.Default, memory: null);
        var raw = _workspace.Sink.Findings;
        var findings = Findings(raw);
        var sentences = new SentenceReport[article.Sentences.Length];
        var next = 0;
        for (var i = 0; i < sentences.Length; i++)
        {
            var sentence = article.Sentences[i];
            var first = next;
            next = FirstFindingAfter(sentence, first);
            var score = SentenceScorer.Default.Score(article.SentenceAt(i), raw[first..next], _workspace.RisksIn(sentence));
            sentences[i] = new SentenceReport(sentence.Start, sentence.Length, score, findings[first..next]);
        }

        var language = ArticleLanguage.Of(article);
        var words = _workspace.CountWords();
        var evidence = language == ArticleLanguage.Other || words == 0 ? Evidence.None : Weigh(words);
        return new ArticleReport(evidence.Verdict, evidence.Probability, sentences, findings, evidence.Contributions)
        {
            DetectedLanguage = language,
        };
    }

    private Evidence Weigh(int words)
    {
        var counts = new int[RuleTable.All.Count];
        _workspace.CountFindings(counts);
        return EvidenceModel.Default.Weigh(counts, words);
    }

    public SentenceReport Sentence() => new(0, _text.Length, Score(), Findings(_workspace.Sink.Findings));

    /// <summary>Score of the sentence in the workspace, or of its worst piece when it was too long for one; 0 when it is empty.</summary>
    public float Score()
    {
        var article = _workspace.ContextOf(_text, FrenchLexicon.Default, memory: null);
        var score = 0f;
        var next = 0;
        for (var i = 0; i < article.Sentences.Length; i++)
        {
            var first = next;
            next = FirstFindingAfter(article.Sentences[i], first);
            var ofPiece = SentenceScorer.Default.Score(
                article.SentenceAt(i),
                _workspace.Sink.Findings[first..next],
                _workspace.RisksIn(article.Sentences[i])
            );
            score = Math.Max(score, ofPiece);
        }
        return score;
    }

    private int FirstFindingAfter(Sentence sentence, int from)
    {
        var findings = _workspace.Sink.Findings;
        while (from < findings.Length && findings[from].Start < sentence.Start + sentence.Length)
        {
            from++;
        }
        return from;
    }

    private Finding[] Findings(ReadOnlySpan<RawFinding> raw)
    {
        if (raw.IsEmpty)
        {
            return [];
        }
        var findings = new Finding[raw.Length];
        for (var i = 0; i < findings.Length; i++)
        {
            findings[i] = Finding(raw[i]);
        }
        return findings;
    }

    private Finding Finding(RawFinding raw)
    {
        var rule = raw.Rule.Descriptor;
        var template = _options.Language == MessageLanguage.French ? rule.MessageFr : rule.MessageEn;
        var message = template
            .Replace("{0}", _text.Slice(raw.Start, raw.Length).ToString(), StringComparison.Ordinal)
            .Replace("{1}", raw.Detail1 ?? "", StringComparison.Ordinal)
            .Replace("{2}", raw.Detail2 ?? "", StringComparison.Ordinal);
        return new Finding(
            rule.Id,
            raw.Start,
            raw.Length,
            rule.Category,
            _options.Severities.GetValueOrDefault(rule.Id, rule.Severity),
            rule.Origin,
            raw.Confidence ?? EvidenceModel.Default.ConfidenceOf(raw.Rule),
            message,
            raw.Suggestions ?? []
        )
        {
            HelpUri = rule.HelpUri,
        };
    }
}
