namespace MtQuality.Cli.Tests;

internal sealed class EvalTests
{
    private TemporaryDirectory _corpus = null!;

    private string Scorecard => File.ReadAllText(Path.Combine(_corpus.Path, "SCORECARD.md"));

    [SetUp]
    public void MakeCorpus()
    {
        _corpus = new TemporaryDirectory();
        _corpus.Write(
            "gold/tense.jsonl",
            """{"text":"Elle va [|quitte|] son poste.","spans":[{"category":"tense","origin":"machine"}]}"""u8
        );
        _corpus.Write("articles/a.human.txt", "Il fait beau."u8);
    }

    [TearDown]
    public void RemoveCorpus() => _corpus.Dispose();

    [Test]
    public void The_corpus_is_measured_and_the_scorecard_written()
    {
        var run = CommandLine.Run("", "eval", "--corpus", _corpus.Path);

        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(run.Output, Is.EqualTo(Scorecard));
        Assert.That(Scorecard, Does.Contain("1 texts of `corpus/gold`, 0 of them right.").And.Contain("| a | human | clean |"));
        Assert.That(Scorecard, Does.Not.Contain("outside"));
    }

    [Test]
    public void What_was_measured_on_outside_text_is_kept_until_it_is_given_again()
    {
        var table = _corpus.Write(
            "t.tsv",
            "label\tsource\tdoc\ttext\n0\thumain\t1\tIl fait beau.\n1\tmachine\t2\tIl fait de le beau.\n"u8
        );
        CommandLine.Run("", "eval", "--corpus", _corpus.Path, "--human", table, "--machine", table);
        Assert.That(
            Scorecard,
            Does.Contain("Command: `mtq eval --human t.tsv --machine t.tsv`").And.Contain("| humain | human | 1 | 3 |")
        );
        var before = Scorecard;

        CommandLine.Run("", "eval", "--corpus", _corpus.Path);

        Assert.That(Scorecard, Is.EqualTo(before));
    }

    [Test]
    public void The_tagger_is_measured_on_a_treebank()
    {
        var treebank = _corpus.Write(
            "t.conllu",
            """
            1	Elle	il	PRON	_	Gender=Fem|Number=Sing|Person=3	2	nsubj	_	_
            2	dort	dormir	VERB	_	Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin	0	root	_	SpaceAfter=No
            3	.	.	PUNCT	_	_	2	punct	_	_

            """u8
        );

        var run = CommandLine.Run("", "eval", "tagger", treebank, "--baseline", treebank);
        CommandLine.Run("", "eval", "--corpus", _corpus.Path, "--treebank", treebank);

        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(run.Output, Does.Contain("| t | 3 | 100.00 | 100.00 |"));
        Assert.That(Scorecard, Does.Contain("Command: `mtq eval --treebank t.conllu`").And.Contain("| t | 3 | 100.00 |"));
    }

    [Test]
    public void Chunks_are_measured_on_a_treebank()
    {
        var treebank = _corpus.Write(
            "t.conllu",
            """
            1	Elle	il	PRON	_	_	2	nsubj	_	_
            2	dort	dormir	VERB	_	VerbForm=Fin	0	root	_	SpaceAfter=No
            3	.	.	PUNCT	_	_	2	punct	_	_

            """u8
        );

        var run = CommandLine.Run("", "eval", "chunks", treebank, "--wrong", "2");

        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(run.Output, Does.Contain("| t | subject pronoun and verb | 1 | 1 | 100.00 | 100.00 |"));
        Assert.That(CommandLine.Run("", "eval", "chunks", treebank, "--wrong", "-1").ExitCode, Is.EqualTo(2));
        Assert.That(CommandLine.Run("", "eval", "chunks", "/no/such/file").ExitCode, Is.EqualTo(2));
    }

    [Test]
    public void A_treebank_that_is_none_is_named()
    {
        var treebank = _corpus.Write("t.conllu", "1\tElle\n"u8);

        var run = CommandLine.Run("", "eval", "tagger", treebank);

        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain("line 1"));
    }

    [Test]
    public void Preview_rules_run_when_asked_and_the_scorecard_says_so()
    {
        CommandLine.Run("", "eval", "--corpus", _corpus.Path, "--preview");

        Assert.That(Scorecard, Does.Contain("Command: `mtq eval --preview`"));
    }

    [Test]
    public void A_gold_line_that_is_wrong_is_named()
    {
        _corpus.Write("gold/bad.jsonl", """{"text":"Elle [|va.","spans":[]}"""u8);

        var run = CommandLine.Run("", "eval", "--corpus", _corpus.Path);

        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain("bad.jsonl:1"));
    }

    [TestCase("--corpus", "/no/such/corpus")]
    [TestCase("--human", "/no/such/file", "--machine", "/no/such/file")]
    [TestCase("--machine", "/no/such/file")]
    [TestCase("--treebank", "/no/such/file")]
    [TestCase("tagger", "/no/such/file")]
    public void Bad_usage_is_exit_code_2(params string[] args)
    {
        var run = CommandLine.Run("", ["eval", .. args]);

        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Error, Is.Not.Empty);
    }
}
