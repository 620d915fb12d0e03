"use strict";
{
  const tip = document.getElementById("tip");
  let owner = null;

  // The notes say everything without this script; it brings them to the pointer and to the focus.
  const show = (hit) => {
    const notes = hit.getAttribute("aria-describedby").split(" ").map((id) => document.getElementById(id).parentElement);
    tip.replaceChildren(...notes.flatMap((note) => [...note.querySelectorAll(".marked, .why")].map(copy)));
    tip.hidden = false;
    const box = hit.getClientRects()[0];
    const right = document.documentElement.clientWidth - tip.offsetWidth - 8;
    const below = box.bottom + tip.offsetHeight + 8 < window.innerHeight;
    tip.style.left = `${Math.max(8, Math.min(box.left, right)) + window.scrollX}px`;
    tip.style.top = `${(below ? box.bottom + 6 : Math.max(0, box.top - tip.offsetHeight - 6)) + window.scrollY}px`;
    owner = hit;
  };
  // A copy has no identifiers and no links: those of the note stay the only ones.
  const copy = (element) => {
    const clone = element.cloneNode(true);
    clone.removeAttribute("id");
    clone.querySelectorAll("a").forEach((link) => link.remove());
    return clone;
  };
  const hide = () => {
    tip.hidden = true;
    owner = null;
  };
  const hitOf = (event) => (event.target instanceof Element ? event.target.closest(".hit:not(.off)") : null);

  document.addEventListener("mouseover", (event) => {
    const hit = hitOf(event);
    if (hit) {
      show(hit);
    } else if (owner && !tip.contains(event.target) && owner !== document.activeElement) {
      hide();
    }
  });
  // Who came by the keyboard sees the note; who clicked is led to it, and would have it in the way of the next mark.
  document.addEventListener("focusin", (event) => {
    const hit = hitOf(event);
    if (hit && hit.matches(":focus-visible")) {
      show(hit);
    } else {
      hide();
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      hide();
    }
  });

  const apply = (article) => {
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
  };
  for (const rules of document.querySelectorAll(".rules")) {
    const article = rules.closest("article");
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
}
