// The page at work: a draft is written or opened, checked, corrected with what the report suggests, and taken away.
import { Draft } from "./draft.js";
import { formatOf, onFiles } from "./files.js";
import { bindRules, hideTip, showTip } from "./report.js";
import { reportOn, ServiceError, textOf, useKey } from "./service.js";
import { copy, download } from "./takeaway.js";
import { language, number, preferredLanguage, say, speak } from "./words.js";

const $ = (id) => document.getElementById(id);
const page = {
  compose: $("compose"),
  text: $("text"),
  format: $("format"),
  report: $("report"),
  result: $("result"),
  undo: $("undo"),
  copy: $("copy"),
  status: $("status"),
  problem: $("problem"),
};

let draft = new Draft("", "text", "");
let fileName = null;
let reportPage = "";
let running = null;
let place = null;
let taken = "";

// --- What the service is asked ---

/** Runs something that asks the service; what was running before is given up, and what goes wrong is said. */
async function ask(message, work) {
  running?.abort();
  const mine = (running = new AbortController());
  page.problem.hidden = true;
  announce(message);
  document.body.ariaBusy = "true";
  try {
    await work(mine.signal);
  } catch (error) {
    if (error instanceof ServiceError) {
      complain(error, () => ask(message, work));
    } else if (error.name !== "AbortError") {
      throw error;
    }
  } finally {
    if (running === mine) {
      running = null;
      document.body.ariaBusy = null;
    }
  }
}

/** Checks a draft; only when the report is there does the draft become the current one, so that the two always agree. */
async function check(next, done) {
  await ask(say("checking"), async (signal) => {
    reportPage = await reportOn(next, signal);
    draft = next;
    showReport(done);
  });
}

// --- Writing and opening ---

function readDraft() {
  const text = page.text.value;
  const unchanged = text === draft.text && page.format.value === draft.format;
  const name = fileName ?? firstLine(text) ?? say("article");
  return new Draft(text, page.format.value, name, unchanged ? draft.changes : []);
}

/** A title is what an article begins with; a page of HTML begins with anything. */
function firstLine(text) {
  const line = page.format.value === "html" ? "" : text.trimStart().slice(0, 200).split("\n")[0].replace(/^#+\s*/, "").trim();
  return line.length > 80 ? `${line.slice(0, 79).trimEnd()}…` : line || null;
}

function setText(text, format, name) {
  page.text.value = text;
  page.format.value = format;
  fileName = name;
  countText();
}

function countText() {
  const length = page.text.value.length;
  $("size").textContent = length ? say("size", number(length)) : "";
}

function compose() {
  if (page.text.value !== draft.text) {
    page.text.value = draft.text;
  }
  countText();
  page.report.hidden = true;
  page.compose.hidden = false;
  page.text.focus();
}

function submit() {
  if (page.text.value.trim() === "") {
    complain(new ServiceError("empty"));
    page.text.focus();
    return;
  }
  check(readDraft(), () => {
    focusQuietly(page.result.querySelector("h1"));
    scrollTo(0, 0);
    announce(summary());
  });
}

async function openFile([file, ...others]) {
  if (!file) {
    complain(new ServiceError("noFile"));
    return;
  }
  await ask(say("reading", file.name), async (signal) => {
    const text = await textOf(file, signal);
    page.report.hidden = true;
    page.compose.hidden = false;
    setText(text, formatOf(file.name), file.name);
    page.text.setSelectionRange(0, 0);
    page.text.focus();
    announce(say("opened", file.name));
    if (others.length > 0) {
      complain(new ServiceError("oneFile"));
    }
  });
}

// --- The report ---

/** The article of the page that the service wrote. All text in it is escaped, and the policy of this page would run no script in it. */
function articleOf(html) {
  // Without the style and the script around it, which this page has in files of its own.
  const markup = html.slice(html.indexOf("<article"), html.lastIndexOf("</article>"));
  return document.adoptNode(new DOMParser().parseFromString(markup, "text/html").querySelector("article"));
}

function showReport(done) {
  const article = articleOf(reportPage);
  const off = new Set([...page.result.querySelectorAll(".rules tbody input:not(:checked)")].map(ruleOf));
  for (const suggestion of article.querySelectorAll("ins[data-start]")) {
    offer(suggestion);
  }
  const title = article.querySelector("h1");
  title.tabIndex = -1;
  page.result.replaceChildren(article);
  bindRules(article);
  const boxes = [...article.querySelectorAll(".rules tbody input")].filter((box) => off.has(ruleOf(box)));
  boxes.forEach((box) => { box.checked = false; });
  boxes[0]?.dispatchEvent(new Event("change", { bubbles: true }));
  hideTip();
  page.compose.hidden = true;
  page.report.hidden = false;
  $("score").textContent = [dial()?.ariaLabel, textOfElement(".size")].filter(Boolean).join(" · ");
  $("next").hidden = !article.querySelector(".hit");
  showUndo();
  done();
}

const ruleOf = (box) => box.closest("tr").dataset.rule;

/** Makes a button of a suggestion that can be followed. */
function offer(suggestion) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "accept";
  button.append(...suggestion.childNodes);
  Object.assign(button.dataset, suggestion.dataset);
  const marked = suggestion.closest(".marked").querySelector("q").textContent;
  button.ariaLabel = say("accept", marked, suggestion.dataset.with);
  suggestion.replaceChildren(button);
}

function accept(button) {
  const { start, length, with: replacement } = button.dataset;
  const next = draft.replace(Number(start), Number(length), replacement);
  check(next, () => {
    focusNear(Number(start));
    announce(`${say("accepted", next.last.removed.trim(), replacement.trim())} ${summary()}`);
  });
}

