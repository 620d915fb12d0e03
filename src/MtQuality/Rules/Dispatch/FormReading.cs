using MtQuality.Language;
using MtQuality.Text;

namespace MtQuality.Rules.Dispatch;

/// <summary>
/// Watches how rules look at the form of a word. A rule that did not look at it says the same of every word of its class. So does one
/// that only compared it with listed forms, of every word that is none of them.
/// </summary>
internal sealed class FormReading
{
    // A bit for each hash of a form that some rule compares words with: few are set, and a clash only means a rule asked in vain.
    private const int Bits = 1 << 18;

    private static readonly int[] s_listed = new int[Bits / 32];

    /// <summary>Whether the form itself was looked at since this was reset.</summary>
    public bool IsRead { get; set; }

    /// <summary>Whether the form with this hash may be one of those that words were compared with so far.</summary>
    public static bool MayBeListed(uint hash) => (s_listed[WordOf(hash)] & BitOf(hash)) != 0;

    public static void List(ReadOnlySpan<char> form) => List(WordForms.Hash(form));

    public static void List(FoldedSet forms)
    {
        foreach (var hash in forms.Hashes)
        {
            List(hash);
        }
    }

    private static void List(uint hash) => Interlocked.Or(ref s_listed[WordOf(hash)], BitOf(hash));

    private static int WordOf(uint hash) => (int)(hash % Bits) >> 5;

    private static int BitOf(uint hash) => 1 << (int)(hash & 31);
}
