// Brings the notes of a report to its marks, and lets a reader choose the rules. Every report holds this script; the page of the
// service imports it.
const tip = document.getElementById("tip");
let owner = null;

/** Shows what the notes say of a mark. They say everything without this script; it brings them to the pointer and to the focus. */
export function showTip(hit) {
  const notes = hit.getAttribute("aria-describedby").split(" ").map((id) => document.getElementById(id).parentElement);
  tip.replaceChildren(...notes.flatMap((note) => [...note.querySelectorAll(".marked, .why")].map(copy)));
  tip.hidden = false;
  const box = hit.getClientRects()[0];
  const right = document.documentElement.clientWidth - tip.offsetWidth - 8;
  const below = box.bottom + tip.offsetHeight + 8 < window.innerHeight;
  tip.style.left = `${Math.max(8, Math.min(box.left, right)) + window.scrollX}px`;
  tip.style.top = `${(below ? box.bottom + 6 : Math.max(0, box.top - tip.offsetHeight - 6)) + window.scrollY}px`;
  owner = hit;
}

// A copy has no identifiers, no links and no place in the order of the keyboard: those of the note stay the only ones.
function copy(element) {
  const clone = element.cloneNode(true);
  clone.removeAttribute("id");
  clone.querySelectorAll("a").forEach((link) => link.remove());
  clone.querySelectorAll("button").forEach((button) => { button.tabIndex = -1; });
  return clone;
}

/** Takes the note away that stands before the text. */
export function hideTip() {
  tip.hidden = true;
  owner = null;
}

const hitOf = (event) => (event.target instanceof Element ? event.target.closest(".hit:not(.off)") : null);

document.addEventListener("mouseover", (event) => {
  const hit = hitOf(event);
  if (hit) {
    showTip(hit);
  } else if (owner && !tip.contains(event.target) && owner !== document.activeElement) {
    hideTip();
  }
});
// Who came by the keyboard sees the note; who clicked is led to it, and would have it in the way of the next mark.
document.addEventListener("focusin", (event) => {
  const hit = hitOf(event);
  if (hit && hit.matches(":focus-visible")) {
    showTip(hit);
  } else if (!tip.contains(event.target)) {
    hideTip();
  }
});
// A finger has no other way to put the note aside.
document.addEventListener("pointerdown", (event) => {
  if (!hitOf(event) && !tip.contains(event.target)) {
    hideTip();
  }
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") {
    hideTip();
  }
});

function apply(article) {
  const shown = new Set();
  for (const row of article.querySelectorAll(".rules tbody tr")) {
    if (row.querySelector("input").checked) {
      shown.add(row.dataset.rule);
    }
  }
  for (const note of article.querySelectorAll(".note")) {
    note.hidden = !shown.has(note.dataset.rule);
  }
  for (const hit of article.querySelectorAll(".hit")) {
    const off = !hit.dataset.rules.split(" ").some((rule) => shown.has(rule));
    hit.classList.toggle("off", off);
    hit.tabIndex = off ? -1 : 0;
  }
}

/** Makes the boxes, the search field and the buttons above the rules of an article work. */
export function bindRules(article) {
  const rules = article.querySelector(".rules");
  if (!rules) {
    return;
  }
  const rows = [...rules.querySelectorAll("tbody tr")];
  rules.addEventListener("change", () => apply(article));
  rules.querySelector("input[type=search]").addEventListener("input", (event) => {
    const wanted = event.target.value.trim().toLowerCase();
    for (const row of rows) {
      row.hidden = !row.textContent.toLowerCase().includes(wanted);
    }
  });
  for (const button of rules.querySelectorAll("button")) {
    button.addEventListener("click", () => {
      for (const row of rows.filter((candidate) => !candidate.hidden)) {
        row.querySelector("input").checked = button.dataset.show === "all";
      }
      apply(article);
    });
  }
}

document.querySelectorAll("article").forEach(bindRules);
