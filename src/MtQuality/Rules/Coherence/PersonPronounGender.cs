using MtQuality.Articles;
using MtQuality.Language;

namespace MtQuality.Rules.Coherence;

/// <summary>"Le directeur, Pekka Salmi, … Elle a ajouté que …": a person whose pronoun changes gender.</summary>
internal sealed class PersonPronounGender()
    : ArticleRule(
        new RuleDescriptor(
            "MTQ6003",
            "PersonPronounGender",
            Category.Pronoun,
            Severity.Major,
            Origin.Machine,
            "« {0} » reprend {1}, dont l’article donne ailleurs l’autre genre.",
            "“{0}” stands for {1}, to whom the article gives the other gender elsewhere."
        )
    )
{
    public override void Check(in ArticleContext article, FindingSink sink)
    {
        if (article.Memory is null)
        {
            return;
        }
        foreach (var pronoun in article.Memory.Pronouns)
        {
            var person = article.Memory.PersonOf(pronoun);
            var gender = person.GenderApartFromPronouns;
            if (gender != Gender.None && gender != pronoun.Gender)
            {
                var token = article.Tokens[pronoun.Token];
                sink.Report(this, token.Start, token.Length, person.Name);
            }
        }
    }
}
