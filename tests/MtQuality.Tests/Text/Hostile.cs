using FsCheck;
using FsCheck.Fluent;

namespace MtQuality.Tests.Text;

/// <summary>Text that nobody writes, made of what the tokenizer looks at.</summary>
internal static class Hostile
{
    private static readonly string[] s_pieces = (
        "' ’ ‘ ʼ ´ ` \" « » “ ” - ‑ – — _ . .. … , ; : ! ? ( ) [ ] { } < > & % $ € # @ / \\ ~ * + = | ° · \u00AD \u200B \0 \uFFFD \uFEFF"
        + " \uD83D \uDE00 👍🏽 🇫🇷 🇫 👨‍👩‍👧 ❤️ 1️⃣ \u200D \uFE0F 𝒜 e\u0301 中文 العربية"
        + " l d qu L n M O aujourd hui dis le la t il elle moi là en y a Mot mot MOT http:// www. x.fr a@b.fr M. etc. J.-C. 1 12 000 3,5 er h s"
    ).Split(' ');

    private static readonly string[] s_gaps =
    [
        " ",
        " ",
        " ",
        "\u00A0",
        "\u202F",
        "\n",
        "\r\n",
        "\n\n",
        "\t",
        "\f",
        "\u2028",
        "\u2029",
        "\u0085",
    ];

    // What a quadratic look-ahead or look-behind would stumble over; · stands for a space here.
    private static readonly string[] s_repeated = (
        "l' 'a· ·'a a' p' n' a- -a a-il a-t-il dis-le' a. a.- A.a- a/ a/b- /a- ~a$ a@ a@b- «a «· \"a· [( {a {{ <a· <a·b `a· %( $a $A &a"
        + " 1·000· 1· 1, 1' a\n a,\n a.\n -·a\n 1.· M.· etc.· a(e a·b http://a http://) www. #a @a 👍🏽\u200D a\uD83D ...· !? a.b a_b· A.·B.·"
    ).Split(' ');

    /// <summary>Up to two hundred of these pieces in any order.</summary>
    public static Arbitrary<string> Text { get; } =
        Gen.Elements(s_pieces.Concat(s_gaps)).ArrayOf().Select(pieces => string.Concat(pieces.Take(200))).ToArbitrary();

    /// <summary>What to repeat for a long text.</summary>
    public static IEnumerable<string> Patterns { get; } =
        s_pieces.Concat(s_gaps).Concat(s_repeated.Select(pattern => pattern.Replace('·', ' '))).Distinct(StringComparer.Ordinal);
}
