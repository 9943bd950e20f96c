import {
  badStatus,
  cannotFetch,
  notAnArticle,
  stopped,
  timedOut,
  tooManyRedirects,
} from '../errors/web.ts';
import type { Host } from '../host/host.ts';
import type { Format } from '../model/article.ts';
import { decode } from '../unicode/decode.ts';
import { clean } from '../unicode/sanitize.ts';
import { asTyped, formatOfAnswer, isReadable, readContentType } from './content-type.ts';
import { CookieJar } from './cookies.ts';
import { redirected, refreshed } from './redirects.ts';
import { type Answer, bodyOf, connect, valuesOf } from './request.ts';

/** How long one waits, how far one follows, and how much one takes. */
export interface Limits {
  /** Milliseconds from a request to the head of its answer. */
  readonly firstByte: number;
  /** Milliseconds for all of it. */
  readonly total: number;
  readonly redirects: number;
  /** Of the page, decompressed. */
  readonly bytes: number;
}

const LIMITS: Limits = {
  firstByte: 10_000,
  total: 30_000,
  redirects: 10,
  bytes: 20 * 1024 * 1024,
};

/** A page as it came: its text, decoded and cleaned. */
export interface FetchedPage {
  readonly text: string;
  readonly format: Format;
  /** Where it was found in the end. */
  readonly address: string;
}

const ACCEPTED =
  'text/html, application/xhtml+xml, text/markdown;q=0.9, text/plain;q=0.8, */*;q=0.1';

/**
 * Fetches one page and nothing else. Throws UserError, of one line, where it cannot be had whole, is no text, goes beyond
 * the limits, or is stopped by `signal`.
 */
export async function fetchPage(
  address: URL,
  { env, version }: Pick<Host, 'env' | 'version'>,
  limits: Limits = LIMITS,
  signal?: AbortSignal,
): Promise<FetchedPage> {
  const abort = new AbortController();
  signal?.addEventListener('abort', () => abort.abort(stopped()), { once: true });
  const late = (ms: number) => () => abort.abort(timedOut(ms / 1000));
  const timer = setTimeout(late(limits.total), limits.total);
  const cookies = new CookieJar();
  try {
    const client = await connect(env, abort.signal);
    const get = async (url: URL): Promise<Answer> => {
      const first = setTimeout(late(limits.firstByte), limits.firstByte);
      const cookie = cookies.headerFor(url);
      const headers = { accept: ACCEPTED, 'user-agent': `article/${version}` };
      try {
        const answer = await client.get(url, cookie === '' ? headers : { ...headers, cookie });
        cookies.store(valuesOf(answer, 'set-cookie'), url);
        return answer;
      } finally {
        clearTimeout(first);
      }
    };
    try {
      return await follow(get, cookies, address, limits);
    } finally {
      await client.close();
    }
  } catch (error) {
    throw cannotFetch(address.href, error);
  } finally {
    clearTimeout(timer);
  }
}

async function follow(
  get: (url: URL) => Promise<Answer>,
  cookies: CookieJar,
  address: URL,
  { redirects, bytes }: Limits,
): Promise<FetchedPage> {
  let url = address;
  let isRepeated = false;
  for (let left = redirects; left >= 0; left--) {
    const sent = cookies.headerFor(url);
    const answer = await get(url);
    const [location] = valuesOf(answer, 'location');
    if (isRedirect(answer) && location !== undefined) {
      answer.body.destroy();
      url = redirected(location, url);
      continue;
    }
    const page = await pageOf(answer, url, bytes);
    const [refresh = ''] = valuesOf(answer, 'refresh');
    const next = refreshed(refresh, page.format === 'html' ? page.text : '', url);
    if (!next) return page;
    if (next.href === url.href) {
      // It is another page, if any, for those who have the cookie that it set.
      if (isRepeated || cookies.headerFor(url) === sent) return page;
      isRepeated = true;
    }
    url = next;
  }
  throw tooManyRedirects(redirects);
}

function isRedirect({ statusCode }: Answer): boolean {
  return statusCode >= 300 && statusCode < 400 && statusCode !== 304;
}

/** Answers that say of themselves to have no content, or a part of it alone (RFC 9110). */
const WITHOUT_PAGE: readonly number[] = [204, 205, 206];

async function pageOf(answer: Answer, url: URL, bytes: number): Promise<FetchedPage> {
  const { statusCode, statusText } = answer;
  if (statusCode >= 300 || WITHOUT_PAGE.includes(statusCode)) {
    throw badStatus(statusCode, statusText);
  }
  const { type, charsets } = readContentType(valuesOf(answer, 'content-type'));
  if (!isReadable(type)) throw notAnArticle(type);
  const text = clean(await decode(await bodyOf(answer, bytes), charsets));
  const format = formatOfAnswer(type, url, text);
  if (format === null) throw notAnArticle(type);
  return { text: asTyped(type, text), format, address: url.href };
}
