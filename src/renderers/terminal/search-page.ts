import { shellWord } from '../../errors/index.ts';
import { wrap } from '../../layout/wrap.ts';
import type { View } from '../../model/view.ts';
import { marksIn } from '../../search/excerpt.ts';
import type { Hit } from '../../search/matches.ts';
import type { Term } from '../../search/query.ts';
import { cleanLine } from '../../unicode/sanitize.ts';
import { type Styles, stylesOf } from './styles.ts';

const INDENT = 4;

/** Hits for a terminal: address and heading, the excerpt under them; at the end, how to open one. */
export function* renderHits(
  hits: readonly Hit[],
  found: number,
  terms: readonly Term[],
  { width, color }: View,
): Generator<string> {
  const styles = stylesOf(color);
  for (const hit of hits) {
    const { heading, title, excerpt } = hit;
    const head = `${styles.code(addressOf(hit))}  ${styles.heading(cleanLine(heading ?? title))}`;
    yield* lined(wrap(head, width, INDENT), 0);
    yield* lined(wrap(marked(excerpt, terms, styles), Math.max(1, width - INDENT)), INDENT);
    yield '\n';
  }
  // Commands to be copied: the terminal breaks them where it must, and gives them back whole.
  for (const note of notes(hits, found)) yield `${styles.faint(note)}\n`;
}

/** An article and a section as `show` takes them. */
function addressOf({ name, section }: Hit): string {
  return cleanLine(section ? `${name}:${section}` : name);
}

function* lined(lines: readonly string[], indent: number): Generator<string> {
  for (const line of lines) if (line !== '') yield `${' '.repeat(indent)}${line}\n`;
}

function marked(text: string, terms: readonly Term[], styles: Styles): string {
  let out = '';
  let from = 0;
  for (const [start, end] of marksIn(text, terms)) {
    out += text.slice(from, start) + styles.strong(text.slice(start, end));
    from = end;
  }
  return out + text.slice(from);
}

function notes(hits: readonly Hit[], found: number): string[] {
  const example = hits.find(({ section }) => section !== null) ?? hits[0];
  if (!example) return [];
  const open = `To open one: article show ${shellWord(addressOf(example))}`;
  return found > hits.length ? [open, `To see all ${found}: --limit ${found}`] : [open];
}
