/** A text on its way to being right. Every change makes a new draft, which remembers how to take the change back. */
export class Draft {
  constructor(text, format, name, changes = []) {
    this.text = text;
    this.format = format;
    this.name = name;
    this.changes = changes;
  }

  /** The change that was made last, if any. */
  get last() {
    return this.changes.at(-1);
  }

  replace(start, length, replacement) {
    const removed = this.text.slice(start, start + length);
    return this.#with(start, length, replacement, [...this.changes, { start, removed, inserted: replacement }]);
  }

  undo() {
    const { start, removed, inserted } = this.last;
    return this.#with(start, inserted.length, removed, this.changes.slice(0, -1));
  }

  #with(start, length, replacement, changes) {
    const text = this.text.slice(0, start) + replacement + this.text.slice(start + length);
    return new Draft(text, this.format, this.name, changes);
  }
}
