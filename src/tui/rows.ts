import { pieces, unstyled } from '../layout/wrap.ts';
import type { Section } from '../model/article.ts';
import { isBlank, type PageParts } from '../renderers/terminal/index.ts';
import type { LinkTarget } from '../renderers/terminal/links.ts';
import type { Part } from '../renderers/terminal/parts.ts';

/** A row of a page: the part that it belongs to, and its place among that part's rows. */
export interface Place {
  readonly part: number;
  readonly row: number;
}

/** Where a section begins. */
export interface HeadingPlace {
  readonly section: Section;
  readonly part: number;
}

/** A page as rows, laid out part by part when they are first asked for. */
export class PageRows {
  readonly parts: readonly Part[];
  readonly targets: readonly LinkTarget[];
  /** In reading order. */
  readonly headings: readonly HeadingPlace[];
  readonly #page: PageParts;
  readonly #room: number;
  readonly #first: number;
  readonly #rows: (readonly string[])[] = [];
  readonly #starts: (readonly number[])[] = [];
  #next = 0;

  /** @param room columns that a row may take: one that is wider, as of code, is broken, as the terminal would */
  constructor(page: PageParts, room: number) {
    this.parts = page.parts;
    this.targets = page.targets;
    this.#page = page;
    this.#room = room;
    this.headings = page.parts.flatMap(({ section, isHeading }, part) =>
      section && isHeading ? [{ section, part }] : [],
    );
    this.#first = Math.max(
      0,
      page.parts.findIndex((part) => !isBlank(page.lines(part))),
    );
  }

  /** The rows of a part, the blank one before it among them; none where it shows nothing. */
  of(index: number): readonly string[] {
    const known = this.#rows[index];
    if (known) return known;
    const part = this.parts[index];
    const lines = part ? this.#page.lines(part) : [];
    const rows = isBlank(lines) ? [] : lines.flatMap((line) => pieces(line, this.#room));
    if (rows.length > 0 && index > this.#first && !part?.isClose) rows.unshift('');
    this.#rows[index] = rows;
    return rows;
  }

  /** Lays out the parts that are not yet, as far as some milliseconds go; whether there are more. */
  layOutMore(milliseconds: number): boolean {
    const end = performance.now() + milliseconds;
    while (this.#next < this.parts.length && performance.now() < end) this.of(this.#next++);
    return this.#next < this.parts.length;
  }

  get start(): Place {
    return { part: this.#first, row: 0 };
  }

  /** The last row of the page. */
  get end(): Place {
    for (let part = this.parts.length - 1; part > this.#first; part--) {
      const count = this.of(part).length;
      if (count > 0) return { part, row: count - 1 };
    }
    return { part: this.#first, row: Math.max(0, this.of(this.#first).length - 1) };
  }

  /** The place so many rows further down, or up where `rows` is negative; the page's end or start at most. */
  moved(from: Place, rows: number): Place {
    return rows < 0 ? this.#above(from, -rows) : this.#below(from, rows);
  }

  #below(from: Place, rows: number): Place {
    let { part, row } = from;
    let left = rows;
    while (part < this.parts.length) {
      const count = this.of(part).length;
      if (row + left < count) return { part, row: row + left };
      left -= Math.max(0, count - row);
      row = 0;
      part++;
    }
    return this.end;
  }

  #above(from: Place, rows: number): Place {
    let { part, row } = from;
    let left = rows;
    while (left > row) {
      left -= row;
      part--;
      if (part < this.#first) return this.start;
      row = this.of(part).length;
    }
    return { part, row: row - left };
  }

  /** The places of at most `height` rows from a place on. */
  *from(place: Place, height: number): Generator<Place> {
    let left = height;
    for (let { part, row } = place; part < this.parts.length && left > 0; part++, row = 0) {
      for (const count = this.of(part).length; row < count && left > 0; row++, left--) {
        yield { part, row };
      }
    }
  }

  at({ part, row }: Place): string {
    return this.of(part)[row] ?? '';
  }

  /** The first row of a part's own, past the blank one before it. */
  opening(part: number): Place {
    return { part, row: this.of(part)[0] === '' ? 1 : 0 };
  }

  /** How many rows there are from one place to another, at most `max`. */
  distance(from: Place, to: Place, max: number): number {
    let rows = -from.row;
    for (let part = from.part; part < to.part && rows < max; part++) rows += this.of(part).length;
    return Math.min(max, rows + to.row);
  }

  /** The text of a part's rows, a row a line, without what is drawn before its lines. */
  text(part: number): string {
    return this.of(part).map(undecorated).join('\n');
  }

  /** Where each row of a part begins in its text. */
  starts(part: number): readonly number[] {
    let next = 0;
    this.#starts[part] ??= this.of(part).map((row) => {
      const start = next;
      next += unstyled(row).length + 1;
      return start;
    });
    return this.#starts[part] ?? [];
  }

  /** The row of a part that a place in its text is on. */
  rowAt(part: number, offset: number): number {
    const starts = this.starts(part);
    return Math.max(0, firstIndex(starts.length, (row) => (starts[row] ?? 0) > offset) - 1);
  }
}

/** The first of `count` indexes of which something is true, as it is of all after it; `count` where it is of none. */
export function firstIndex(count: number, isTrue: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isTrue(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Of as many units as the row has without its codes; the bars of quotations are blanks. */
function undecorated(row: string): string {
  const text = unstyled(row);
  return text.includes('│') ? text.replace(/^[│\s]+/, (bars) => ' '.repeat(bars.length)) : text;
}

/** Whether a place stands above another. */
export function isBefore(a: Place, b: Place): boolean {
  return a.part < b.part || (a.part === b.part && a.row < b.row);
}
