// Articles that come as files: chosen, or dropped anywhere on the page.
const formats = { html: "html", htm: "html", md: "markdown", markdown: "markdown" };

/** How a file is written, by its name; what the service makes of a Word document is text. */
export const formatOf = (name) => formats[name.split(".").at(-1).toLowerCase()] ?? "text";

/** Calls a function with the files that the reader chooses or drops. */
export function onFiles({ button, input, overlay }, take) {
  button.addEventListener("click", () => input.click());
  input.addEventListener("change", () => {
    take([...input.files]);
    input.value = ""; // The same file may be chosen again after it was changed.
  });

  // Elements inside the page are entered before the one around them is left.
  let entered = 0;
  const show = (depth) => {
    entered = depth;
    overlay.hidden = depth <= 0;
  };
  const holdsFiles = (event) => event.dataTransfer?.types.includes("Files");
  document.addEventListener("dragenter", (event) => holdsFiles(event) && show(entered + 1));
  document.addEventListener("dragleave", (event) => holdsFiles(event) && show(entered - 1));
  document.addEventListener("dragover", (event) => {
    if (holdsFiles(event)) {
      event.preventDefault();
      event.dataTransfer.dropEffect = "copy";
    }
  });
  document.addEventListener("drop", (event) => {
    if (holdsFiles(event)) {
      event.preventDefault();
      show(0);
      take([...event.dataTransfer.files]);
    }
  });
}
