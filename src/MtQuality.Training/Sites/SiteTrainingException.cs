namespace MtQuality.Training.Sites;

/// <summary>The articles cannot be trained on; the message says why.</summary>
internal sealed class SiteTrainingException(string message) : Exception(message);
