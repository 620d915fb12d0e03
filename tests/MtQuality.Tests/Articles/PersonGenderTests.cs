namespace MtQuality.Tests.Articles;

public sealed class PersonGenderTests
{
    [TestCase("Le PDG de Norvia, Sandeep Rao, arrive lundi.", "Rao", "m")]
    [TestCase("La PDG de Norvia, Sandeep Rao, arrive lundi.", "Rao", "f")]
    [TestCase("Selon le directeur de la banque, Tomo Weil, rien ne change.", "Weil", "m")]
    [TestCase("La ministre de la Culture Agnès Morvan a signé.", "Morvan", "f")]
    [TestCase("La chanteuse belge Ylva Dupont chante demain.", "Dupont", "f")]
    [TestCase("L'ancienne ministre Sacha Kern est partie.", "Kern", "f")]
    [TestCase("L'ex-ministre Sacha Kern parle.", "Kern", "-")]
    [TestCase("Le président Ardan part demain.", "Ardan", "m")]
    [TestCase("L'Espagnole Neus Ferrer a gagné.", "Ferrer", "f")]
    [TestCase("Mme Okafor a voté.", "Okafor", "f")]
    [TestCase("Mme McBrannoch a voté.", "McBrannoch", "f")]
    [TestCase("M. Okafor a voté.", "Okafor", "m")]
    [TestCase("La directrice générale Ylva Lind a parlé.", "Lind", "f")]
    [TestCase("Sa fille Imke Braun dirige l'usine.", "Braun", "f")]
    public void What_stands_before_a_name_tells_the_gender(string text, string name, string gender) =>
        Assert.That(ReadArticle.Of(text).GenderOf(name), Is.EqualTo(gender));

    [TestCase("Ylva Durand, directrice de la banque, part.", "Durand", "f")]
    [TestCase("Ylva Durand, 45 ans, ancienne directrice de la banque, part.", "Durand", "f")]
    [TestCase("Vikram Shah, le directeur du produit, part.", "Shah", "m")]
    [TestCase("Ylva Durand, trois fois championne du monde, part.", "Durand", "f")]
    [TestCase("Sandeep Rao (président de Norvia) part.", "Rao", "m")]
    [TestCase("Sandeep Rao, PDG de Norvia, part.", "Rao", "-")]
    [TestCase("On a vu Ylva Durand, blessée au genou.", "Durand", "-")]
    public void What_stands_after_a_name_tells_the_gender(string text, string name, string gender) =>
        Assert.That(ReadArticle.Of(text).GenderOf(name), Is.EqualTo(gender));

    [TestCase("Claire Vasseur habite ici.", "Vasseur", "f")]
    [TestCase("Antoine Vasseur habite ici.", "Vasseur", "m")]
    [TestCase("Camille Vasseur habite ici.", "Vasseur", "-")]
    [TestCase("Le professeur Karine Vasseur enseigne ici.", "Vasseur", "f")]
    [TestCase("Le ministre Karine Vasseur est absente.", "Vasseur", "-")]
    [TestCase("Mme Vasseur, le ministre, est absente.", "Vasseur", "f")]
    [TestCase("La ministre Antoine Vasseur arrive.", "Vasseur", "f")]
    public void A_first_name_is_believed_where_nothing_contradicts_it(string text, string name, string gender) =>
        Assert.That(ReadArticle.Of(text).GenderOf(name), Is.EqualTo(gender));

    [TestCase("Rao part. Le PDG, Sandeep Rao, le confirme.", "Rao part", "m")]
    [TestCase("La juge Ylva Lind a tranché. Lind se tait.", "Lind se", "f")]
    [TestCase("Le général Charles de Brissac recule. Brissac attend.", "Brissac attend", "m")]
    [TestCase("La commissaire Ursel von der Heide parle. Mme von der Heide insiste.", "Heide insiste", "f")]
    [TestCase("La ministre Imke Le Braz part. Pour Mme Le Braz, tout va bien.", "Le Braz, tout", "f")]
    [TestCase("Mme de Brissac part. On dit que Mme de Brissac reviendra.", "Brissac reviendra", "f")]
    [TestCase("La chanteuse Ylva Lind chante. Ylva est ravie.", "Ylva est", "f")]
    [TestCase("La chanteuse Angèle Lind chante. Angèle est ravie.", "Angèle est", "f")]
    public void A_surname_alone_is_the_same_person(string text, string name, string gender) =>
        Assert.That(ReadArticle.Of(text).GenderOf(name), Is.EqualTo(gender));

    [TestCase("Ylva Lind, directrice, et le juge Erik Lind arrivent. Lind est là.", "Lind est")]
    [TestCase("Paul Morel est maire. Mme Morel est absente. Morel est sorti.", "Morel est sorti")]
    [TestCase("La directrice Sacha Kern entre. Le directeur Sacha Kern sort. Kern parle.", "Kern parle")]
    [TestCase("M. et Mme Kern arrivent. Kern parle.", "Kern parle")]
    public void Several_people_or_a_contradiction_leave_the_gender_open(string text, string name) =>
        Assert.That(ReadArticle.Of(text).GenderOf(name), Is.EqualTo("-"));

    [TestCase("La présidente de la Fondation Abel Martin arrive.", "Martin")]
    [TestCase("La société Kern recrute. La directrice de Kern part.", "Kern recrute")]
    [TestCase("La directrice du lycée Jean Moulin part.", "Moulin")]
    [TestCase("Avec Paul Kern, la ministre a visité l'usine de Lorm.", "Lorm")]
    [TestCase("L'administration Kern hésite. Mme Kern se tait.", "Kern hésite")]
    public void What_only_bears_a_name_is_no_person(string text, string name) =>
        Assert.That(ReadArticle.Of(text).GenderOf(name), Is.EqualTo("-"));

    [TestCase("Avec Sacha Kern, la ministre a visité l'usine.", "Kern")]
    [TestCase("Anne Petit, députée du Rhône, Sacha Kern, porte-parole, et d'autres sont venus.", "Kern")]
    [TestCase("Selon la ministre, Sacha Kern a menti.", "Kern")]
    [TestCase("La fille du président, Sacha Kern, est venue.", "Kern")]
    [TestCase("La victime Sacha Kern dort.", "Kern")]
    [TestCase("La star du club, Sacha Kern, dort.", "Kern")]
    public void A_function_of_somebody_else_tells_nothing(string text, string name) =>
        Assert.That(ReadArticle.Of(text).GenderOf(name), Is.EqualTo("-"));

    [TestCase("Sacha Kern a rejoint le club. Il a expliqué son choix. Il a ajouté qu'il restait.", "Kern", "m")]
    [TestCase("Sacha Kern a rejoint le club. Elle a expliqué son choix.", "Kern", "f")]
    [TestCase("Sacha Kern a rejoint le club. Paul Vidal le dirige. Il a expliqué son choix.", "Kern", "-")]
    [TestCase("« Oui », a dit Sacha Kern. « Non », a-t-elle ajouté.", "Kern", "f")]
    public void A_pronoun_that_can_only_stand_for_one_person_tells_the_gender(string text, string name, string gender) =>
        Assert.That(ReadArticle.Of(text).GenderOf(name), Is.EqualTo(gender));
}
