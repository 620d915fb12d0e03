using System.Runtime.Intrinsics;
using FsCheck;
using FsCheck.Fluent;
using MtQuality.Language;
using MtQuality.Language.Tagging;
using MtQuality.Tests.Text;

namespace MtQuality.Tests.Language;

internal sealed class NameGenderTests
{
    private static readonly Morph[] s_names =
    [
        .. from gender in Enumerable.Range(0, 4)
        from number in Enumerable.Range(0, 4)
        select new Morph(Pos.ProperNoun, (Gender)gender, (GrammaticalNumber)number, subclass: Subclass.FirstName),
    ];

    // Few different scores, so that many tie.
    private static readonly Gen<int[]> s_scores = Gen.Choose(-3, 3).Select(score => score * 200).ArrayOf(Vector256<int>.Count);

    [Test]
    public void The_best_choice_that_is_open_settles_a_name_and_the_first_of_the_best() =>
        Replayed.Check(
            Prop.ForAll(
                s_scores.ToArbitrary(),
                scores =>
                    s_names
                        .Where(NameGender.IsOpenName)
                        .All(name => NameGender.Settle(name, Vector256.Create(scores)) == Best(name, scores))
            ),
            300
        );

    [Test]
    public void No_choice_changes_a_name_that_is_not_open()
    {
        Assert.That(s_names.Count(NameGender.IsOpenName), Is.InRange(1, s_names.Length - 1));
        foreach (var name in s_names)
        {
            var changes = ChoicesOf(name).Any(choice => NameGender.With(name, choice) != name);
            Assert.That(NameGender.IsOpenName(name), Is.EqualTo(changes), name.ToString());
        }
    }

    [Test]
    public void What_the_lexicon_knows_binds()
    {
        var feminine = new Morph(Pos.ProperNoun, Gender.Feminine);
        var settled = NameGender.Settle(feminine, Vector256.Create(0, 9, -9, 9, 9, 9, 9, 9));
        Assert.That((settled.Gender, settled.Number), Is.EqualTo((Gender.Feminine, GrammaticalNumber.Singular)));
    }

    private static Morph Best(Morph name, int[] scores) => NameGender.With(name, ChoicesOf(name).MaxBy(choice => scores[choice]));

    private static byte[] ChoicesOf(Morph name)
    {
        var choices = new byte[NameGender.MaxChoices];
        return choices[..NameGender.ChoicesOf(name, choices)];
    }
}
