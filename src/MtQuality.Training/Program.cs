using MtQuality.Training;
using MtQuality.Training.Evidence;
using MtQuality.Training.Hits;
using MtQuality.Training.Lexicon;
using MtQuality.Training.Provenance;
using MtQuality.Training.Segmentation;
using MtQuality.Training.SentenceScore;
using MtQuality.Training.Tagging;
using MtQuality.Training.Tokens;

// One command per model file that is built, and tools that show what rules do on real text. Run at the root of the repository.
(string Name, string Usage, Func<string[], int> Run)[] commands =
[
    ("hits", HitsCommand.Usage, HitsCommand.Run),
    ("phrases", PhrasesCommand.Usage, PhrasesCommand.Run),
    ("unknown-words", UnknownWordsCommand.Usage, UnknownWordsCommand.Run),
    ("lexicon", LexiconCommand.Usage, LexiconCommand.Run),
    ("english", EnglishCommand.Usage, EnglishCommand.Run),
    ("tagger", TaggerCommand.Usage, TaggerCommand.Run),
    ("tokens", TokensCommand.Usage, TokensCommand.Run),
    ("evidence", EvidenceCommand.Usage, EvidenceCommand.Run),
    ("segmentation", SegmentationCommand.Usage, SegmentationCommand.Run),
    ("sentence", SentenceCommand.Usage, SentenceCommand.Run),
    ("stamp", StampCommand.Usage, StampCommand.Run),
];

try
{
    foreach (var command in commands)
    {
        if (args is [var name, .. var rest] && name == command.Name)
        {
            return command.Run(rest);
        }
    }
}
catch (UsageException e)
{
    Console.Error.WriteLine(e.Message);
}
Console.Error.WriteLine("usage:");
foreach (var command in commands)
{
    Console.Error.WriteLine("  " + command.Usage);
}
return 2;
