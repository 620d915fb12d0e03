namespace MtQuality.Rules.Chunking;

/// <summary>
/// The phrases of one sentence: noun groups, subjects, clauses and what stands between quotation marks or brackets. Each is read when a
/// rule first asks for it and kept until another sentence is asked about, so that rules share what they read.
/// </summary>
internal sealed class SentenceChunks
{
    private const int None = -1;

    private readonly Kept<NounGroup> _nounGroups = new();
    private readonly Kept<Subject> _subjects = new();
    private readonly Kept<Clause> _clauses = new();
    private readonly Kept<Coordination> _coordinations = new();
    private readonly Kept<bool> _enclosures = new();
    private int _firstToken = None;

    /// <summary>Forgets everything: another text is read.</summary>
    public void Clear() => _firstToken = None;

    public bool TryGetNounGroup(in SentenceContext s, int i, out NounGroup group)
    {
        Turn(s);
        if (!_nounGroups.TryGet(i, out var found, out group))
        {
            found = NounGroup.TryReadAnew(s, i, out group);
            _nounGroups.Keep(i, found, group);
        }
        return found;
    }

    public bool TryGetSubject(in SentenceContext s, int i, out Subject subject)
    {
        Turn(s);
        if (!_subjects.TryGet(i, out var found, out subject))
        {
            found = Subject.TryReadAnew(s, i, out subject);
            _subjects.Keep(i, found, subject);
        }
        return found;
    }

    public bool TryGetClause(in SentenceContext s, int i, out Clause clause)
    {
        Turn(s);
        if (!_clauses.TryGet(i, out var found, out clause))
        {
            found = Clause.TryReadAnew(s, i, out clause);
            _clauses.Keep(i, found, clause);
        }
        return found;
    }

    public bool TryGetCoordination(in SentenceContext s, int i, out Coordination coordination)
    {
        Turn(s);
        if (!_coordinations.TryGet(i, out var found, out coordination))
        {
            found = Coordination.TryReadAnew(s, i, out coordination);
            _coordinations.Keep(i, found, coordination);
        }
        return found;
    }

    /// <summary>Whether a token stands between quotation marks or brackets; all tokens are looked at together.</summary>
    public bool IsEnclosed(in SentenceContext s, int i)
    {
        Turn(s);
        if (!_enclosures.TryGet(i, out _, out var enclosed))
        {
            var reader = new EnclosureReader();
            for (var k = 0; k < s.Count; k++)
            {
                _enclosures.Keep(k, found: true, reader.IsInside);
                reader.Pass(s, k);
            }
            _enclosures.TryGet(i, out _, out enclosed);
        }
        return enclosed;
    }

    private void Turn(in SentenceContext s)
    {
        if (_firstToken != s.Sentence.FirstToken)
        {
            _firstToken = s.Sentence.FirstToken;
            _nounGroups.Begin(s.Count);
            _subjects.Begin(s.Count);
            _clauses.Begin(s.Count);
            _coordinations.Begin(s.Count);
            _enclosures.Begin(s.Count);
        }
    }

    /// <summary>What was read at each token of the sentence, or that nothing is there.</summary>
    private sealed class Kept<T>
        where T : struct
    {
        // Twice the number of the sentence that the token was read in last, and one more where something was found: so that nothing
        // need be cleared for a new sentence.
        private uint[] _marks = [];
        private T[] _values = [];
        private int _count;
        private uint _sentence;

        public void Begin(int count)
        {
            _count = count;
            if (_marks.Length < count)
            {
                _marks = new uint[count];
                _values = new T[count];
            }
            _sentence += 2;
            if (_sentence == 0)
            {
                // The numbers begin again.
                Array.Clear(_marks);
                _sentence = 2;
            }
        }

        /// <summary>Whether the token was asked about before; outside the sentence, never.</summary>
        public bool TryGet(int i, out bool found, out T value)
        {
            var mark = (uint)i < (uint)_count ? _marks[i] : 0;
            found = mark == _sentence + 1;
            value = found ? _values[i] : default;
            return found || mark == _sentence;
        }

        public void Keep(int i, bool found, T value)
        {
            if ((uint)i < (uint)_count)
            {
                _marks[i] = found ? _sentence + 1 : _sentence;
                _values[i] = value;
            }
        }
    }
}