function undo() {
  const { start } = draft.last;
  check(draft.undo(), () => {
    focusNear(start);
    announce(`${say("undone")} ${summary()}`);
  });
}

function showUndo() {
  page.undo.hidden = !draft.last;
  if (draft.last) {
    page.undo.title = page.undo.ariaLabel = say("undoWhat", draft.last);
  }
}

/** The reader goes on where the text was changed: with the next suggestion, or the last, or else with what has none. */
function focusNear(start) {
  const offers = [...page.result.querySelectorAll(".note:not([hidden]) .accept")];
  const next = offers.find((offered) => Number(offered.dataset.start) >= start) ?? offers.at(-1);
  focusQuietly(next ?? page.result.querySelector(".hit:not(.off)") ?? page.result.querySelector("h1"));
}

/** Leads to the mark after the one that the reader was at last; after the last comes the first. */
function goToNext() {
  const marks = [...page.result.querySelectorAll(".hit:not(.off)")];
  const next = marks.find((mark) => place?.isConnected && isBehind(place, mark)) ?? marks[0];
  if (next) {
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: "center" });
    showTip(next);
  }
}

const isBehind = (one, other) => (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

/** The mark that an element is, or that its note is about. */
function markOf(element) {
  const back = element.closest(".note")?.querySelector(".back");
  return back ? page.result.querySelector(back.getAttribute("href")) : element.closest(".hit");
}

function focusQuietly(element) {
  element.focus({ preventScroll: true });
  element.scrollIntoView({ block: "nearest" });
}

const dial = () => page.result.querySelector(".gauge");
const textOfElement = (selector) => page.result.querySelector(selector)?.textContent ?? "";

/** The verdict in words, behind what is to be known of it. */
function summary() {
  const verdict = [textOfElement(".says"), dial()?.ariaLabel, textOfElement(".size")].filter(Boolean).join(", ");
  return [textOfElement(".remark"), verdict && `${verdict}.`].filter(Boolean).join(" ");
}

// --- Words ---

function announce(message) {
  page.status.textContent = message;
}

/** Says what went wrong; with a way on where there is one. */
function complain(error, again) {
  announce("");
  const message = document.createElement("p");
  message.textContent = say(error.key, ...error.values);
  page.problem.replaceChildren(message);
  if (error.key === "keyNeeded") {
    page.problem.append(keyForm(again));
  } else if (again && error.mayPass) {
    page.problem.append(buttonOf("retry", again));
  }
  page.problem.hidden = false;
  page.problem.scrollIntoView({ block: "nearest" });
}

function keyForm(again) {
  const form = document.createElement("form");
  const label = document.createElement("label");
  const field = document.createElement("input");
  field.type = "password";
  field.autocomplete = "off";
  label.append(say("keyLabel"), " ", field);
  const button = buttonOf("keyUse");
  button.type = "submit";
  form.append(label, button);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    useKey(field.value);
    again();
  });
  return form;
}

function buttonOf(key, click) {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = say(key);
  if (click) {
    button.addEventListener("click", click);
  }
  return button;
}

function setLanguage(name) {
  speak(name);
  for (const button of document.querySelectorAll(".languages button")) {
    button.ariaPressed = String(button.value === name);
  }
  countText();
  showUndo();
}

/** The report is in the language of the page too: it is asked for again. */
function switchLanguage(name) {
  if (name === language()) {
    return;
  }
  setLanguage(name);
  const address = new URL(location.href);
  address.searchParams.set("lang", name);
  history.replaceState(null, "", address);
  page.problem.hidden = true;
  announce("");
  if (!page.report.hidden) {
    check(draft, () => announce(summary()));
  }
}

// --- The reader's hands ---

page.compose.addEventListener("submit", (event) => {
  event.preventDefault();
  submit();
});
page.text.addEventListener("input", () => {
  if (page.text.value === "") {
    fileName = null;
  }
  countText();
});
page.text.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    submit();
  }
});
$("edit").addEventListener("click", compose);
page.undo.addEventListener("click", undo);
document.addEventListener("keydown", (event) => {
  const isUndo = event.key.toLowerCase() === "z" && (event.ctrlKey || event.metaKey) && !event.shiftKey;
  if (isUndo && !page.report.hidden && draft.last && !event.target.matches("input, textarea, select")) {
    event.preventDefault();
    undo();
  }
});
document.addEventListener("click", (event) => {
  const button = event.target.closest(".accept");
  if (button) {
    accept(button);
  }
});
$("next").addEventListener("click", goToNext);
page.result.addEventListener("focusin", (event) => { place = markOf(event.target) ?? place; });
page.copy.addEventListener("click", async () => {
  if (await copy(draft.text)) {
    taken = draft.text;
    announce(say("copiedStatus"));
    page.copy.textContent = say("copied");
    setTimeout(() => { page.copy.textContent = say("copy"); }, 3_000);
  } else {
    compose();
    page.text.select();
    complain(new ServiceError("notCopied"));
  }
});
$("download").addEventListener("click", () => download(reportPage, draft.name));
$("example").addEventListener("click", async () => {
  const answer = await fetch("example.txt");
  setText(await answer.text(), "text", null);
  submit();
});
addEventListener("beforeunload", (event) => {
  // Corrections that nobody has copied would be lost.
  if (draft.last && draft.text !== taken) {
    event.preventDefault();
  }
});
for (const button of document.querySelectorAll(".languages button")) {
  button.addEventListener("click", () => switchLanguage(button.value));
}
onFiles({ button: $("open"), input: $("file"), overlay: $("drop") }, openFile);

setLanguage(preferredLanguage());
