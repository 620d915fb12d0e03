using System.Globalization;

namespace MtQuality.Cli;

/// <summary>Everything that <c>mtq check</c> says, in the reader's language. Both languages stand side by side.</summary>
internal sealed partial class Wording(MessageLanguage language)
{
    /// <summary>What is smaller would be printed as zero.</summary>
    public const double SmallestShown = 0.005;

    private static readonly NumberFormatInfo s_frenchNumbers = new()
    {
        NumberDecimalSeparator = ",",
        NumberGroupSeparator = "\u202F",
        NegativeSign = "−",
        PositiveSign = "+",
    };

    private static readonly NumberFormatInfo s_englishNumbers = new()
    {
        NumberDecimalSeparator = ".",
        NumberGroupSeparator = ",",
        NegativeSign = "−",
        PositiveSign = "+",
    };

    public MessageLanguage Language => language;

    private NumberFormatInfo Numbers => language == MessageLanguage.French ? s_frenchNumbers : s_englishNumbers;

    // Inputs.
    public string NotFound => Say("fichier ou dossier introuvable", "no such file or directory");

    public string NoTexts =>
        Say("aucun fichier .txt, .md ou .html dans ce dossier", "no .txt, .md or .html file in this directory");

    public string NoMatch => Say("aucun fichier ne correspond à ce motif", "no file matches this pattern");

    public string Binary => Say("fichier binaire, pas du texte", "binary file, not text");

    public string NotWord =>
        Say("ce n'est pas un document Word (.docx), ou il est abîmé", "no Word document (.docx), or a broken one");

    public string EmptyText => Say("Texte vide : rien à juger.", "Empty text: nothing to judge.");

    public string NotFrench =>
        Say(
            "Ce texte ne semble pas être en français : le verdict ne veut rien dire.",
            "This text does not seem to be French: the verdict means nothing."
        );

    public string TooLittleText => Say("Texte trop court pour reconnaître sa langue.", "Too little text to tell its language.");

    public string Unreadable(string reason) => Say($"lecture impossible : {reason}", $"cannot be read: {reason}");

    public string FileTooLong(long limit) =>
        Say($"fichier de plus de {Bytes(limit)}, non lu", $"file of more than {Bytes(limit)}, not read");

    public string TextTooLong(int length, int limit) =>
        Say(
            $"texte de {Number(length)} caractères ; la limite est de {Number(limit)}",
            $"text of {Number(length)} characters; the limit is {Number(limit)}"
        );

    public string ReadAs(string encoding) =>
        Say($"Lu comme {encoding} : ce n'est pas de l'UTF-8.", $"Read as {encoding}: it is not UTF-8.");

    public string SomeInvalidUtf8(int count, long offset) =>
        Say(
            $"{Counted(count, "séquence d'octets invalide", "séquences d'octets invalides")} en UTF-8 (la première à l'octet {Number(offset)}), lues comme « \uFFFD ».",
            $"{Counted(count, "byte sequence is", "byte sequences are")} not UTF-8 (the first at byte {Number(offset)}); read as \"\uFFFD\"."
        );

    public string OnlyFirstFindings(int shown, int all) =>
        Say(
            $"Seuls les {Number(shown)} premiers constats sont montrés, sur {Number(all)}.",
            $"Only the first {Number(shown)} of {Number(all)} findings are shown."
        );

    // Corrections.
    public string ChangedMeanwhile =>
        Say("le fichier a changé pendant la lecture, il n'est pas corrigé", "the file changed while it was read; left alone");

    public string NotLossless =>
        Say(
            "le fichier contient des octets illisibles, il n'est pas corrigé",
            "the file holds bytes that cannot be read; left alone"
        );

    public string NotEncodable =>
        Say(
            "l'encodage du fichier n'a pas les caractères de la correction, il n'est pas corrigé",
            "the file's encoding lacks characters of the correction; left alone"
        );

    // Lines of JSON.
    public string EmptyLine => Say("ligne vide", "empty line");

    public string NoText =>
        Say("il faut un objet JSON dont « text » est une chaîne", "not a JSON object whose \"text\" is a string");

    public string InvalidUtf8At(int offset) => Say($"octet {offset} : pas de l'UTF-8", $"byte {offset}: not UTF-8");

    public string NotJson(long offset) => Say($"octet {offset} : pas du JSON", $"byte {offset}: not JSON");

    public string LineTooLong(long limit) => Say($"ligne de plus de {Bytes(limit)}", $"line of more than {Bytes(limit)}");

    // The report.
    public string StandardInput => Say("entrée standard", "standard input");

    public string WhatPushed => Say("Ce qui a pesé dans le verdict", "What pushed the verdict");

    public string ManyTexts => Say("textes", "texts");

    public string ManyLines => Say("lignes", "lines");

    public string Delete => Say("(supprimer)", "(delete)");

    public string Texts(int count) => Counted(count, Say("texte", "text"), Say("textes", "texts"));

    public string Unread(int count) => Counted(count, Say("illisible", "unreadable"), Say("illisibles", "unreadable"));

    public string Of(Verdict verdict) =>
        verdict switch
        {
            Verdict.MachineTranslated => Say("Traduction automatique non relue", "Unreviewed machine translation"),
            Verdict.Review => Say(
                "À relire : des indices de traduction automatique",
                "Worth a look: some signs of machine translation"
            ),
            _ => Say("Pas d'indice suffisant de traduction automatique", "No sufficient sign of machine translation"),
        };

    public string Counted(int count, Verdict verdict) =>
        verdict switch
        {
            Verdict.MachineTranslated => Counted(
                count,
                Say("traduction automatique", "machine translation"),
                Say("traductions automatiques", "machine translations")
            ),
            Verdict.Review => Say($"{Number(count)} à relire", $"{Number(count)} worth a look"),
            _ => Say($"{Number(count)} sans indice suffisant", $"{Number(count)} without sufficient sign"),
        };

