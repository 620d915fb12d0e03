namespace MtQuality;

/// <summary>What the article's evidence amounts to.</summary>
public enum Verdict
{
    /// <summary>No evidence, or too little, of unreviewed machine translation.</summary>
    Clean,

    /// <summary>Some evidence: worth a look by a person.</summary>
    Review,

    /// <summary>Evidence that, on human press articles, is found in at most one of a hundred.</summary>
    MachineTranslated,
}

/// <summary>How much a finding hurts a reader.</summary>
public enum Severity
{
    /// <summary>Worth knowing; not counted as an error.</summary>
    Info,

    /// <summary>Noticed, but the meaning is clear.</summary>
    Minor,

    /// <summary>Visibly wrong.</summary>
    Major,

    /// <summary>Settles that the text was not read by a person, or changes the meaning.</summary>
    Critical,
}

/// <summary>Who makes such an error.</summary>
public enum Origin
{
    /// <summary>Translation machines; people hardly ever.</summary>
    Machine,

    /// <summary>Both.</summary>
    Either,

    /// <summary>People; machines hardly ever. Evidence against machine translation.</summary>
    Human,
}

/// <summary>Kind of artifact. The categories are mapped onto the dimensions of MQM; see the documentation of each rule.</summary>
public enum Category
{
    /// <summary>Words that should agree in gender, number or person do not.</summary>
    Agreement,

    /// <summary>Contraction or elision missing, broken, doubled or fused.</summary>
    Contraction,

    /// <summary>Determiner missing, wrong or doubled.</summary>
    Determiner,

    /// <summary>Preposition missing, wrong or doubled.</summary>
    Preposition,

    /// <summary>A word of the wrong part of speech.</summary>
    PartOfSpeech,

    /// <summary>Wrong tense or mood.</summary>
    Tense,

    /// <summary>Pronoun missing or wrong.</summary>
    Pronoun,

    /// <summary>Words in the order of another language.</summary>
    WordOrder,

    /// <summary>Words left in another language.</summary>
    Untranslated,

    /// <summary>A string that is no word of French.</summary>
    Nonword,

    /// <summary>Wrong capitals.</summary>
    Casing,

    /// <summary>Name lost, translated or written in two ways.</summary>
    Name,

    /// <summary>Wording copied from another language.</summary>
    Calque,

    /// <summary>Words or sentences repeated.</summary>
    Duplication,

    /// <summary>tu and vous, or levels of language, mixed.</summary>
    Register,

    /// <summary>Debris of markup, entities, placeholders.</summary>
    Markup,

    /// <summary>Numbers, dates, quotes and currency in the manner of another language.</summary>
    Locale,

    /// <summary>The text itself says that a machine translated it.</summary>
    Disclaimer,

    /// <summary>Typography.</summary>
    Typography,
}
