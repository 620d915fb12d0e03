namespace MtQuality.Cli.Output.Html;

/// <summary>The rules that found something, with how often; a box on each row shows or hides its findings in the text.</summary>
internal sealed class RuleTable(TextWriter output, Wording wording)
{
    public void Write(IReadOnlyList<Finding> findings, string id, int level)
    {
        output.WriteHtml(
            $"""
            <section class="rules" aria-labelledby="{id}-rules">
            <h{level} id="{id}-rules">{wording.RulesHeading}</h{level}>
            <p class="filter"><label for="{id}-filter">{wording.FilterLabel}</label> <input type="search" id="{id}-filter" autocomplete="off">
            <button type="button" data-show="all">{wording.ShowAll}</button> <button type="button" data-show="none">{wording.HideAll}</button></p>
            <div class="scroll" role="region" aria-labelledby="{id}-rules" tabindex="0">
            <table>
            <thead><tr><th scope="col">{wording.ShownHeading}</th><th scope="col">{wording.RuleHeading}</th><th scope="col" class="number">{wording.CountHeading}</th><th scope="col">{wording.CategoryHeading}</th><th scope="col">{wording.SeverityHeading}</th><th scope="col">{wording.OriginHeading}</th></tr></thead>
            <tbody>

            """
        );
        foreach (
            var rule in findings
                .GroupBy(finding => finding.RuleId, StringComparer.Ordinal)
                .OrderByDescending(group => group.Count())
                .ThenBy(group => group.Key, StringComparer.Ordinal)
        )
        {
            WriteRow(rule.First(), rule.Count());
        }
        output.Write("</tbody>\n</table>\n</div>\n</section>\n");
    }

    private void WriteRow(Finding finding, int count)
    {
        var title = Wording.TitleOf(finding.RuleId);
        output.WriteHtml(
            $"<tr data-rule=\"{finding.RuleId}\"><td><input type=\"checkbox\" checked aria-label=\"{wording.ShowRule(title)}\"></td><th scope=\"row\">"
        );
        RuleLink.Write(output, finding.HelpUri, title);
        output.WriteHtml(
            $"""
            </th><td class="number">{wording.Number(count)}</td><td>{wording.Of(finding.Category)}</td><td>{wording.Of(
                finding.Severity
            )}</td><td><span class="origin {Names.Of(finding.Origin)}">{wording.Of(finding.Origin)}</span></td></tr>

            """
        );
    }
}
