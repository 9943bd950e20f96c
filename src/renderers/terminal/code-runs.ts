import type { Emitter } from 'highlight.js';
import { stylesOf } from './styles.ts';

const { syntax } = stylesOf(true);

/** A run of code in one scope; '' for none that has a style. */
interface Run {
  readonly scope: string;
  readonly text: string;
}

/**
 * Takes what highlight.js tells of a piece of code as runs, and gives it styled. Without it, HTML is
 * made of all that, which has to be read again.
 */
export class CodeRuns implements Emitter {
  readonly #runs: Run[] = [];
  readonly #open: string[] = [];
  #text = '';

  addText(text: string): void {
    this.#text += text;
  }

  /** `title.class` has the style of `title`; what has none of its own, that of what it stands in. */
  openNode(name: string): void {
    this.#endRun();
    const scope = name.split('.', 1)[0] as string;
    this.#open.push(syntax[scope] ? scope : this.#scope());
  }

  closeNode(): void {
    this.#endRun();
    this.#open.pop();
  }

  startScope(name: string): void {
    this.openNode(name);
  }

  endScope(): void {
    this.closeNode();
  }

  /** Code in another language; without its name, it goes on what stands around it. */
  __addSublanguage(inner: CodeRuns, name: string): void {
    inner.finalize();
    if (name) this.#endRun();
    for (const [i, { scope, text }] of inner.#runs.entries()) {
      if (i > 0 || scope) this.#endRun();
      if (scope) this.#runs.push({ scope, text });
      else this.addText(text);
    }
    if (name) this.#endRun();
  }

  finalize(): void {
    this.#endRun();
  }

  /** By the name that highlight.js has for it: the code with its styles. */
  toHTML(): string {
    let out = '';
    for (const { scope, text } of this.#runs) out += syntax[scope]?.(text) ?? text;
    return out;
  }

  #scope(): string {
    return this.#open.at(-1) ?? '';
  }

  #endRun(): void {
    if (this.#text !== '') this.#runs.push({ scope: this.#scope(), text: this.#text });
    this.#text = '';
  }
}
