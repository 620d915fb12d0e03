namespace MtQuality.Rules.Profiles;

/// <summary>The profiles of tokens in a row. Each is kept once for all tokens of the same form, and found by the number of the form.</summary>
internal readonly ref struct ProfiledWords(ReadOnlySpan<int> numbers, ReadOnlySpan<WordProfile> profiles)
{
    private readonly ReadOnlySpan<int> _numbers = numbers;
    private readonly ReadOnlySpan<WordProfile> _profiles = profiles;

    public int Length => _numbers.Length;

    public ref readonly WordProfile this[int i] => ref _profiles[_numbers[i]];

    public ProfiledWords Slice(int start, int length) => new(_numbers.Slice(start, length), _profiles);
}
