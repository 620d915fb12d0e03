using MtQuality.Language;
using MtQuality.Rules;
using MtQuality.Training.Corruption;
using MtQuality.Training.Data;

namespace MtQuality.Training.Tokens;

/// <summary>The texts from which the token model is fitted: annotated machine translation, human text without press, injected errors.</summary>
internal static class TrainingTexts
{
    // The Microsoft pages are many and all alike: one sentence in three will do.
    private const int TakenOfMicrosoft = 3;

    // Of so many human texts one is learnt from a second time, with an English name in it.
    private const int RenamedOneIn = 3;

    private const ulong CorruptionSeed = 20;

    public static List<TrainingText> Read(string data, FrenchChecker checker)
    {
        var segments = AnnotatedSegment.Read(Path.Combine(data, "mqm")).ToArray();
        var folds = new Dictionary<string, int>(StringComparer.Ordinal);
        var texts = segments.Select(segment => OfSegment(segment, folds)).ToList();
        var human = ReadHuman(Path.Combine(data, "sentences", "train.tsv.gz"), folds);
        var english = EnglishWordsOf(segments);
        var corruptor = new SentenceCorruptor(SentenceCorruptor.All(english), CorruptionSeed);
        var names = new EnglishNames(english, CorruptionSeed);
        texts.AddRange(human);
        texts.AddRange(human.AsParallel().AsOrdered().Select(text => Corrupt(text, checker, corruptor)).OfType<TrainingText>());
        texts.AddRange(
            human
                .Where((_, i) => i % RenamedOneIn == 0)
                .AsParallel()
                .AsOrdered()
                .Select(text => Rename(text, checker, names))
                .OfType<TrainingText>()
        );
        return texts;
    }

    /// <summary>The part of the data that a text belongs to. Texts that several documents share must not stand in two parts.</summary>
    private static int FoldOf(string document, string text, Dictionary<string, int> folds)
    {
        if (!folds.TryGetValue(text, out var fold))
        {
            fold = Folds.Of(document);
            folds.Add(text, fold);
        }
        return fold;
    }

    private static TrainingText OfSegment(AnnotatedSegment segment, Dictionary<string, int> folds) =>
        new(
            TextOrigin.Annotated,
            "mqm",
            FoldOf(segment.Document, segment.Text, folds),
            segment.Text,
            [
                .. segment.Errors.Select(e => new MarkedError(e.Start, e.End, ErrorKinds.Of(e.Category), e.Category)
                {
                    Weight = e.Weight,
                }),
            ]
        )
        {
            ErrorWeight = segment.ErrorWeight,
        };

    private static List<TrainingText> ReadHuman(string path, Dictionary<string, int> folds)
    {
        var texts = new List<TrainingText>();
        var microsoft = 0;
        foreach (var text in LabelledText.Read(path))
        {
            var source = text.Source.Split('/')[0];
            if (
                !text.IsMachine
                && !text.HasPlaceholder
                && source != "press_native"
                && (source != "msdocs" || microsoft++ % TakenOfMicrosoft == 0)
            )
            {
                texts.Add(new TrainingText(TextOrigin.Human, source, FoldOf(text.Document, text.Text, folds), text.Text, []));
            }
        }
        return texts;
    }

    private static TrainingText? Corrupt(TrainingText text, FrenchChecker checker, SentenceCorruptor corruptor)
    {
        CorruptedText? corrupted = null;
        checker.Visit(
            text.Text,
            (in SentenceContext sentence, ReadOnlySpan<RawFinding> _) => corrupted ??= corruptor.Corrupt(text.Text, sentence)
        );
        return corrupted is null
            ? null
            : new TrainingText(
                TextOrigin.Corrupted,
                corrupted.Cause,
                text.Fold,
                corrupted.Text,
                [new MarkedError(corrupted.Start, corrupted.End, corrupted.Kind, corrupted.Cause)]
            );
    }

    private static TrainingText? Rename(TrainingText text, FrenchChecker checker, EnglishNames names)
    {
        string? renamed = null;
        checker.Visit(
            text.Text,
            (in SentenceContext sentence, ReadOnlySpan<RawFinding> _) => renamed ??= names.Plant(text.Text, sentence)
        );
        return renamed is null ? null : new TrainingText(TextOrigin.Human, "renamed", text.Fold, renamed, []);
    }

    /// <summary>The plain English words of the sources that were translated, each as often as it occurs.</summary>
    private static string[] EnglishWordsOf(IEnumerable<AnnotatedSegment> segments) =>
        [
            .. segments
                .SelectMany(segment => segment.SourceText.Split(' '))
                .Where(word => word.Length > 2 && word.All(char.IsAsciiLetterLower) && EnglishWords.Contains(word)),
        ];
}
