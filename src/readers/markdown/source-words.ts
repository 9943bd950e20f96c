import { columns } from '../../unicode/scripts.ts';
import { countWords } from '../../unicode/word-count.ts';
import { isParagraph, partsOf } from './parts.ts';
import { shownInline } from './shown-inline.ts';

const NOTE = /^\[\^([\w.-]{1,200})\]:/;
/** A fence in a list or a quotation, or not quite one; a block of HTML; a note or an address that is defined there. */
const UNREAD = /^[\s>*+\-\d.)]*(?:`{3}|~{3}|<(?![a-z][\w+.-]*:))|\]:/i;
/** Code is shown as it stands; what belongs to a list is indented, too. */
const MAY_BE_CODE = /^[\s>*+\-\d.)]*(?: {4}|\t)/;
const MARKUP = /\\|\]\(|\[\^/;
/** The second line of a table. */
const COLUMNS = /^[-|: \t]+$/;
/** Characters; a longer part nobody has written, and to look for what its marks close takes long. */
const LONGEST = 20_000;

/**
 * The words of a Markdown document without front matter, counted in its source: as many as there are
 * in what is read of it, for a twentieth of the time that this takes. Null where only reading tells:
 * where markup may hide words, or stand in the middle of one.
 */
export function sourceWords(source: string): number | null {
  const notes = new Set<string>();
  const references = new Set<string>();
  let words = 0;
  for (const { kind, lines } of partsOf(source)) {
    const text = kind === 'code' ? lines.join('\n') : shownText(lines, notes, references);
    if (text === null) return null;
    words += countWords(text);
  }
  // A reference to no note is text.
  return [...references].every((label) => notes.has(label)) ? words : null;
}

/** What lines without a blank one between them show; their notes and references are added to the sets. */
function shownText(
  lines: readonly string[],
  notes: Set<string>,
  references: Set<string>,
): string | null {
  const rest = withoutNotes(lines, notes);
  const all = rest.join('\n');
  if (all.length > LONGEST || rest.some((line) => UNREAD.test(line))) return null;
  if (rest.some((line) => MAY_BE_CODE.test(line) && MARKUP.test(line))) return null;
  // Lines of ideographs are joined without a space.
  if (rest.length > 1 && columns(all) > all.length) return null;
  const runs = runsOf(rest, all);
  const shown = runs?.texts.map((text) => shownInline(text, runs.whole, references));
  return shown?.every((text) => text !== null) ? shown.join('\n') : null;
}

/** Notes are defined at the start of lines, one after the other. */
function withoutNotes(lines: readonly string[], notes: Set<string>): readonly string[] {
  return lines.map((line, i) => {
    const [mark, label] = NOTE.exec(line) ?? [];
    if (mark === undefined || label === undefined) return line;
    if (i > 0 && !NOTE.test(lines[i - 1] as string)) return line;
    notes.add(label);
    return line.slice(mark.length);
  });
}

/**
 * The inline texts in lines: a paragraph's, which is whole; else each line's, of which some may go on
 * in the next one; a table's cells. Null for a table that is not even.
 */
function runsOf(
  lines: readonly string[],
  all: string,
): { texts: readonly string[]; whole: boolean } | null {
  if (lines.some((line) => COLUMNS.test(line) && /[|:]/.test(line) && line.includes('-'))) {
    const rows = lines.map((line) => line.trim().split('|'));
    const even = rows.every(
      (row) => row.length === rows[0]?.length && row[0] === '' && row.at(-1) === '',
    );
    return even && !all.includes('\\') ? { texts: rows.flat(), whole: true } : null;
  }
  return isParagraph(lines) ? { texts: [all], whole: true } : { texts: lines, whole: false };
}
