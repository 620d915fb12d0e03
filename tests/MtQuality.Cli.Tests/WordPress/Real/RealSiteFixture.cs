namespace MtQuality.Cli.Tests.WordPress.Real;

/// <summary>Starts the site before the first of these tests and ends it after the last; where it cannot, they say why they are skipped.</summary>
[SetUpFixture]
internal sealed class RealSiteFixture
{
    private static readonly string? s_reason = RealSite.Missing is { } missing
        ? $"There is no {missing} (Debian: apt-get install wordpress mariadb-server php-cli php-mysql php-xml php-mbstring)."
        : null;

    private static RealSite? s_site;

    /// <summary>The site, empty.</summary>
    public static RealSite Site
    {
        get
        {
            if (s_site is null)
            {
                Assert.Ignore(s_reason!);
            }
            s_site!.Clear();
            return s_site;
        }
    }

    [OneTimeSetUp]
    public void Start()
    {
        if (s_reason is null)
        {
            s_site = new RealSite();
        }
        else
        {
            // Runners print the names of tests that were skipped and not why; of what tests write, they print errors.
            TestContext.Error.WriteLine($"Skipped: {s_reason}");
        }
    }

    [OneTimeTearDown]
    public void End() => s_site?.Dispose();
}
