namespace MtQuality.Cli.Input;

/// <summary>Checks a text, leaving out the findings that the filter does not want.</summary>
internal delegate ArticleReport ArticleCheck(string text, FindingFilter? isWanted);

/// <summary>Makes a check of settings and the path of a site's model, if there is one.</summary>
internal delegate ArticleCheck CheckFactory(CheckerOptions options, string? siteModel);
