using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using MtQuality.Text;

namespace MtQuality.Language.Tagging;

/// <summary>
/// The words seen last, each under a number by which a token refers to what is known of it. Text repeats itself: most look-ups end
/// here. Exact, one per thread. A number holds until the next text begins: a word of the text at hand is never driven out, a word
/// that finds its places taken by others of the same text is kept beyond the places, for this text alone.
/// </summary>
internal sealed class WordCache
{
    /// <summary>Numbers below this are of words that later texts will find again.</summary>
    public const int Places = Ways << SetBits;

    private const int SetBits = 11;
    private const int Ways = 8;
    private const int AtOnce = 64;
    private const uint Never = 0;
    private const int LongestWord = WordFacts.Inside.Length + 8;

    // For each set, the hashes of the words in its places, then the text that used each last: one line of the processor's cache.
    private readonly uint[] _sets = new uint[(2 * Ways) << SetBits];
    private readonly GrowingBuffer<AddedWord> _added = new();
    private WordFacts[] _words = new WordFacts[Places];
    private int _beyond;
    private uint _text = 1;
    private LatticeBuilder? _owner;

    /// <summary>One more than the largest number so far.</summary>
    public int Count => Places + _beyond;

    /// <summary>The words that are new with this text.</summary>
    public ReadOnlySpan<AddedWord> Added => _added.Items;

    public ref readonly WordFacts this[int number] => ref _words[number];

    /// <summary>A new text begins: what was found for the last one may be driven out.</summary>
    public void BeginText()
    {
        _added.Clear();
        _beyond = 0;
        if (++_text == 0)
        {
            Clear();
        }
    }

    /// <summary>Words that come from another tagger's lexicon are forgotten.</summary>
    public void BelongTo(LatticeBuilder owner)
    {
        if (!ReferenceEquals(_owner, owner))
        {
            Clear();
            _owner = owner;
        }
    }

    /// <summary>Drops the memory of an unusually long text.</summary>
    public void Trim()
    {
        BeginText();
        _added.Trim(64);
        Array.Resize(ref _words, Places);
    }

    /// <summary>Finds out the number of each token's word.</summary>
    /// <param name="text">The text.</param>
    /// <param name="tokens">Tokens of one sentence, from its beginning on.</param>
    /// <param name="numbers">Receives one number per token.</param>
    [SkipLocalsInit]
    public void Find(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, Span<int> numbers)
    {
        var isInitial = true;
        Span<WordKey> keys = stackalloc WordKey[AtOnce];
        Span<ulong> hashes = stackalloc ulong[AtOnce];
        for (var first = 0; first < tokens.Length; first += AtOnce)
        {
            var count = Math.Min(AtOnce, tokens.Length - first);
            isInitial = FindSome(
                text,
                tokens.Slice(first, count),
                numbers.Slice(first, count),
                isInitial,
                ref keys[0],
                ref hashes[0]
            );
        }
    }

    // All sets are called from memory, then all words that may be the ones, and only then looked at: one after the other each token
    // would wait for both. References, because spans of one length are not known to be so.
    private bool FindSome(
        ReadOnlySpan<char> text,
        ReadOnlySpan<Token> tokens,
        Span<int> numbers,
        bool isInitial,
        ref WordKey keys,
        ref ulong hashes
    )
    {
        ref var sets = ref MemoryMarshal.GetArrayDataReference(_sets);
        ref var words = ref MemoryMarshal.GetArrayDataReference(_words);
        for (var i = 0; i < tokens.Length; i++)
        {
            ref readonly var token = ref tokens[i];
            var key = new WordKey(text, token.Start, token.Length, WordLook.Of(token, isInitial));
            isInitial &= token.Kind != TokenKind.Word;
            var hash = key.Hash;
            Unsafe.Add(ref keys, i) = key;
            Unsafe.Add(ref hashes, i) = hash;
            Memory.FetchLine(ref Unsafe.Add(ref sets, 2 * Ways * SetOf(hash)));
        }
        for (var i = 0; i < numbers.Length; i++)
        {
            var hash = Unsafe.Add(ref hashes, i);
            var set = SetOf(hash);
            var alike = Vector256.Equals(Vector256.LoadUnsafe(ref sets, (nuint)(2 * Ways * set)), Vector256.Create((uint)hash));
            // Where none is alike, any place will do: its word is another.
            var way = BitOperations.TrailingZeroCount(alike.ExtractMostSignificantBits()) & (Ways - 1);
            var number = (Ways * set) + way;
            numbers[i] = number;
            Memory.Fetch(ref Unsafe.Add(ref words, number));
        }
        for (var i = 0; i < numbers.Length; i++)
        {
            ref readonly var token = ref Unsafe.Add(ref MemoryMarshal.GetReference(tokens), i);
            ref readonly var key = ref Unsafe.Add(ref keys, i);
            var number = numbers[i];
            if (token.Length <= LongestWord && IsOf(token, text, key, Unsafe.Add(ref words, number)))
            {
                TextAt(number) = _text;
            }
            else
            {
                numbers[i] = Find(text, token, key);
                // There may be more room now, and elsewhere.
                words = ref MemoryMarshal.GetArrayDataReference(_words);
            }
        }
        return isInitial;
    }

