using MtQuality.Training.Sites;

namespace MtQuality.Training.Tests.Sites;

/// <summary>Articles of a site that does not exist: alike in subject and length, but the translated ones have their own turns of phrase.</summary>
internal static class MadeUpSite
{
    private static readonly string[] s_subjects =
    [
        "Le maire",
        "La directrice",
        "Le conseil",
        "Une voisine",
        "Le club",
        "La gérante",
    ];
    private static readonly string[] s_objects =
    [
        "le budget",
        "la salle",
        "un projet",
        "les travaux",
        "la fête",
        "une subvention",
    ];
    private static readonly string[] s_human =
    [
        "a présenté {0} lundi soir.",
        "a défendu {0} devant les habitants.",
        "tient à {0}.",
    ];
    private static readonly string[] s_machine =
    [
        "a fait {0} sur le lundi.",
        "est en charge de {0}.",
        "a adressé {0} pour les gens.",
    ];

    public static List<SiteArticle> Articles(int ofEach, int seed = 7)
    {
        var random = new Random(seed);
        var articles = new List<SiteArticle>();
        for (var i = 0; i < ofEach; i++)
        {
            articles.Add(new SiteArticle($"machine/{i}", Text(random, s_machine, s_human), IsMachine: true));
            articles.Add(new SiteArticle($"human/{i}", Text(random, s_human, s_machine), IsMachine: false));
        }
        return articles;
    }

    // One sentence in six is in the manner of the other class, so that no article is beyond doubt.
    private static string Text(Random random, string[] own, string[] other)
    {
        var sentences = Enumerable
            .Range(0, 8)
            .Select(_ =>
            {
                var manner = random.Next(6) == 0 ? other : own;
                var end = manner[random.Next(manner.Length)]
                    .Replace("{0}", s_objects[random.Next(s_objects.Length)], StringComparison.Ordinal);
                return $"{s_subjects[random.Next(s_subjects.Length)]} {end}";
            });
        return string.Join(' ', sentences);
    }
}
