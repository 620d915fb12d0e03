using System.Buffers.Binary;
using MtQuality.Language;
using MtQuality.Models;

namespace MtQuality.Training.Tests.Lexicon;

internal sealed class LexiconFileTests
{
    private static readonly byte[] s_file = TinyLexicon.File;

    [Test]
    public void The_same_input_gives_the_same_bytes() => Assert.That(TinyLexicon.File, Is.EqualTo(s_file));

    [Test]
    public void A_file_cut_off_anywhere_is_refused_with_its_name_and_the_place()
    {
        for (var length = 0; length < s_file.Length; length++)
        {
            var exception = Assert.Throws<ModelFileException>(() => FrenchLexicon.Read(s_file.AsSpan(0, length), "cut"));
            Assert.That(exception!.File, Is.EqualTo("cut"));
            Assert.That(exception.Offset, Is.InRange(0, length));
            Assert.That(exception.Message, Does.Contain("'cut' at byte"));
        }
    }

    [Test]
    public void A_file_with_any_byte_changed_is_refused()
    {
        for (var i = 0; i < s_file.Length; i++)
        {
            var changed = s_file.ToArray();
            changed[i] ^= 0x41;
            Assert.Throws<ModelFileException>(() => FrenchLexicon.Read(changed, "changed"), $"byte {i}");
        }
    }

    [Test]
    public void A_file_with_a_byte_changed_and_the_checksum_put_right_never_fails_otherwise()
    {
        string[] words = ["livre", "Pierre", "ETATS-UNIS", "Ecole", "mangeons", "kilomètres", "xyzzy"];
        for (var i = ModelFile.HeaderLength; i < s_file.Length; i++)
        {
            foreach (var flip in (byte[])[0x01, 0x80, 0xFF])
            {
                var changed = s_file.ToArray();
                changed[i] ^= flip;
                BinaryPrimitives.WriteUInt32LittleEndian(
                    changed.AsSpan(12),
                    ModelFile.Checksum(changed.AsSpan(ModelFile.HeaderLength))
                );
                try
                {
                    var lexicon = FrenchLexicon.Read(changed, "changed");
                    foreach (var word in words)
                    {
                        foreach (var analysis in lexicon.AnalysesOf(lexicon.ClassOf(word, out _)))
                        {
                            _ = lexicon.LemmaOf(word, analysis);
                        }
                        _ = lexicon.FrequencyOf(word);
                        _ = lexicon.Suggest(word, 3);
                    }
                }
                catch (ModelFileException)
                {
                    // Refused in so many words: as good as read.
                }
            }
        }
    }

    [TestCase("MTQX", FrenchLexicon.FileVersion, "kind")]
    [TestCase(FrenchLexicon.FileKind, FrenchLexicon.FileVersion + 1, "version")]
    public void A_file_of_another_kind_or_version_is_refused(string kind, int version, string why)
    {
        var other = new ModelWriter().ToFile(kind, (ushort)version);

        Assert.That(() => FrenchLexicon.Read(other, "other"), Throws.InstanceOf<ModelFileException>().With.Message.Contains(why));
    }

    [Test]
    public void Every_form_has_exactly_the_analyses_of_its_entries()
    {
        var lexicon = TinyLexicon.Lexicon;
        var entries = TinyLexicon.Entries.Distinct().ToLookup(entry => entry.Form, StringComparer.Ordinal);
        foreach (var form in entries)
        {
            var expected = form.Select(entry => (entry.Lemma, entry.Morph)).ToHashSet();
            if (form.Key == "Pierre")
            {
                // A capitalised form may also be the word in lower case.
                expected.UnionWith(entries["pierre"].Select(entry => (entry.Lemma, entry.Morph)));
            }
            var found = new HashSet<(string, Morph)>();
            foreach (var analysis in lexicon.AnalysesOf(lexicon.ClassOf(form.Key, out var match)))
            {
                found.Add((lexicon.LemmaOf(form.Key, analysis), analysis.Morph));
            }
            Assert.That(found, Is.EquivalentTo(expected), form.Key);
        }
        Assert.That(lexicon.FormCount, Is.EqualTo(entries.Count));
    }

    [Test]
    public void Usage_is_counted_in_any_casing()
    {
        Assert.That(TinyLexicon.Lexicon.FrequencyOf("livre"), Is.EqualTo(2));
        Assert.That(TinyLexicon.Lexicon.FrequencyOf("pierre"), Is.EqualTo(1));
        Assert.That(TinyLexicon.Lexicon.FrequencyOf("nez"), Is.Zero);
    }
}
