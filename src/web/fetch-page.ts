import { tooLarge } from '../errors/files.ts';
import {
  badRedirect,
  badStatus,
  cannotFetch,
  notAnArticle,
  stopped,
  timedOut,
  tooManyRedirects,
} from '../errors/web.ts';
import type { Host } from '../host/host.ts';
import type { Format } from '../model/article.ts';
import { detectFormat } from '../readers/detect.ts';
import { formatOf } from '../readers/index.ts';
import { charsetInHeader, decode } from '../unicode/decode.ts';
import { clean } from '../unicode/sanitize.ts';

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

/** The types that are articles; null: what the text is shows in it. */
const TYPES: Readonly<Record<string, Format | null>> = {
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'text/markdown': 'markdown',
  'text/x-markdown': 'markdown',
  'text/plain': null,
  '': null,
};

/**
 * Fetches one page and nothing else. Throws UserError, of one line, where it cannot be had, is no
 * text, goes beyond the limits, or is stopped by `signal`.
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
  try {
    const fetcher = await fetcherFor(env);
    const get = async (url: URL): Promise<Response> => {
      const first = setTimeout(late(limits.firstByte), limits.firstByte);
      try {
        const headers = { accept: ACCEPTED, 'user-agent': `article/${version}` };
        return await fetcher(url.href, { redirect: 'manual', signal: abort.signal, headers });
      } finally {
        clearTimeout(first);
      }
    };
    const { response, url } = await follow(get, address, limits.redirects);
    return await pageOf(response, url, limits.bytes);
  } catch (error) {
    throw cannotFetch(address.href, error);
  } finally {
    clearTimeout(timer);
    // What has not been read is not wanted: the connection is let go.
    abort.abort();
  }
}

const ACCEPTED =
  'text/html, application/xhtml+xml, text/markdown;q=0.9, text/plain;q=0.8, */*;q=0.1';

async function follow(
  get: (url: URL) => Promise<Response>,
  address: URL,
  redirects: number,
): Promise<{ response: Response; url: URL }> {
  let url = address;
  for (let left = redirects; left >= 0; left--) {
    const response = await get(url);
    const location = response.headers.get('location');
    if (response.ok) return { response, url };
    if (response.status < 300 || response.status > 399 || location === null) {
      throw badStatus(response.status, response.statusText);
    }
    await response.body?.cancel();
    url = redirected(location, url);
  }
  throw tooManyRedirects(redirects);
}

function redirected(location: string, from: URL): URL {
  const to = URL.canParse(location, from.href) ? new URL(location, from.href) : null;
  if (to?.protocol === 'http:' || to?.protocol === 'https:') return to;
  throw badRedirect(location);
}

async function pageOf(response: Response, url: URL, bytes: number): Promise<FetchedPage> {
  const contentType = response.headers.get('content-type');
  const type = (contentType ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  const format = TYPES[type];
  if (format === undefined) {
    throw notAnArticle(type);
  }
  const text = clean(decode(await bodyOf(response, bytes), charsetInHeader(contentType)));
  return { text, format: format ?? formatBy(url, text), address: url.href };
}

async function bodyOf({ body }: Response, most: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of (body ?? []) as AsyncIterable<Uint8Array>) {
    size += piece.byteLength;
    if (size > most) throw tooLarge(Math.round(most / 1024 / 1024));
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

/** Plain text may be Markdown, by the name of its file or by what is in it. */
function formatBy(url: URL, text: string): Format {
  const [extension] = /\.[a-z]+$/i.exec(url.pathname) ?? [''];
  return formatOf(extension) === 'markdown' ? 'markdown' : detectFormat(text);
}

type Environment = Readonly<Record<string, string | undefined>>;
type Fetch = typeof fetch;

/**
 * Node's fetch; through a proxy where the environment names one (`http_proxy`, `https_proxy`,
 * `no_proxy`, in lower case or in capitals), which Node 20's own does not heed.
 */
export async function fetcherFor(env: Environment): Promise<Fetch> {
  const named = (name: string) => env[name] || env[name.toUpperCase()] || '';
  const httpProxy = named('http_proxy');
  const httpsProxy = named('https_proxy');
  if (!httpProxy && !httpsProxy) return fetch;
  const undici = await import('undici');
  const noProxy = named('no_proxy');
  const dispatcher = new undici.EnvHttpProxyAgent({
    httpProxy,
    httpsProxy,
    noProxy,
    // Proxies refuse a tunnel to port 80: what is not encrypted is asked of the proxy itself.
    proxyTunnel: false,
  });
  const proxied = (url: string, init: RequestInit) =>
    undici.fetch(url, { ...(init as import('undici').RequestInit), dispatcher });
  return proxied as unknown as Fetch;
}
