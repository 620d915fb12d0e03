using System.Net;
using MtQuality.Cli.WordPress;

namespace MtQuality.Cli;

/// <content>What <c>mtq wordpress</c> says.</content>
internal sealed partial class Wording
{
    public string[] ScanColumns =>
        language == MessageLanguage.French
            ? ["Article", "Probabilité", "Verdict", "Constats", "Suite", "Adresse", "Titre"]
            : ["Post", "Probability", "Verdict", "Findings", "Result", "Address", "Title"];

    public string NoPassword =>
        Say(
            $"pas de mot de passe : donnez celui de l'application dans la variable {ApplicationPassword.Variable} ou sur l'entrée standard",
            $"no password: give the application password in the variable {ApplicationPassword.Variable} or on standard input"
        );

    public string WrongPassword =>
        Say(
            "le site ne reconnaît pas l'utilisateur ou son mot de passe ; il faut un mot de passe d'application (page « Profil » de l'utilisateur), pas celui de la connexion. S'il est juste, le serveur du site retire l'en-tête Authorization",
            "the site does not know the user or the password; it takes an application password (page \"Profile\" of the user), not the one for logging in. If it is right, the site's server takes the header Authorization away"
        );

    public string NoApplicationPasswords =>
        Say(
            "les mots de passe d'application sont désactivés sur ce site ou pour cet utilisateur (ils demandent https)",
            "application passwords are switched off on this site, or for this user (they need https)"
        );

    public string NoPlugin =>
        Say(
            "l'extension MtQuality manque sur le site : mtq wordpress plugin > wp-content/mu-plugins/mtquality.php (sans --apply, elle n'est pas nécessaire)",
            "the plugin of MtQuality is missing on the site: mtq wordpress plugin > wp-content/mu-plugins/mtquality.php (without --apply it is not needed)"
        );

    public string NoRawText =>
        Say("le site ne donne pas le texte brut de cet article", "the site does not give the raw text of this post");

    public string ScanStopped =>
        Say(
            "arrêté ; avec --apply, la prochaine lecture reprend là où celle-ci s'est arrêtée",
            "stopped; with --apply, the next scan goes on from here"
        );

    public string AskPassword(string user) =>
        Say($"Mot de passe d'application de {user} : ", $"Application password of {user}: ");

    public string PlainHttp(Uri address) =>
        Say(
            $"{Place(address)} n'est pas chiffré : le mot de passe passerait en clair. Il faut https, sauf sur cette machine",
            $"{Place(address)} is not encrypted: the password could be read on its way. It takes https, except on this machine"
        );

    public string NoApi(Uri address) =>
        Say(
            $"{Place(address)} n'annonce pas d'API REST de WordPress (en-tête Link) ; si elle existe, donnez sa racine, par exemple https://exemple.org/wp-json/",
            $"{Place(address)} announces no REST API of WordPress (header Link); if there is one, give its root, such as https://example.org/wp-json/"
        );

    public string Redirected(Uri address, Uri elsewhere) =>
        Say(
            $"{Place(address)} renvoie à {Place(elsewhere)}, où le mot de passe n'a pas été envoyé ; donnez cette adresse si elle est la bonne",
            $"{Place(address)} redirects to {Place(elsewhere)}, where the password was not sent; give that address if it is right"
        );

    public string NoAnswer(Uri address, string? reason) =>
        Say($"{Place(address)} ne répond pas", $"{Place(address)} does not answer")
        + (reason is null ? Say(" à temps", " in time") : $" ({reason})");

    public string NotTheApi(Uri address, HttpStatusCode? status = null) =>
        Say(
            $"{Place(address)} répond autre chose que l'API REST de WordPress{InBrackets(status)} : elle est désactivée ou protégée, ou une extension écrit dans ses réponses",
            $"{Place(address)} answers something other than the REST API of WordPress{InBrackets(status)}: it is switched off or walled in, or a plugin writes into its answers"
        );

    public string AnswerTooLong(Uri address, long limit) =>
        Say(
            $"{Place(address)} : réponse de plus de {Bytes(limit)}, non lue",
            $"{Place(address)}: answer of more than {Bytes(limit)}, not read"
        );

    public string MissingRight(string user, string capability) =>
        Say(
            $"l'utilisateur « {user} » n'a pas le droit {capability} ; il faut un éditeur ou un administrateur",
            $"the user \"{user}\" lacks the right {capability}; it takes an editor or an administrator"
        );

    public string Refused(Uri address, HttpStatusCode status, string code, string? message) =>
        Say($"{Place(address)} refuse", $"{Place(address)} refuses") + $" ({(int)status}, {code}): {message}".TrimEnd(' ', ':');

    public string Of(NoteResult result) =>
        result switch
        {
            NoteResult.Unchanged => Say("inchangé", "unchanged"),
            NoteResult.Written => Say("noté", "noted"),
            NoteResult.Held => Say("mis en attente", "pending"),
            NoteResult.Edited => Say("modifié entre-temps", "edited meanwhile"),
            NoteResult.Failed => Say("en échec", "failed"),
            _ => "",
        };

    /// <summary>How many posts have which verdict.</summary>
    public string ScanVerdicts(int posts, Func<Verdict?, int> countOf) =>
        Counted(posts, Say("article", "post"), Say("articles", "posts"))
        + Say(" : ", ": ")
        + string.Join(
            " · ",
            Counted(countOf(Verdict.MachineTranslated), Verdict.MachineTranslated),
            Counted(countOf(Verdict.Review), Verdict.Review),
            Counted(countOf(Verdict.Clean), Verdict.Clean),
            Counted(countOf(null), Say("non jugé", "not judged"), Say("non jugés", "not judged"))
        );

    /// <summary>What became of the verdicts.</summary>
    public string ScanResults(Func<NoteResult, int> countOf, bool writes)
    {
        var counts = Enum.GetValues<NoteResult>()
            .Where(result => result != NoteResult.NotSent && countOf(result) > 0)
            .Select(result => Of(result) + Say(" : ", ": ") + Number(countOf(result)));
        var nothing = writes ? "" : Say("rien n'a été écrit (--apply le fait)", "nothing was written (--apply does it)");
        return string.Join(" · ", nothing.Length > 0 ? counts.Append(nothing) : counts);
    }

    private static string InBrackets(HttpStatusCode? status) => status is null ? "" : $" ({(int)status})";

    /// <summary>An address without its query, which says nothing to a reader.</summary>
    private static string Place(Uri address) => address.GetLeftPart(UriPartial.Path);
}
