import { isInline } from './measure.ts';
import { isNamed } from './names.ts';
import { type Element, isElement, type Node } from './tree.ts';

/** A line of a page, as it is printed. */
export interface Line {
  readonly text: string;
  /** The element that the line stands in, and all that this one stands in, the outermost first. */
  readonly path: readonly Element[];
  /** Characters of it that are links. */
  readonly linked: number;
}

/** More lines than the head of any page has before its article. */
const MAX_LINES = 20_000;

/** The lines of a page's body, in order, without those of hidden elements. */
export function linesOf(body: Element): Line[] {
  const lines: Line[] = [];
  let text = '';
  let linked = 0;
  let isBegun = false;
  let at: readonly Element[] = [];
  const flush = () => {
    const line = text.replace(/\s+/g, ' ').trim();
    if (line !== '' && lines.length < MAX_LINES) lines.push({ text: line, path: at, linked });
    text = '';
    linked = 0;
    isBegun = false;
  };
  const path: Element[] = [];
  const visit = (node: Node, inLink: boolean): void => {
    if (!isElement(node)) {
      const piece = 'text' in node.inline ? node.inline.text : '';
      if (!isBegun && piece.trim() !== '') {
        at = [...path];
        isBegun = true;
      }
      text += piece;
      if (inLink) linked += piece.trim().length;
      return;
    }
    if (SKIPPED.has(node.name)) return;
    const isBlock = !isInline(node) || node.name === 'br';
    if (isBlock) flush();
    path.push(node);
    for (const child of node.children) visit(child, inLink || node.name === 'a');
    path.pop();
    if (isBlock) flush();
  };
  visit(body, false);
  flush();
  return lines;
}

const SKIPPED = new Set([
  'script',
  'noscript',
  'title',
  'head',
  'option',
  'button',
  'video',
  'audio',
  'iframe',
]);

/** The lines about an article's headline, and those under its text. */
export interface Surroundings {
  /** Those under the headline first: what stands above it may be the site's. */
  readonly head: readonly Line[];
  readonly foot: readonly Line[];
  /** Of the head, those under the headline that are not taken for text. */
  readonly under: readonly Line[];
}

/** Lines above the headline and under the text that may speak of the article. */
const ABOVE = 6;
const MAX_HEAD = 40;
const UNDER = 15;
/** Elements around a headline that hold little else. */
const NEAR = 5;
/** Characters of the shortest line of running text. */
const PROSE = 80;

/** `at`: the headline's line; `isKept`: whether a line is part of the article's text. */
export function surroundings(
  lines: readonly Line[],
  at: number | null,
  isKept: (line: Line) => boolean,
): Surroundings {
  const isProse = (line: Line | undefined) =>
    line !== undefined &&
    line.text.length >= PROSE &&
    line.linked < line.text.length / 2 &&
    !isCaption(line) &&
    !line.path.some(({ name }) => /^h[1-6]$/.test(name)) &&
    isKept(line);
  const prose = lines.flatMap((line, index) =>
    index > (at ?? -1) && isProse(line) ? [index] : [],
  );
  // A standfirst stands alone above the byline; the text has another paragraph near.
  const first =
    prose.find((index, i) => (prose[i + 1] ?? index + 9) - index <= 2) ?? prose[0] ?? -1;
  const last = prose.at(-1) ?? -1;
  const end = first < 0 ? (at ?? 0) + MAX_HEAD : first;
  const start = Math.max(0, at === null ? end - MAX_HEAD / 2 : at - ABOVE);
  const own = new Set([at, first].flatMap((index) => lines[index ?? -1]?.path ?? []));
  const isOwn = ({ path }: Line) => !path.some((each) => !own.has(each) && isElsewhere(each));
  const blocks = (lines[at ?? -1]?.path ?? []).filter((each) => !isInline(each));
  const near = new Set(blocks.slice(-NEAR));
  // Above the headline a page has much else, today's date for one.
  const isNear = (line: Line) =>
    line.path.some((each) => near.has(each)) &&
    (line.linked * 2 < line.text.length || line.path.slice(-3).some(isOfHead));
  const above = lines.slice(start, at ?? start).filter((line) => isOwn(line) && isNear(line));
  const below = lines.slice(at ?? start, Math.min(end, (at ?? start) + MAX_HEAD)).filter(isOwn);
  return {
    head: [...below, ...above],
    under: lines.slice((at ?? end) + 1, end).filter((line) => isOwn(line) && !isKept(line)),
    foot: last < 0 ? [] : lines.slice(last + 1, last + 1 + UNDER).filter(isOwn),
  };
}

/** Whether an element says who wrote the article, and when. */
function isOfHead(element: Element): boolean {
  return element.name === 'time' || isNamed(element, 'credits');
}

function isElsewhere(element: Element): boolean {
  return element.name === 'nav' || isNamed(element, 'elsewhere');
}

function isCaption({ path }: Line): boolean {
  return path.some((each) => each.name === 'figure' || isNamed(each, 'caption'));
}
