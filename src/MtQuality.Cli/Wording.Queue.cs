namespace MtQuality.Cli;

/// <content>What is said of messages and their broker.</content>
internal sealed partial class Wording
{
    public string UnknownFormat => Say("« format » vaut text, html ou markdown", "\"format\" is text, html or markdown");

    public string Working(string queue) =>
        Say(
            $"à l'écoute de la file « {queue} » ; Ctrl+C ou SIGTERM pour finir",
            $"serving the queue \"{queue}\"; Ctrl+C or SIGTERM to finish"
        );

    public string WorkDone(long answered, long setAside, long redelivered, TimeSpan time) =>
        Say(
            $"{Counted(answered, "réponse", "réponses")}, {Number(setAside)} mis de côté, "
                + $"{Number(redelivered)} repris d'un autre, en {Number((long)time.TotalSeconds)} s",
            $"{Counted(answered, "answer", "answers")}, {Number(setAside)} set aside, "
                + $"{Number(redelivered)} taken over from another, in {Number((long)time.TotalSeconds)} s"
        );

    public string SetAside(string? id, string reason) =>
        Say($"mis de côté : {id ?? "sans identifiant"} : {reason}", $"set aside: {id ?? "without id"}: {reason}");

    public string MessageTooLong(long bytes, long limit) =>
        Say(
            $"message de {Number(bytes)} octets ; la limite est de {Bytes(limit)}",
            $"message of {Number(bytes)} bytes; the limit is {Bytes(limit)}"
        );

    public string Line(long number, string error) => Say($"ligne {Number(number)} : {error}", $"line {Number(number)}: {error}");

    public string CheckBroke(string error) => Say($"l'analyse a échoué ({error})", $"the check broke ({error})");

    public string Enqueued(long count, string queue) =>
        Say(
            $"{Counted(count, "article déposé", "articles déposés")} dans la file « {queue} »",
            $"{Counted(count, "article", "articles")} put into the queue \"{queue}\""
        );

    public string Collected(long count, long repeated) =>
        Say(
            $"{Counted(count, "réponse", "réponses")}, {Number(repeated)} en double non reprises",
            $"{Counted(count, "answer", "answers")}, {Number(repeated)} left out that came twice"
        );

    public string NotAnAnswer(string? id) =>
        Say($"{id ?? "sans identifiant"} : pas une réponse, mis de côté", $"{id ?? "without id"}: not an answer, set aside");

    public string TryingAgain(string reason, double seconds) =>
        Say($"{reason} ; nouvel essai dans {seconds:0.#} s", $"{reason}; trying again in {seconds:0.#} s");

    public string NoBroker(string broker, string reason) =>
        Say($"aucun serveur AMQP ne répond à {broker} : {reason}", $"no AMQP broker answers at {broker}: {reason}");

    public string ConnectionLost(string broker, string reason) =>
        Say($"connexion à {broker} perdue : {reason}", $"connection to {broker} lost: {reason}");

    public string BrokerRefuses(string broker, string user, string variable) =>
        Say(
            $"{broker} refuse l'utilisateur « {user} » : nom ou mot de passe faux (variable {variable})",
            $"{broker} refuses the user \"{user}\": wrong name or password (variable {variable})"
        );

    public string NotEncrypted(string broker, string reason) =>
        Say($"pas de connexion chiffrée avec {broker} : {reason}", $"no encrypted connection with {broker}: {reason}");

    public string NotAllowed(string broker, string user, string reason) =>
        Say(
            $"{broker} ne permet pas cela à l'utilisateur « {user} » : {reason}",
            $"{broker} does not allow this to the user \"{user}\": {reason}"
        );

    public string OtherArguments(string queue, string reason) =>
        Say(
            $"une file du nom de « {queue} » existe avec d'autres réglages ; la supprimer ou choisir un autre nom (--queue) : {reason}",
            $"a queue of the name \"{queue}\" exists with other arguments; delete it or choose another name (--queue): {reason}"
        );

    public string QueueGone(string queue) => Say($"la file « {queue} » a disparu", $"the queue \"{queue}\" is gone");

    public string NotTaken(string queue) =>
        Say($"la file « {queue} » refuse les messages", $"the queue \"{queue}\" takes no messages");
}
