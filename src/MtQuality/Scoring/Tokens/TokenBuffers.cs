using MtQuality.Text;

namespace MtQuality.Scoring.Tokens;

/// <summary>Memory of the token model, kept and used again.</summary>
internal sealed class TokenBuffers
{
    private const int UsualTokens = 256;

    private readonly GrowingBuffer<float> _logits = new(UsualTokens);
    private readonly GrowingBuffer<float> _own = new(UsualTokens);
    private readonly GrowingBuffer<int> _sums = new(UsualTokens);

    /// <summary>The profiles of a sentence as its features are made of them.</summary>
    public TokenColumns Columns { get; } = new();

    /// <summary>Room for the logits of a sentence, and for a whole lot of lanes behind them.</summary>
    public Span<float> LogitsFor(int tokens)
    {
        _logits.Clear();
        return _logits.ExtendUnset(tokens + TokenFeatures.Lanes);
    }

    /// <summary>Room for the sums of what n-grams say.</summary>
    public Span<int> SumsFor(int tokens)
    {
        _sums.Clear();
        return _sums.ExtendUnset(NgramWeights.RoomFor(tokens));
    }

    /// <summary>Room for what <see cref="Neighbourhood.Apply"/> needs on the way.</summary>
    public Span<float> OwnFor(int tokens)
    {
        _own.Clear();
        return _own.ExtendUnset(tokens + TokenFeatures.Lanes + Neighbourhood.Padding);
    }

    /// <summary>Drops the memory of an unusually long text.</summary>
    public void Trim()
    {
        _logits.Trim(UsualTokens);
        _own.Trim(UsualTokens);
        _sums.Trim(UsualTokens);
    }
}
