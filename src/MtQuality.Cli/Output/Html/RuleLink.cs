namespace MtQuality.Cli.Output.Html;

/// <summary>The name of a rule, linked to its page where it has one.</summary>
internal static class RuleLink
{
    public static void Write(TextWriter output, Uri? page, string title)
    {
        if (page is not null)
        {
            output.WriteHtml($"<a href=\"{page.AbsoluteUri}\" rel=\"noreferrer\">{title}</a>");
        }
        else
        {
            output.WriteHtml($"{title}");
        }
    }
}
