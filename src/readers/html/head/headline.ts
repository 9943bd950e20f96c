import { fold } from '../../../unicode/fold.ts';
import type { Line } from '../page/lines.ts';
import { isNamed } from '../page/names.ts';
import type { Element } from '../page/tree.ts';
import { headlineText } from './headline-text.ts';

/** What parts a headline from the site's name in a page's title. */
const SEPARATOR = /\s+[|\-–—·•»«›‹:/~]+\s+|\s*[|｜]\s*/;

/** The headline of a page. */
export interface Headline {
  readonly text: string;
  /** The line of the page that prints it, from 0; null where none does. */
  readonly at: number | null;
}

/** What a page is called apart from its text. */
export interface Names {
  /** Best first. */
  readonly titles: readonly string[];
  /** The names of the site, and its host's. */
  readonly sites: readonly string[];
}

/**
 * The headline: the heading of the page that says what the page is called elsewhere, as it is printed; else the first
 * of its titles, without the site's name.
 */
export function headlineOf(names: Names, lines: readonly Line[]): Headline {
  const { titles, sites } = names;
  const headings = headingsIn(lines, titles).filter(({ text }) => !isSite(text, sites));
  const folded = titles.map(fold);
  const shares = headings.map(({ text }) =>
    Math.max(0, ...folded.map((title) => agreement(fold(text), title))),
  );
  let best: PrintedHeading | null = null;
  let most = 0;
  for (const [index, heading] of headings.entries()) {
    const share = shares[index] ?? 0;
    const weight = share + rank(heading);
    if (share < MIN_SHARE || weight <= most) continue;
    best = heading;
    most = weight;
  }
  if (best) return best;
  const [only, second] = headings.filter(({ level, isBeside }) => level === 1 && !isBeside);
  if (only && !second && words(only.text).length >= MIN_WORDS) return only;
  const [title = ''] = titles;
  const text = title === '' ? (headings[0]?.text ?? '') : withoutSite(title, names, lines);
  const at = lines.findIndex((line) => fold(line.text) === fold(text));
  return { text, at: at < 0 ? null : at };
}

interface PrintedHeading extends Headline {
  readonly level: number;
  /** Whether it stands beside the article. */
  readonly isBeside: boolean;
}

/** How much of a heading has to be in a title. */
const MIN_SHARE = 0.5;
/** Of a headline that the page is called by nowhere else; the name of a site or of a section has fewer. */
const MIN_WORDS = 3;

/** Of two headings that agree with the title, the higher one is the headline. */
function rank({ level, isBeside }: PrintedHeading): number {
  return (level === 1 ? 0.3 : level === 2 ? 0.1 : 0) - (isBeside ? 0.3 : 0);
}

/** The headings of a page, but for those that lead to the site's front page. */
function headingsIn(lines: readonly Line[], titles: readonly string[]): PrintedHeading[] {
  const found = new Map<Element, PrintedHeading>();
  for (const [at, { path }] of lines.entries()) {
    const element = path.find(({ name }) => /^h[1-6]$/.test(name));
    if (!element || found.has(element) || path.some(isHomeLink)) continue;
    const isBeside = path.some((each) => BESIDE.has(each.name) || isNamed(each, 'beside'));
    const level = Number(element.name.slice(1));
    found.set(element, { text: headlineText(element, titles), at, level, isBeside });
  }
  return [...found.values()].filter(({ text }) => text !== '');
}

const BESIDE = new Set(['nav', 'aside', 'footer']);

function isHomeLink({ name, attributes: { rel = '', href = '' } }: Element): boolean {
  if (name !== 'a') return false;
  return /(?:^|\s)home(?:\s|$)/.test(rel) || /^(?:\/|https?:\/\/[^/]+\/?)$/i.test(href.trim());
}

/** How far a heading says what a title says, from 0 to 1: whole, at one of its ends, or in most of its words. */
function agreement(first: string, second: string): number {
  if (first === '' || second === '') return 0;
  if (first === second) return 1;
  if (second.startsWith(first) || second.endsWith(first)) return 0.95;
  const own = words(first);
  const others = new Set(words(second));
  if (own.length < MIN_WORDS) return 0;
  const shared = own.filter((word) => others.has(word)).length;
  return shared / Math.max(own.length, Math.min(others.size, 2 * own.length));
}

