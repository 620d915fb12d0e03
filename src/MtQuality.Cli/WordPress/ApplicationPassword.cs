using System.Text;

namespace MtQuality.Cli.WordPress;

/// <summary>
/// Reads the application password: from the environment, from a person who types it unseen, or from the first line of
/// standard input. It is no argument, because every user of the machine may read those.
/// </summary>
internal static class ApplicationPassword
{
    public const string Variable = "MTQ_WORDPRESS_PASSWORD";

    // Those that WordPress makes have 24 characters.
    private const int Longest = 1024;

    /// <exception cref="WordPressException">There is none.</exception>
    public static string Read(Terminal terminal, string user, Wording wording)
    {
        var password =
            Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } variable ? variable
            : terminal.InputIsWatched ? Ask(terminal, wording.AskPassword(user))
            : FirstLine(terminal.Input);
        return string.IsNullOrWhiteSpace(password) ? throw new WordPressException(wording.NoPassword) : password.Trim();
    }

    private static string Ask(Terminal terminal, string question)
    {
        terminal.Error.Write(question);
        var typed = new StringBuilder();
        for (var key = Console.ReadKey(intercept: true); key.Key != ConsoleKey.Enter; key = Console.ReadKey(intercept: true))
        {
            if (key.Key != ConsoleKey.Backspace)
            {
                typed.Append(key.KeyChar);
            }
            else if (typed.Length > 0)
            {
                typed.Length--;
            }
        }
        terminal.Error.WriteLine();
        return typed.ToString();
    }

    private static string FirstLine(Stream input)
    {
        var bytes = new List<byte>();
        while (bytes.Count < Longest && input.ReadByte() is >= 0 and not '\n' and var read)
        {
            bytes.Add((byte)read);
        }
        return Encoding.UTF8.GetString([.. bytes]);
    }
}
