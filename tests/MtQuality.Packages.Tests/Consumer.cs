using System.Diagnostics;

namespace MtQuality.Packages.Tests;

/// <summary>An empty directory far from this repository, which gets MtQuality from the folder of packages and the rest from the usual feed.</summary>
internal sealed class Consumer : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(10);

    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("mtquality-packages-");

    public Consumer() =>
        Write(
            "nuget.config",
            $"""
            <configuration>
              <packageSources>
                <add key="packed" value="{Packages.Folder}" />
              </packageSources>
            </configuration>
            """
        );

    public string PathOf(string file) => Path.Combine(_directory.FullName, file);

    public void Write(string file, string content) => File.WriteAllText(PathOf(file), content);

    /// <summary>Writes a program that references a package and whatever else it needs.</summary>
    public void WriteProgram(string code, params (string Id, string Version)[] packages)
    {
        Write(
            "Consumer.csproj",
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                <EnableTrimAnalyzer>true</EnableTrimAnalyzer>
                <EnableAotAnalyzer>true</EnableAotAnalyzer>
                <!-- A mirror of the registry may lack the lowest version that a package asks for. -->
                <NoWarn>NU1603</NoWarn>
                <NuGetAudit>false</NuGetAudit>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
              </PropertyGroup>
              <ItemGroup>
                {string.Concat(
                packages.Select(package => $"<PackageReference Include=\"{package.Id}\" Version=\"{package.Version}\" />")
            )}
              </ItemGroup>
            </Project>
            """
        );
        Write("Program.cs", code);
    }

    /// <summary>Runs a program in the directory.</summary>
    public (int ExitCode, string Output) Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = _directory.FullName,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["NUGET_PACKAGES"] = PathOf("nuget-packages");
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        // The test host's own settings are not those of a user's shell.
        foreach (
            var inherited in start
                .Environment.Keys.Where(key =>
                    key.StartsWith("MSBUILD", StringComparison.Ordinal) && key != "MSBUILDDISABLENODEREUSE"
                )
                .ToArray()
        )
        {
            start.Environment.Remove(inherited);
        }
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(s_patience))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"{program} {string.Join(' ', arguments)} did not end.");
        }
        return (process.ExitCode, output.GetAwaiter().GetResult() + error.GetAwaiter().GetResult());
    }

    public void Dispose() => _directory.Delete(recursive: true);
}
