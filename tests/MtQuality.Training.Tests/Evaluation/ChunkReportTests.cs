using MtQuality.Language;
using MtQuality.Training.Evaluation.Chunks;

namespace MtQuality.Training.Tests.Evaluation;

/// <summary>Measures chunks on sentences of our own, with trees drawn by us.</summary>
internal sealed class ChunkReportTests
{
    private const string Treebank = """
        # sent_id = a-1
        1	La	le	DET	_	_	2	det	_	_
        2	mairesse	mairesse	NOUN	_	_	6	nsubj	_	_
        3	et	et	CCONJ	_	_	5	cc	_	_
        4	son	son	DET	_	_	5	det	_	_
        5	frère	frère	NOUN	_	_	2	conj	_	_
        6	dorment	dormir	VERB	_	VerbForm=Fin	0	root	_	SpaceAfter=No
        7	.	.	PUNCT	_	_	6	punct	_	_

        # sent_id = a-2
        1	Il	il	PRON	_	_	3	nsubj	_	_
        2	a	avoir	AUX	_	VerbForm=Fin	3	aux:tense	_	_
        3	vu	voir	VERB	_	VerbForm=Part	0	root	_	_
        4	Metz	Metz	PROPN	_	_	3	obj	_	SpaceAfter=No
        5	,	,	PUNCT	_	_	7	punct	_	_
        6	belle	beau	ADJ	_	_	7	amod	_	_
        7	ville	ville	NOUN	_	_	4	appos	_	_
        8-9	du	_	_	_	_	_	_	_	_
        8	de	de	ADP	_	_	10	case	_	_
        9	le	le	DET	_	_	10	det	_	_
        10	nord	nord	NOUN	_	_	7	nmod	_	SpaceAfter=No
        11	.	.	PUNCT	_	_	3	punct	_	_

        # sent_id = a-3
        1	«	«	PUNCT	_	_	3	punct	_	_
        2	Je	je	PRON	_	_	3	nsubj	_	_
        3	pars	partir	VERB	_	VerbForm=Fin	0	root	_	_
        4	»	»	PUNCT	_	_	3	punct	_	SpaceAfter=No
        5	,	,	PUNCT	_	_	7	punct	_	_
        6	a	avoir	AUX	_	VerbForm=Fin	7	aux:tense	_	_
        7	dit	dire	VERB	_	VerbForm=Part	3	parataxis	_	_
        8	la	le	DET	_	_	9	det	_	_
        9	juge	juge	NOUN	_	_	7	nsubj	_	SpaceAfter=No
        10	.	.	PUNCT	_	_	3	punct	_	_

        """;

    private string _file = null!;

    [SetUp]
    public void Write()
    {
        _file = Path.Combine(Path.GetTempPath(), $"chunks-{Guid.NewGuid():N}.conllu");
        File.WriteAllText(_file, Treebank);
    }

    [TearDown]
    public void Delete() => File.Delete(_file);

    [TestCase("determiner and noun | 4 | 4 | 100.00 | 100.00")]
    [TestCase("subject pronoun and verb | 2 | 1 | 100.00 | 50.00")] // "pars" stands beside a quotation mark
    [TestCase("coordinated nouns and names | 1 | 1 | 100.00 | 100.00")]
    [TestCase("apposition | 1 | 1 | 100.00 | 100.00")]
    [TestCase("attribution: verb and speaker | 1 | 1 | 100.00 | 100.00")]
    public void Each_relation_is_counted_against_the_trees(string row) => Assert.That(Measure(0), Does.Contain($"| {row} |"));

    [Test]
    public void What_is_missed_is_shown_when_asked_for()
    {
        Assert.That(Measure(0), Does.Not.Contain("not found"));
        Assert.That(Measure(3), Does.Contain("not found, 1 of 1:").And.Contain("- « [Je] [pars] », a dit la juge."));
    }

    private string Measure(int shown) => ChunkReport.Measure(MorphTagger.Default, [_file], shown);
}
