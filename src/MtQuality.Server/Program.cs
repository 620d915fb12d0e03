using Microsoft.Extensions.Options;
using MtQuality.Cli;
using MtQuality.Server.Hosting;

namespace MtQuality.Server;

/// <summary>The process.</summary>
internal static class Program
{
    private const string Help = """
        mtq-server: tells which French articles came out of a translation machine unread, over HTTP.

        Usage: mtq-server [--urls http://127.0.0.1:8081] [--Section:Setting=value …]

          --urls      where to listen; loopback only, unless it says otherwise
          --version   prints the version
          --help      prints this

        Settings are those of appsettings.json in the directory at hand, sections Server and MtQuality, and of the
        environment (Server__ApiKey=…). GET /openapi.json describes what it answers; GET / is a page for editors.
        """;

    public static int Main(string[] args)
    {
        if (args.Contains("--help", StringComparer.Ordinal) || args.Contains("-h", StringComparer.Ordinal))
        {
            Console.WriteLine(Help);
            return 0;
        }
        if (args.Contains("--version", StringComparer.Ordinal))
        {
            Console.WriteLine(Product.Version);
            return 0;
        }
        try
        {
            using var service = Service.Build(args);
            service.Run();
            return 0;
        }
        catch (Exception e) when (e is OptionsValidationException or InvalidOperationException or FormatException or IOException)
        {
            // A wrong setting, or an address that another program has.
            Console.Error.WriteLine($"mtq-server: {e.Message}");
            return 2;
        }
    }
}
