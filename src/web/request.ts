import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate, inflateRaw } from 'node:zlib';
import type { Dispatcher } from 'undici';
import { tooLarge } from '../errors/files.ts';
import { codeOf } from '../errors/index.ts';
import { closedEarly, notUnpacked } from '../errors/web.ts';
import type { Host } from '../host/host.ts';

/** The head of an answer, its headers in Latin-1; and its body, still to come, packed as the server sends it. */
export type Answer = Pick<
  Dispatcher.ResponseData,
  'statusCode' | 'statusText' | 'headers' | 'body'
>;

/** Asks for addresses, and follows none of them elsewhere. */
export interface Client {
  readonly get: (url: URL, headers: Readonly<Record<string, string>>) => Promise<Answer>;
  /** Lets go of the connections, and of what has not been read. */
  readonly close: () => Promise<void>;
}

/**
 * A client of undici's own, not of Node's fetch, which takes a packed page that breaks off for a whole one. It goes
 * through a proxy where the environment names one (`http_proxy`, `https_proxy`, `no_proxy`, in lower case or in capitals).
 */
export async function connect(env: Host['env'], signal: AbortSignal): Promise<Client> {
  const { Agent, EnvHttpProxyAgent, request } = await import('undici');
  const named = (name: string) => env[name] || env[name.toUpperCase()] || '';
  const httpProxy = named('http_proxy');
  const httpsProxy = named('https_proxy');
  const dispatcher =
    httpProxy || httpsProxy
      ? // Proxies refuse a tunnel to port 80: what is not encrypted is asked of the proxy itself.
        new EnvHttpProxyAgent({
          httpProxy,
          httpsProxy,
          noProxy: named('no_proxy'),
          proxyTunnel: false,
        })
      : new Agent();
  return {
    get: async (url, headers) => {
      const answer = await request(url, {
        dispatcher,
        signal,
        headers: { 'accept-encoding': Object.keys(UNPACKERS).join(', '), ...headers },
      });
      // Of a body that nobody reads, nobody wants to know how it ended.
      answer.body.on('error', () => {});
      return answer;
    },
    close: () => dispatcher.destroy(),
  };
}

/** All values of a header, in order. */
export function valuesOf({ headers }: Answer, name: string): string[] {
  return [headers[name] ?? []].flat();
}

type Unpack = (bytes: Uint8Array, limits: { maxOutputLength: number }) => Promise<Uint8Array>;

const UNPACKERS: Readonly<Record<string, Unpack>> = {
  gzip: promisify(gunzip),
  // Some servers leave out zlib's header, of which the first byte ends in an 8.
  deflate: (bytes, limits) =>
    promisify(((bytes[0] ?? 0) & 0x0f) === 8 ? inflate : inflateRaw)(bytes, limits),
  br: promisify(brotliDecompress),
};

/** Codings that are not asked for, and that Node 20 cannot read. */
const UNKNOWN: readonly string[] = ['zstd', 'compress', 'dcb', 'dcz'];

/** The whole body, unpacked. Throws UserError where it is larger than `max` bytes, breaks off, or cannot be unpacked. */
export async function bodyOf(answer: Answer, max: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of answer.body as AsyncIterable<Uint8Array>) {
    size += piece.byteLength;
    if (size > max) throw tooLarge(Math.round(max / 1024 / 1024));
    pieces.push(piece);
  }
  const codings = valuesOf(answer, 'content-encoding').flatMap((value) => value.split(','));
  let bytes: Uint8Array = Buffer.concat(pieces);
  for (const coding of codings.reverse()) bytes = await unpacked(bytes, nameOf(coding), max);
  return bytes;
}

function nameOf(coding: string): string {
  return coding.trim().toLowerCase().replace(/^x-/, '');
}

async function unpacked(bytes: Uint8Array, coding: string, max: number): Promise<Uint8Array> {
  if (bytes.length === 0) return bytes;
  if (UNKNOWN.includes(coding)) throw notUnpacked(coding);
  const unpack = Object.hasOwn(UNPACKERS, coding) ? UNPACKERS[coding] : undefined;
  // Some servers name a charset here, or `none`.
  if (!unpack) return bytes;
  try {
    return await unpack(bytes, { maxOutputLength: max });
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge(Math.round(max / 1024 / 1024));
    throw code === 'Z_BUF_ERROR' ? closedEarly() : notUnpacked(coding);
  }
}