    // The number of a word that has just come, or that has its hash in common with another.
    private int Find(ReadOnlySpan<char> text, in Token token, in WordKey key)
    {
        if (token.Length > LongestWord)
        {
            return AddBeyond(text, token, key.Look);
        }
        var set = SetOf(key.Hash);
        return TryFind(text, token, key, set, out var number) || TryFind(text, token, key, OtherSetOf(set), out number)
            ? number
            : Add(text, token, key);
    }

    private bool TryFind(ReadOnlySpan<char> text, in Token token, in WordKey key, int set, out int number)
    {
        for (number = Ways * set; number < Ways * (set + 1); number++)
        {
            if (HashAt(number) == (uint)key.Hash && IsOf(token, text, key, _words[number]))
            {
                TextAt(number) = _text;
                return true;
            }
        }
        return false;
    }

    private int Add(ReadOnlySpan<char> text, in Token token, in WordKey key)
    {
        // The place that was asked for longest ago makes room.
        var set = SetOf(key.Hash);
        var number = OldestIn(set);
        if (TextAt(number) != Never && OldestIn(OtherSetOf(set)) is var other && TextAt(other) == Never)
        {
            number = other;
        }
        if (TextAt(number) == _text)
        {
            return AddBeyond(text, token, key.Look);
        }
        Fill(number, text, token, key.Look);
        ref var word = ref _words[number];
        word.Key = key;
        if (token.Length > WordKey.LongestWhole)
        {
            RestOf(token.In(text)).CopyTo(word.Rest);
        }
        HashAt(number) = (uint)key.Hash;
        TextAt(number) = _text;
        return number;
    }

    private int OldestIn(int set)
    {
        var oldest = Ways * set;
        for (var number = oldest + 1; number < Ways * (set + 1); number++)
        {
            oldest = TextAt(number) < TextAt(oldest) ? number : oldest;
        }
        return oldest;
    }

    private ref uint HashAt(int number) => ref _sets[PlaceOf(number)];

    // Where the hash of a word stands.
    private static int PlaceOf(int number) => number + (number & ~(Ways - 1));

    // The text that used a place last.
    private ref uint TextAt(int number) => ref _sets[PlaceOf(number) + Ways];

    private int AddBeyond(ReadOnlySpan<char> text, in Token token, WordLook look)
    {
        var number = Count;
        if (number == _words.Length)
        {
            Array.Resize(ref _words, _words.Length + (_words.Length / 2));
        }
        _beyond++;
        Fill(number, text, token, look);
        return number;
    }

    private void Fill(int number, ReadOnlySpan<char> text, in Token token, WordLook look)
    {
        _words[number] = _owner!.FactsOf(token.In(text), look);
        _added.Add(new AddedWord(number, token));
    }

    private void Clear()
    {
        Array.Clear(_sets);
        Array.Clear(_words);
        _text = 1;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsOf(in Token token, ReadOnlySpan<char> text, in WordKey key, in WordFacts word) =>
        key.IsSame(word.Key) && (token.Length <= WordKey.LongestWhole || IsRest(token.In(text), word.Rest));

    private static int SetOf(ulong hash) => (int)(hash >> (64 - SetBits));

    // Takes what finds no free place in its own set, as long as it has one itself. (Of seven thousand words forty found none, and had to
    // be found out again in each pass, which took a fiftieth of its time.)
    private static int OtherSetOf(int set) => set ^ 1;

    private static ReadOnlySpan<char> RestOf(ReadOnlySpan<char> form) => form[4..^4];

    private static bool IsRest(ReadOnlySpan<char> form, ReadOnlySpan<char> rest) =>
        RestOf(form).SequenceEqual(rest[..(form.Length - 8)]);
}

/// <summary>A word that a text brought along.</summary>
/// <param name="Number">Its number in the <see cref="WordCache"/>.</param>
/// <param name="Token">The token by which it came.</param>
internal readonly record struct AddedWord(int Number, Token Token);
