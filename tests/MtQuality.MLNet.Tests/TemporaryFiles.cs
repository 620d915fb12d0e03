namespace MtQuality.MLNet.Tests;

/// <summary>The directory of all files that the tests write; deleted when the last test is done.</summary>
[SetUpFixture]
internal sealed class TemporaryFiles
{
    public static string Root { get; } = Directory.CreateTempSubdirectory("mtquality-").FullName;

    [OneTimeTearDown]
    public void Delete() => Directory.Delete(Root, recursive: true);
}
