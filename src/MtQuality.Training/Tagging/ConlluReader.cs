using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using MtQuality.Training.Data;

namespace MtQuality.Training.Tagging;

/// <summary>A syntactic word of a treebank, with its gold annotation.</summary>
internal sealed record UdWord(
    string Form,
    string Lemma,
    string Upos,
    ImmutableSortedDictionary<string, string> Features,
    string Relation
)
{
    /// <summary>The word that this one depends on, counted from 1; 0 for the root, or where there is no tree.</summary>
    public int Head { get; init; }

    public string? Feature(string name) => Features.GetValueOrDefault(name);
}

/// <summary>A written token: one word, or the several words of a contraction (du = de + le). Offsets point into the sentence's text.</summary>
internal sealed record UdToken(int Start, int Length, ImmutableArray<UdWord> Words);

/// <summary>A sentence of a treebank; its text is put together from the tokens, so that offsets are exact.</summary>
internal sealed record UdSentence(string Id, string Text, ImmutableArray<UdToken> Tokens);

/// <summary>Reads treebanks in the CoNLL-U format (Universal Dependencies), plain or gzip.</summary>
internal static class ConlluReader
{
    public static IEnumerable<UdSentence> ReadFile(string path) => Read(DataFile.Lines(path), path);

    public static IEnumerable<UdSentence> Read(IEnumerable<string> lines, string name)
    {
        var id = "";
        var text = new StringBuilder();
        var tokens = ImmutableArray.CreateBuilder<UdToken>();
        var words = ImmutableArray.CreateBuilder<UdWord>();
        var (rangeEnd, rangeStart, rangeLength, lineNumber) = (0, 0, 0, 0);
        var spaceBefore = false;

        foreach (var line in lines)
        {
            lineNumber++;
            if (line.Length == 0)
            {
                if (tokens.Count > 0)
                {
                    yield return new UdSentence(id, text.ToString(), tokens.DrainToImmutable());
                }
                text.Clear();
                spaceBefore = false;
                continue;
            }
            if (line[0] == '#')
            {
                id = line.StartsWith("# sent_id = ", StringComparison.Ordinal) ? line["# sent_id = ".Length..] : id;
                continue;
            }

            var columns = line.Split('\t');
            if (columns.Length != 10)
            {
                throw new InvalidDataException($"{name}, line {lineNumber}: {columns.Length} columns instead of 10.");
            }
            if (columns[0].Contains('.', StringComparison.Ordinal))
            {
                continue; // An empty node of the enhanced graph: not in the text.
            }

            if (columns[0].IndexOf('-', StringComparison.Ordinal) is > 0 and var dash)
            {
                rangeEnd = int.Parse(columns[0].AsSpan(dash + 1), NumberStyles.None, CultureInfo.InvariantCulture);
                (rangeStart, rangeLength) = Append(columns);
                continue;
            }

            words.Add(
                new UdWord(columns[1], columns[2], columns[3], ReadFeatures(columns[5]), columns[7])
                {
                    Head = ReadHead(columns[6]),
                }
            );
            var number = int.Parse(columns[0], NumberStyles.None, CultureInfo.InvariantCulture);
            if (number < rangeEnd)
            {
                continue;
            }
            var (start, length) = number == rangeEnd ? (rangeStart, rangeLength) : Append(columns);
            rangeEnd = 0;
            tokens.Add(new UdToken(start, length, words.DrainToImmutable()));
        }
        if (tokens.Count > 0)
        {
            yield return new UdSentence(id, text.ToString(), tokens.DrainToImmutable());
        }

        (int Start, int Length) Append(string[] columns)
        {
            if (spaceBefore)
            {
                text.Append(' ');
            }
            var start = text.Length;
            text.Append(columns[1]);
            spaceBefore = !columns[9].Contains("SpaceAfter=No", StringComparison.Ordinal);
            return (start, columns[1].Length);
        }
    }

    // "_" where a treebank has no trees.
    private static int ReadHead(string column) =>
        column == "_" ? 0 : int.Parse(column, NumberStyles.None, CultureInfo.InvariantCulture);

    private static ImmutableSortedDictionary<string, string> ReadFeatures(string column)
    {
        if (column == "_")
        {
            return ImmutableSortedDictionary<string, string>.Empty;
        }
        var features = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var pair in column.Split('|'))
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            if (equals < 0)
            {
                throw new FormatException($"'{pair}' is no feature with its value.");
            }
            features[pair[..equals]] = pair[(equals + 1)..];
        }
        return features.ToImmutable();
    }
}
