import { decodeHTMLAttribute } from 'entities/decode';
import { badRedirect, withoutLogins } from '../errors/web.ts';
import { tagsIn } from '../unicode/tags.ts';
import { withoutUser } from './address.ts';

/** Seconds that a page is shown before it sends its reader on; one that stays longer is there to be read. */
const MAX_DELAY = 10;

/** Where a `Location` header leads to. Throws UserError where that is not the web. */
export function redirected(location: string, from: URL): URL {
  const address = unescaped(location);
  const to = resolved(address, from);
  if (to) return to;
  throw badRedirect(withoutLogins(address));
}

/**
 * Where an answer sends its reader on to, by its `Refresh` header or the page's own tag: to another page, or to itself;
 * null where it does not.
 */
export function refreshed(header: string, html: string, from: URL): URL | null {
  const values = [unescaped(header), ...refreshTags(html)];
  const targets = values.flatMap((value) => refreshTarget(value, from) ?? []);
  return targets.find(({ href }) => href !== from.href) ?? targets[0] ?? null;
}

function* refreshTags(html: string): Generator<string> {
  if (!/refresh/i.test(html)) return;
  for (const { name, attributes } of tagsIn(html)) {
    if (name !== 'meta' || !/^\s*refresh\s*$/i.test(attributes.get('http-equiv') ?? '')) continue;
    yield decodeHTMLAttribute(attributes.get('content') ?? '');
  }
}

/** The value of a refresh: seconds, and an address (HTML Standard, “shared declarative refresh steps”). */
const REFRESH =
  /^(\d*)[\d.]*(?:\s*[;,]|(?=\s))\s*(?:url\s*=\s*)?(?:"([^"]*)|'([^']*)|((?!url\s*=)\S.*))/is;

function refreshTarget(value: string, from: URL): URL | null {
  if (/^\s*0+\s*;?\s*$/.test(value)) return from;
  const [, seconds = '', ...addresses] = REFRESH.exec(value.trim()) ?? [];
  const address = addresses.find((each) => each !== undefined);
  if (address === undefined || Number(seconds) > MAX_DELAY) return null;
  return resolved(address.trim(), from);
}

/** An address of the web, without its fragment and whom to log in as; null for others. */
function resolved(address: string, from: URL): URL | null {
  if (!URL.canParse(address, from.href)) return null;
  const to = withoutUser(new URL(address, from.href));
  to.hash = '';
  return to.protocol === 'http:' || to.protocol === 'https:' ? to : null;
}

/** A header's bytes, which came as Latin-1: UTF-8 mostly, else escaped as they are. */
function unescaped(header: string): string {
  const text = new TextDecoder().decode(Buffer.from(header, 'latin1'));
  if (!text.includes('\ufffd')) return text;
  return header.replace(/[\x80-\xff]/g, (byte) => `%${byte.charCodeAt(0).toString(16)}`);
}
