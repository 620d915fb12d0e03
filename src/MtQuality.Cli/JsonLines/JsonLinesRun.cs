using System.Buffers;
using System.Text.Json;
using MtQuality.Cli.Configuration;
using MtQuality.Cli.Output.Json;
using MtQuality.Streams;

namespace MtQuality.Cli.JsonLines;

/// <summary>Answers a stream of JSON lines with as many lines, in the same order.</summary>
internal sealed class JsonLinesRun(Func<string, ArticleReport> check, int maxTextLength, Wording wording)
{
    /// <summary>Longest line that is read. A text of the greatest length fits, unless most of its characters are escaped.</summary>
    public int MaxLineLength { get; init; } = 256 * 1024 * 1024;

    public FailOn FailOn { get; init; } = FailOn.Review;

    /// <summary>Runs to the end of the input and returns the exit code.</summary>
    public int Run(Stream input, Stream output, Progress progress)
    {
        var flagged = false;
        var unreadable = false;
        var batches = new LineBatchReader(input, MaxLineLength).Read();
        foreach (var answers in OrderedStream.Select(batches, Answer, Environment.ProcessorCount).ToBlockingEnumerable())
        {
            output.Write(answers.Json.WrittenSpan);
            output.Flush();
            flagged |= answers.Flagged;
            unreadable |= answers.Unreadable;
            progress.Add(answers.Count);
        }
        return ExitCode.Of(flagged, unreadable);
    }

    private Answers Answer(LineBatch batch)
    {
        var answers = new Answers();
        using var json = new Utf8JsonWriter(answers.Json, ReportJson.Compact);
        if (batch.IsTooLong)
        {
            WriteError(answers, json, batch.FirstLine, wording.LineTooLong(MaxLineLength));
            return answers;
        }
        var rest = batch.Bytes;
        for (var number = batch.FirstLine; !rest.IsEmpty; number++)
        {
            var feed = rest.Span.IndexOf((byte)'\n');
            var line = feed < 0 ? rest : rest[..feed];
            rest = feed < 0 ? default : rest[(feed + 1)..];
            if (!JsonLineRequest.TryParse(line, wording, out var request, out var error))
            {
                WriteError(answers, json, number, error);
            }
            else if (request.Text.Length > maxTextLength)
            {
                WriteError(answers, json, number, wording.TextTooLong(request.Text.Length, maxTextLength));
            }
            else
            {
                WriteReport(answers, json, request.Id.Span, check(request.Text));
            }
        }
        return answers;
    }

    private void WriteReport(Answers answers, Utf8JsonWriter json, ReadOnlySpan<byte> id, ArticleReport report)
    {
        ReportJson.WriteAnswer(json, id, report);
        EndLine(answers, json);
        answers.Flagged |= FailOn.Fails(report.Verdict);
    }

    private static void WriteError(Answers answers, Utf8JsonWriter json, long line, string error)
    {
        json.WriteStartObject();
        json.WriteNull("id"u8);
        json.WriteNumber("line"u8, line);
        json.WriteString("error"u8, error);
        json.WriteEndObject();
        EndLine(answers, json);
        answers.Unreadable = true;
    }

    private static void EndLine(Answers answers, Utf8JsonWriter json)
    {
        json.Flush();
        json.Reset();
        answers.Json.Write("\n"u8);
        answers.Count++;
    }

    /// <summary>The answers to one batch.</summary>
    private sealed class Answers
    {
        public ArrayBufferWriter<byte> Json { get; } = new();
        public int Count { get; set; }
        public bool Flagged { get; set; }
        public bool Unreadable { get; set; }
    }
}
