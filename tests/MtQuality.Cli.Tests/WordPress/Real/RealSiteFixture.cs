namespace MtQuality.Cli.Tests.WordPress.Real;

/// <summary>Starts the site before the first of these tests and ends it after the last; where it cannot, they say why they are skipped.</summary>
[SetUpFixture]
internal sealed class RealSiteFixture
{
    private static RealSite? s_site;

    /// <summary>The site, empty.</summary>
    public static RealSite Site
    {
        get
        {
            if (s_site is null)
            {
                var reason =
                    $"There is no {RealSite.Missing} (Debian: apt-get install wordpress mariadb-server php-cli php-mysql php-xml php-mbstring).";
                // Runners print the names of tests that were skipped, and rarely why.
                TestContext.Progress.WriteLine($"Skipped: {reason}");
                Assert.Ignore(reason);
            }
            s_site!.Clear();
            return s_site;
        }
    }

    [OneTimeSetUp]
    public void Start() => s_site = RealSite.Missing is null ? new RealSite() : null;

    [OneTimeTearDown]
    public void End() => s_site?.Dispose();
}
