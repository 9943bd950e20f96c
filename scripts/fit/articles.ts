import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readBlocks } from '../../src/readers/text/blocks.ts';
import { findHead } from '../../src/readers/text/head.ts';
import { type Seen, seeLines } from '../../src/readers/text/headings/index.ts';
import { withoutEditLink } from '../../src/readers/text/headings/rules.ts';
import { readLayout } from '../../src/readers/text/layout.ts';
import { readLines } from '../../src/readers/text/lines.ts';

/** An article whose headings are known. */
export interface Known {
  readonly folder: string;
  /** Whose house style it has: what is fitted to articles of a source is not measured by others of it. */
  readonly source: string;
  readonly lang: string;
  readonly seen: Seen;
  /** The text of each line that is seen, as headings are compared. */
  readonly keys: readonly string[];
  /** Whether each line is a heading; null where that is open. */
  readonly labels: readonly (boolean | null)[];
  /** How often each heading stands in the article. */
  readonly headings: ReadonlyMap<string, number>;
}

/** What `truth.json` says of an article, by its name. */
interface Truth {
  readonly headings: readonly string[];
  /** Lines that may be taken for headings or not. */
  readonly unscored?: readonly string[];
  readonly source?: string;
  readonly lang?: string;
}

/** Reads the articles of a folder with `truth.json`; its texts are `<name>.txt`. */
export function readKnown(folder: string): Known[] {
  const truths: Record<string, Truth> = JSON.parse(read(folder, 'truth.json'));
  return Object.entries(truths).map(([name, truth]) => {
    const lines = readLines(read(folder, `${name}.txt`).replace(/\r\n?/g, '\n'));
    const layout = readLayout(lines);
    const { body, summary } = findHead(lines, layout);
    const seen = seeLines(readBlocks(body, layout), summary);
    const keys = seen.lines.map(({ text }) => keyOf(withoutEditLink(text)));
    const headings = counted(truth.headings.map(keyOf));
    const open = new Set((truth.unscored ?? []).map(keyOf));
    const labels = labelled(keys, headings, open);
    const { source = name, lang = '' } = truth;
    return { folder: basename(folder), source, lang, seen, keys, labels, headings };
  });
}

function read(folder: string, file: string): string {
  return readFileSync(join(folder, file), 'utf8');
}

/** Accents and white space set aside. */
function keyOf(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

export function counted(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** Of lines that say the same, the last are the headings: the first stand in a table of contents. */
function labelled(
  keys: readonly string[],
  headings: ReadonlyMap<string, number>,
  open: ReadonlySet<string>,
): (boolean | null)[] {
  const left = new Map(headings);
  return keys
    .toReversed()
    .map((key) => {
      const count = left.get(key) ?? 0;
      left.set(key, count - 1);
      return count > 0 ? true : open.has(key) ? null : false;
    })
    .reverse();
}
