// What the page says by itself, in both languages side by side. The report brings its own words from the service.
const words = {
  skip: ["Aller au contenu", "Skip to the content"],
  languages: ["Langue de la page", "Language of the page"],
  pageTitle: ["MtQuality : relire une traduction automatique", "MtQuality: proofread machine translation"],
  title: ["Cet article sort-il d’une machine à traduire ?", "Did this article come out of a translation machine?"],
  lead: [
    "Collez un article en français, ou déposez un fichier sur la page. Chaque trace de traduction automatique est montrée, expliquée, et corrigée d’un clic.",
    "Paste an article in French, or drop a file on the page. Every trace of machine translation is shown, explained, and corrected with a click.",
  ],
  textLabel: ["Article à vérifier", "Article to check"],
  textHint: ["Collez l’article ici…", "Paste the article here…"],
  open: ["Ouvrir un fichier…", "Open a file…"],
  example: ["Essayer un exemple", "Try an example"],
  formatLabel: ["Format", "Format"],
  plainText: ["Texte", "Text"],
  check: ["Vérifier l’article", "Check the article"],
  checking: ["Lecture de l’article…", "Reading the article…"],
  reading: (name) => [`Ouverture de ${name}…`, `Opening ${name}…`],
  privacy: [
    "Le texte n’est envoyé qu’à ce service, qui n’en garde rien. Fichiers : .txt, .html, .md, .docx.",
    "The text is sent to this service only, which keeps nothing of it. Files: .txt, .html, .md, .docx.",
  ],
  report: ["Rapport", "Report"],
  tools: ["Actions sur le texte", "Actions on the text"],
  edit: ["Modifier", "Edit"],
  undo: ["Annuler", "Undo"],
  undoWhat: (change) => [
    `Annuler : rétablir « ${change.removed} »`,
    `Undo: put “${change.removed}” back`,
  ],
  next: ["Constat suivant", "Next finding"],
  copy: ["Copier le texte", "Copy text"],
  copied: ["Copié ✓", "Copied ✓"],
  copiedStatus: ["Le texte est dans le presse-papiers.", "The text is in the clipboard."],
  download: ["Télécharger le rapport", "Download report"],
  footer: [
    "MtQuality montre des indices, un rédacteur décide.",
    "MtQuality shows signs; an editor decides.",
  ],
  drop: ["Déposez l’article ici", "Drop the article here"],
  article: ["Article", "Article"],
  opened: (name) => [`${name} est ouvert.`, `${name} is open.`],
  size: (characters) => [`${characters} caractères`, `${characters} characters`],
  accept: (from, to) => [
    to ? `Remplacer « ${from} » par « ${to} »` : `Supprimer « ${from} »`,
    to ? `Replace “${from}” by “${to}”` : `Delete “${from}”`,
  ],
  accepted: (from, to) => [
    to ? `« ${from} » est remplacé par « ${to} ».` : `« ${from} » est supprimé.`,
    to ? `“${from}” is replaced by “${to}”.` : `“${from}” is deleted.`,
  ],
  undone: ["Correction annulée.", "Correction undone."],
  empty: ["Il n’y a pas encore de texte à vérifier.", "There is no text to check yet."],
  oneFile: ["Un seul fichier à la fois : le premier est ouvert.", "One file at a time: the first is opened."],
  noFile: ["Ce qui a été déposé n’est pas un fichier.", "What was dropped is no file."],
  notCopied: [
    "Le navigateur n’a pas permis de copier ; le texte est sélectionné sous « Modifier ».",
    "The browser did not allow copying; the text is selected under “Edit”.",
  ],

  // What the service may answer.
  unreachable: [
    "Le service ne répond pas. Est-il en marche, et la connexion aussi ?",
    "The service does not answer. Is it running, and is the connection up?",
  ],
  tooLarge: [
    "Cet article est trop long pour le service. Coupez-le en plusieurs parties.",
    "This article is too long for the service. Cut it into parts.",
  ],
  busy: (seconds) => [
    seconds ? `Le service a trop de demandes. Réessayez dans ${seconds} s.` : "Le service a trop de demandes. Réessayez dans un instant.",
    seconds ? `The service has too many requests. Try again in ${seconds} s.` : "The service has too many requests. Try again in a moment.",
  ],
  unavailable: [
    "Le service est surchargé, ou l’article lui a pris trop de temps. Réessayez dans un instant.",
    "The service is overloaded, or the article took too long. Try again in a moment.",
  ],
  refused: (reason) => [`Le service refuse ce texte : ${reason}`, `The service refuses this text: ${reason}`],
  keyNeeded: ["Ce service demande une clé.", "This service asks for a key."],
  keyLabel: ["Clé d’accès", "Access key"],
  keyUse: ["Utiliser cette clé", "Use this key"],
  failed: (status) => [`Le service a échoué (code ${status}).`, `The service failed (code ${status}).`],
  retry: ["Réessayer", "Try again"],
};

const languages = ["fr", "en"];
let current = languages.indexOf("fr");

export const language = () => languages[current];

/** The language that the address asks for, else the first of the browser's that the page has. */
export function preferredLanguage() {
  const wanted = [new URLSearchParams(location.search).get("lang"), ...navigator.languages];
  return wanted.map((tag) => tag?.slice(0, 2).toLowerCase()).find((tag) => languages.includes(tag)) ?? languages[0];
}

export function say(key, ...values) {
  const entry = words[key];
  return (typeof entry === "function" ? entry(...values) : entry)[current];
}

export const number = (value) => new Intl.NumberFormat(language()).format(value);

/** Says the whole page in a language. */
export function speak(name) {
  current = languages.indexOf(name);
  document.documentElement.lang = name;
  document.title = say("pageTitle");
  for (const element of document.querySelectorAll("[data-say]")) {
    element.textContent = say(element.dataset.say);
  }
  for (const element of document.querySelectorAll("[data-say-label]")) {
    element.setAttribute("aria-label", say(element.dataset.sayLabel));
  }
  for (const element of document.querySelectorAll("[data-say-placeholder]")) {
    element.placeholder = say(element.dataset.sayPlaceholder);
  }
}
