// What a reader takes away from the page.

/** Puts a text into the clipboard; says whether the browser allowed it. */
export async function copy(text) {
  // Only pages of a secure origin have a clipboard: https, or this machine.
  if (!navigator.clipboard) {
    return false;
  }
  return navigator.clipboard.writeText(text).then(() => true, () => false);
}

/** Hands over a page of HTML as a file. */
export function download(html, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([html], { type: "text/html" }));
  link.download = `${name.replace(/\.\w+$/, "").replace(/[^\p{L}\p{N}]+/gu, "-").slice(0, 60)}.mtq.html`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
