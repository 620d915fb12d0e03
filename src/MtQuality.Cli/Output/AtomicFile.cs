namespace MtQuality.Cli.Output;

/// <summary>Files that are written whole or not at all.</summary>
internal static class AtomicFile
{
    /// <summary>Writes beside the file and takes its place at the end; the file keeps its permissions, and a link keeps leading to it.</summary>
    /// <param name="path">The file.</param>
    /// <param name="write">Writes the content; says whether it is to be kept.</param>
    public static void Write(string path, Func<Stream, bool> write)
    {
        var link = File.Exists(path) ? new FileInfo(path).ResolveLinkTarget(returnFinalTarget: true) : null;
        var target = link?.FullName ?? Path.GetFullPath(path);
        var beside = Path.Combine(Path.GetDirectoryName(target)!, $".{Path.GetFileName(target)}.{Guid.NewGuid():N}");
        try
        {
            bool keeps;
            using (var stream = new FileStream(beside, FileMode.CreateNew, FileAccess.Write))
            {
                keeps = write(stream);
                stream.Flush(flushToDisk: true);
            }
            if (keeps)
            {
                if (!OperatingSystem.IsWindows() && File.Exists(target))
                {
                    File.SetUnixFileMode(beside, File.GetUnixFileMode(target));
                }
                File.Move(beside, target, overwrite: true);
            }
        }
        finally
        {
            File.Delete(beside);
        }
    }
}
