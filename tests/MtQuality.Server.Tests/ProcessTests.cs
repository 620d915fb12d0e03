using MtQuality.Server.Tests.Clients;

namespace MtQuality.Server.Tests;

internal sealed class ProcessTests
{
    [TestCase("--help", 0, "Usage: mtq-server")]
    [TestCase("--version", 0, "0.1.0")]
    [TestCase("--Server:MaxBodyBytes=0", 2, "mtq-server: Server:MaxBodyBytes: 0 is too small")]
    [TestCase("--Server:MaxBodySize=1", 2, "MaxBodySize")]
    [TestCase("--Server:MaxBodyBytes=a lot", 2, "MaxBodyBytes")]
    [TestCase("--MtQuality:Rules:MTQ0000=false", 2, "there is no rule MTQ0000")]
    [TestCase("--urls=somewhere", 2, "somewhere")]
    public async Task The_process_says_in_a_line_what_it_is_or_what_is_wrong(string argument, int code, string said)
    {
        var (exitCode, output) = await RunAsync(argument);

        Assert.That(output, Does.Contain(said));
        Assert.That(exitCode, Is.EqualTo(code), output);
        Assert.That(output, Does.Not.Contain("   at "), "No trace of the stack.");
    }

    [Test]
    public async Task An_address_that_another_program_has_is_named()
    {
        await using var service = await RunningService.StartAsync();
        var address = service.Address.GetLeftPart(UriPartial.Authority);
        var (exitCode, output) = await RunAsync($"--urls={address}");

        Assert.That(output, Does.Contain($"mtq-server: Failed to bind to address {address}"));
        Assert.That(exitCode, Is.EqualTo(2));
    }

    [Test]
    public async Task A_process_that_is_asked_to_stop_ends_well()
    {
        using var server = await ServerProcess.StartAsync();
        using var client = new HttpClient { BaseAddress = server.Address };

        Assert.That(await client.GetStringAsync("/health"), Is.EqualTo("Healthy"));
        Assert.That(await server.TerminateAsync(), Is.Zero);
    }

    private static Task<(int ExitCode, string Output)> RunAsync(string argument) =>
        Tool.RunAsync("dotnet", AppContext.BaseDirectory, Path.Combine(AppContext.BaseDirectory, "mtq-server.dll"), argument);
}
