namespace MtQuality.Cli.WordPress;

/// <summary>What became of a verdict.</summary>
internal enum NoteResult
{
    /// <summary>It was not sent: nothing is to be written.</summary>
    NotSent,

    /// <summary>The site has it already, for this text and this checker.</summary>
    Unchanged,

    /// <summary>The site took it.</summary>
    Written,

    /// <summary>The site took it, and the post is pending now.</summary>
    Held,

    /// <summary>The post was edited after it was read: the verdict is of another text, and the site refused it.</summary>
    Edited,

    /// <summary>The post could not be judged, or the site could not take the verdict.</summary>
    Failed,
}
