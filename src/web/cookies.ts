interface Cookie {
  readonly name: string;
  readonly value: string;
  /** Where it is sent to: this host, and for a `Domain` those below it. */
  readonly host: string;
  readonly withSubdomains: boolean;
  readonly path: string;
  readonly secure: boolean;
}

/**
 * The cookies of one fetch, which its redirects are to find again (RFC 6265), and which are forgotten after it. No list
 * of public suffixes is asked: a site that set one for all of `co.uk` would have to redirect to another there.
 */
export class CookieJar {
  readonly #cookies = new Map<string, Cookie>();

  /** Keeps what an answer's `Set-Cookie` headers set; what has expired is removed. */
  store(headers: readonly string[], from: URL): void {
    for (const header of headers) {
      const [pair = '', ...attributes] = header.split(';');
      const [name, value] = splitAt(pair);
      const set = new Map(
        attributes.map(splitAt).map(([key, text]) => [key.toLowerCase(), text] as const),
      );
      const domain = (set.get('domain') ?? '').replace(/^\./, '').toLowerCase();
      if (name === '' || (domain !== '' && !isWithin(from.hostname, domain))) continue;
      const path = set.get('path') ?? '';
      const cookie: Cookie = {
        name,
        value,
        host: domain || from.hostname,
        withSubdomains: domain !== '',
        path: path.startsWith('/') ? path : folderOf(from.pathname),
        secure: set.has('secure'),
      };
      const key = [cookie.host, cookie.path, name].join('\n');
      if (hasExpired(set)) this.#cookies.delete(key);
      else this.#cookies.set(key, cookie);
    }
  }

  /** The `Cookie` header for an address; empty where there is none. */
  headerFor({ protocol, hostname, pathname }: URL): string {
    return [...this.#cookies.values()]
      .filter(({ host, withSubdomains }) =>
        withSubdomains ? isWithin(hostname, host) : hostname === host,
      )
      .filter(({ path }) => isBelow(pathname, path))
      .filter(({ secure }) => !secure || protocol === 'https:' || isOwnMachine(hostname))
      .sort((a, b) => b.path.length - a.path.length)
      .map(({ name, value }) => `${name}=${value}`)
      .join('; ');
  }
}

/** What stands before and after the first `=`. */
function splitAt(text: string): [string, string] {
  const at = text.indexOf('=');
  return at === -1 ? [text.trim(), ''] : [text.slice(0, at).trim(), text.slice(at + 1).trim()];
}

/** A domain without a dot is a whole top level; an address in figures has none below it. */
function isWithin(hostname: string, domain: string): boolean {
  if (hostname === domain) return true;
  return domain.includes('.') && hostname.endsWith(`.${domain}`) && !/^[\d.]+$/.test(hostname);
}

function isBelow(pathname: string, path: string): boolean {
  return pathname === path || pathname.startsWith(path.endsWith('/') ? path : `${path}/`);
}

function folderOf(pathname: string): string {
  return pathname.slice(0, pathname.lastIndexOf('/')) || '/';
}

function hasExpired(attributes: ReadonlyMap<string, string>): boolean {
  const age = attributes.get('max-age');
  if (age !== undefined && /^-?\d+$/.test(age)) return Number(age) <= 0;
  return Date.parse(attributes.get('expires') ?? '') <= Date.now();
}

/** Browsers trust the connection to the machine itself. */
function isOwnMachine(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '127.0.0.1' || hostname === '[::1]';
}
