using MtQuality.Server.Hosting;

namespace MtQuality.Server;

/// <summary>The process.</summary>
internal static class Program
{
    public static void Main(string[] args)
    {
        using var service = Service.Build(args);
        service.Run();
    }
}
