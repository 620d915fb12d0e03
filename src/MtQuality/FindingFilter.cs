namespace MtQuality;

/// <summary>Says whether a caller wants a finding: an editor who has seen it, or a page that switches a rule off, does not.</summary>
/// <param name="ruleId">Identifier of the rule.</param>
/// <param name="start">Offset of the first character in the checked text, in UTF-16 code units.</param>
/// <param name="length">Length in UTF-16 code units.</param>
public delegate bool FindingFilter(string ruleId, int start, int length);
