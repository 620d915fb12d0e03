namespace MtQuality.Cli.Output.Html;

/// <summary>What pushed the verdict, each term with its bar: to the right for a machine, to the left for a person.</summary>
internal sealed class ContributionTable(TextWriter output, Wording wording)
{
    public void Write(IReadOnlyList<Contribution> all, int level)
    {
        var terms = all.Where(term => Math.Abs(term.LogLikelihoodRatio) >= Wording.SmallestShown).ToList();
        if (terms.Count == 0)
        {
            return;
        }
        var longest = terms.Max(term => Math.Abs(term.LogLikelihoodRatio));
        output.WriteHtml(
            $"""
            <div class="evidence">
            <h{level}>{wording.WhatPushed}</h{level}>
            <table>
            <thead><tr><th scope="col">{wording.TermHeading}</th><th scope="col" class="number">{wording.RatioHeading}</th><th scope="col">{wording.SidesHeading}</th></tr></thead>
            <tbody>

            """
        );
        foreach (var term in terms)
        {
            var width = 100 * Math.Abs(term.LogLikelihoodRatio) / longest;
            var side = term.LogLikelihoodRatio >= 0 ? "machine" : "human";
            output.WriteHtml(
                $"""
                <tr><th scope="row">{wording.Term(term)}</th><td class="number">{wording.Ratio(
                    term.LogLikelihoodRatio
                )}</td><td><svg class="bar" viewBox="-100 0 200 12" preserveAspectRatio="none" aria-hidden="true"><rect class="{side}" x="{(
                    side == "machine" ? 0 : -width
                ):F1}" y="1" width="{width:F1}" height="10"/><path d="M0 0V12"/></svg></td></tr>

                """
            );
        }
        output.Write("</tbody>\n</table>\n</div>\n");
    }
}
