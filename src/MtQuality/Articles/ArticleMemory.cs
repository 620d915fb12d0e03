using System.Runtime.InteropServices;
using MtQuality.Language;
using MtQuality.Rules;

namespace MtQuality.Articles;

/// <summary>What an article has told us: its people with the gender that the article itself gives them, and who speaks in its quotations.</summary>
internal sealed class ArticleMemory
{
    private readonly People _people;
    private readonly Quotations _quotations;

    // Words such as "elle" or "la ministre", where they are all that is known of a speaker.
    private readonly Dictionary<Speaker, string> _unnamed = [];

    private ArticleMemory(People people, Quotations quotations)
    {
        _people = people;
        _quotations = quotations;
    }

    /// <summary>Reads a tagged article once and remembers.</summary>
    public static ArticleMemory Read(in ArticleContext article)
    {
        var text = article.AsOneSentence();
        var people = PersonReader.Read(text);
        var quotations = QuotationReader.Read(text);
        AttributionReader.Attribute(text, people, quotations);
        PronounReader.Read(article, text, people, quotations);
        var memory = new ArticleMemory(people, quotations);
        memory.KeepWordsOfSpeakers(article);
        return memory;
    }

    /// <summary>
    /// Gender of the person whom the token names, by the article's own evidence; <see cref="Gender.None"/> when the article says
    /// nothing or contradicts itself. The index is of the article's token buffer.
    /// </summary>
    public Gender GenderOfPersonAt(int articleToken) =>
        TryMention(articleToken, out var mention) ? _people.GenderOf(mention.Person) : Gender.None;

    /// <summary>The name that covers the token.</summary>
    public bool TryMention(int articleToken, out NameMention mention)
    {
        var index = _people.MentionAt(articleToken);
        mention = index >= 0 ? _people.Mentions[index] : default;
        return index >= 0;
    }

    /// <summary>The person whom a function noun without a name stands for: "l'humoriste" after "l'humoriste Femi Adewale".</summary>
    public NamedPerson? PersonCalled(in SentenceContext text, int noun)
    {
        var person = FunctionReader.IsBare(text, noun) ? _people.PersonCalled(text.Word(noun)) : -1;
        return person < 0 ? null : _people.Persons[person];
    }

    /// <summary>The person of a mention.</summary>
    public NamedPerson PersonOf(NameMention mention) => _people.Persons[mention.Person];

    /// <summary>
    /// Gender of the one who says "je" at this token: the speaker of the quotation that the token stands in.
    /// <see cref="Gender.None"/> outside quotations and when the speaker is unknown or is several people.
    /// </summary>
    public Gender GenderOfSpeakerAt(int articleToken)
    {
        var speaker = SpeakerAt(articleToken);
        return speaker.Person >= 0 ? _people.GenderOf(speaker.Person) : speaker.Gender;
    }

    /// <summary>Name of the speaker as the article writes it first, for messages; <see langword="null"/> when unknown.</summary>
    public string? NameOfSpeakerAt(int articleToken)
    {
        var speaker = SpeakerAt(articleToken);
        return speaker.Person >= 0 ? _people.Persons[speaker.Person].Name : _unnamed.GetValueOrDefault(speaker);
    }

    /// <summary>Pronouns that can hardly stand for anyone but one person, in order of their place.</summary>
    public IReadOnlyList<PronounReference> Pronouns => _people.Pronouns;

    /// <summary>The person whom a pronoun stands for.</summary>
    public NamedPerson PersonOf(PronounReference pronoun) => _people.Persons[pronoun.Person];

    /// <summary>Whether the token stands in a quotation.</summary>
    public bool IsQuoted(int articleToken) => _quotations.IndexAt(articleToken) >= 0;

    private Speaker SpeakerAt(int articleToken)
    {
        var index = _quotations.IndexAt(articleToken);
        return index < 0 || _quotations.IsNested(articleToken) ? Speaker.Unknown : _quotations.Items[index].Speaker;
    }

    private void KeepWordsOfSpeakers(in ArticleContext article)
    {
        foreach (ref readonly var quotation in CollectionsMarshal.AsSpan(_quotations.Items))
        {
            var speaker = quotation.Speaker;
            if (speaker.IsKnown && speaker.Person < 0)
            {
                var words = article.Text[article.Tokens[speaker.FirstWord].Start..article.Tokens[speaker.LastWord].End];
                // "-t-elle" is "elle".
                var clitic = words[0] == '-' ? words.LastIndexOf('-') + 1 : 0;
                _unnamed.TryAdd(speaker, words[clitic..].ToString());
            }
        }
    }
}