/** The words of a folded text, without what stands between them. */
export function words(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Lines among which a page prints its headline. */
const FIRST_LINES = 200;

/** The name of a site set against a title by what parts no two names else: `Counting eels (Eel Post)`. */
const SITE_AFTER = /^(.*\S)\s*[,(（【[_>⋆]\s*([^,(（【[_>⋆]+?)[)）】\]]?$/;
const SITE_BEFORE = /^([^:：]+)[:：]\s*(.+)$/;

/** An author in a title, and what follows: `Counting eels - by Ann Lee - Eel Post`. */
const BY = /\s+[|–—-]\s+by\s+\p{Lu}.*$/u;

/** A title without the name of the site in it. */
function withoutSite(whole: string, { sites }: Names, lines: readonly Line[]): string {
  const title = whole.replace(BY, '');
  const parts = title.split(SEPARATOR).filter((part) => part.trim() !== '');
  if (parts.length < 2) return withoutJoinedSite(title, sites);
  const [first = '', last = ''] = [parts[0], parts.at(-1)];
  const at = parts.findIndex((part) => isSite(part, sites));
  if (at > 0 && at < parts.length - 1) {
    // Between the headline and a section, on either side.
    const site = title.indexOf(parts[at] ?? '');
    const ends = [title.slice(0, site), title.slice(site + (parts[at] ?? '').length)];
    const [before = '', after = ''] = ends.map((end) => end.replace(EDGE, '').trim());
    return words(before).length >= words(after).length ? before : after;
  }
  if (isSite(last, sites)) {
    const rest = title.slice(0, title.lastIndexOf(last)).replace(EDGE, '').trim();
    return isSection(parts.at(-2)) && isTold(first) && parts.length === 3 ? first : rest;
  }
  if (at === 0) {
    const rest = title.slice(first.length).replace(EDGE, '').trim();
    return isSection(parts[1]) && isTold(last) && parts.length === 3 ? last : rest;
  }
  const shown = new Set(lines.slice(0, FIRST_LINES).map((line) => fold(line.text)));
  const printed = parts.find((part) => isTold(part) && shown.has(fold(part)));
  if (printed) return printed;
  // The longest part, where the last is short.
  const rest = title.slice(0, title.lastIndexOf(last)).replace(EDGE, '').trim();
  return /\s[|–—»›]\s/.test(title) && words(last).length <= 4 && isTold(rest) ? rest : title;
}

function withoutJoinedSite(title: string, sites: readonly string[]): string {
  const [, rest = '', after = ''] = SITE_AFTER.exec(title) ?? [];
  if (isSite(after, sites)) return rest;
  const [, before = '', headline = ''] = SITE_BEFORE.exec(title) ?? [];
  return isSite(before, sites) ? headline : title;
}

/** Whether a part of a title says what the page is about. */
function isTold(part: string): boolean {
  return words(part).length >= MIN_WORDS;
}

function isSection(part = ''): boolean {
  return words(part).length <= 1;
}

const EDGE = /^[\s|\-–—·•»«›‹:/~｜]+|[\s|\-–—·•»«›‹:/~｜]+$/g;

/** Whether a text names a site, by its name or its host: `Example Post`, `example-post.com`. */
export function isSite(text: string, sites: readonly string[]): boolean {
  const own = letters(text);
  return own !== '' && sites.some((site) => letters(site) === own);
}

function letters(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]/gu, '');
}

/** Whether a line says what the headline says; the site's name, at either end of it, set aside. */
export function repeatsHeadline(line: string, headline: string): boolean {
  const text = fold(line);
  if (text === fold(headline)) return true;
  const parts = headline.split(SEPARATOR).map(fold);
  const isLongest = parts.every((part) => part.length <= text.length);
  return isLongest && (parts[0] === text || parts.at(-1) === text);
}