    public string Probability(double probability) => Say("probabilité ", "probability ") + PercentOf(probability);

    public string PercentOf(double probability)
    {
        // Nothing that is measured is certain: the ends of the scale are never printed.
        var percent = Math.Clamp(Math.Round(100 * probability), 1, 99);
        var sign =
            100 * probability < 1 ? "< "
            : 100 * probability > 99 ? "> "
            : "";
        return Say($"{sign}{percent:F0}\u00A0%", $"{sign}{percent:F0}%");
    }

    public string Size(int sentences, int findings) =>
        $"{Counted(sentences, Say("phrase", "sentence"), Say("phrases", "sentences"))} · " + Findings(findings);

    public string Findings(int count) => Counted(count, Say("constat", "finding"), Say("constats", "findings"));

    public string Place(int line, float score) =>
        Say($"ligne {Number(line)}", $"line {Number(line)}") + $" · score {score.ToString("0.00", Numbers)}";

    public string Facts(Finding finding) =>
        $"{Of(finding.Category)} · {Of(finding.Severity)} · {Of(finding.Origin)} · {finding.RuleId}";

    /// <summary>The log-likelihood ratio with its sign.</summary>
    public string Ratio(double logLikelihoodRatio) => logLikelihoodRatio.ToString("+0.00;−0.00;0.00", Numbers);

    public string LikelierFromMachine =>
        Say("plus probable dans une traduction automatique", "likelier in a machine translation");

    public string LikelierFromHuman => Say("plus probable sous une plume humaine", "likelier from a human hand");

    /// <summary>How many times likelier a log-likelihood ratio says that something is, on either side.</summary>
    public string Factor(double logLikelihoodRatio)
    {
        var times = Math.Min(Math.Exp(Math.Abs(logLikelihoodRatio)), 1_000_000);
        var factor = times < 10 ? times.ToString("0.0", Numbers) : Number(TwoDigits(times));
        return Say($"{factor} fois", $"{factor} times");
    }

    /// <summary>What a term of the evidence stands for.</summary>
    public string Term(Contribution term) =>
        term.Name switch
        {
            Contribution.Prior => Say("point de départ, avant lecture", "starting point, before reading"),
            Contribution.Silence => Say(
                $"ce que les règles n'ont pas trouvé, en {Counted(term.Count, "mot", "mots")}",
                $"what the rules did not find, in {Counted(term.Count, "word", "words")}"
            ),
            _ => $"{TitleOf(term.Name)}, " + Say($"vu {Number(term.Count)} fois", $"seen {Counted(term.Count, "time", "times")}"),
        };

    public static string TitleOf(string ruleId)
    {
        var rule = FrenchChecker.Rules.FirstOrDefault(rule => rule.Id == ruleId);
        return rule is null ? ruleId : $"{rule.Id} {rule.Name}";
    }

    private static long TwoDigits(double value)
    {
        var unit = Math.Pow(10, Math.Floor(Math.Log10(value)) - 1);
        return (long)(Math.Round(value / unit) * unit);
    }

    public string Of(Category category) =>
        category switch
        {
            Category.Agreement => Say("accord", "agreement"),
            Category.Contraction => Say("contraction ou élision", "contraction or elision"),
            Category.Determiner => Say("déterminant", "determiner"),
            Category.Preposition => Say("préposition", "preposition"),
            Category.PartOfSpeech => Say("nature du mot", "part of speech"),
            Category.Tense => Say("temps ou mode", "tense or mood"),
            Category.Pronoun => Say("pronom", "pronoun"),
            Category.WordOrder => Say("ordre des mots", "word order"),
            Category.Untranslated => Say("non traduit", "untranslated"),
            Category.Nonword => Say("mot inexistant", "non-word"),
            Category.Casing => Say("majuscules", "casing"),
            Category.Name => Say("nom propre", "name"),
            Category.Calque => Say("calque", "calque"),
            Category.Duplication => Say("répétition", "duplication"),
            Category.Register => Say("tutoiement et registre", "register"),
            Category.Markup => Say("débris de balisage", "markup debris"),
            Category.Locale => Say("usage d'une autre langue", "locale"),
            Category.Disclaimer => Say("avertissement", "disclaimer"),
            Category.Typography => Say("typographie", "typography"),
            _ => throw new ArgumentOutOfRangeException(nameof(category), category, message: null),
        };

    public string Of(Severity severity) =>
        severity switch
        {
            Severity.Info => Say("pour information", "for information"),
            Severity.Minor => Say("mineur", "minor"),
            Severity.Major => Say("majeur", "major"),
            Severity.Critical => Say("critique", "critical"),
            _ => throw new ArgumentOutOfRangeException(nameof(severity), severity, message: null),
        };

    public string Of(Origin origin) =>
        origin switch
        {
            Origin.Machine => Say("faute de machine", "a machine's error"),
            Origin.Either => Say("machine ou humain", "machine or human"),
            Origin.Human => Say("faute humaine", "a human slip"),
            _ => throw new ArgumentOutOfRangeException(nameof(origin), origin, message: null),
        };

    public string Number(long value) => value.ToString("#,0", Numbers);

    public string Counted(long count, string one, string many)
    {
        var isOne = language == MessageLanguage.French ? count < 2 : count == 1;
        return $"{Number(count)} {(isOne ? one : many)}";
    }

    private string Bytes(long bytes) => Say($"{Number(bytes >> 20)} Mio", $"{Number(bytes >> 20)} MiB");

    private string Say(string french, string english) => language == MessageLanguage.French ? french : english;
}
