/** The prefixes under which one site serves one page to several kinds of readers. */
const EDITION = /^(?:www\d?|m|mobile|amp)\./;
/** Of a site, or of one of its languages: `/`, `/index.html`, `/de/`, `/pt-br`. */
const HOME_PAGE =
  /^\/(?:[a-z]{2}(?:-[a-z]{2})?(?:\/|$))?(?:(?:index|default|home)(?:\.\w+)?\/?)?$/i;
/** Hosts of a machine or a house alone (RFC 1918, RFC 3927, RFC 6762, RFC 6761); names without a dot are of that kind. */
const LOCAL =
  /^(?:[^.]*|127\..*|10\..*|192\.168\..*|172\.(?:1[6-9]|2\d|3[01])\..*|169\.254\..*|0\.0\.0\.0|\[.*\]|.*\.(?:local|localhost|localdomain|internal|lan|home|test|invalid))$/i;

/**
 * The address that a page goes by: the first that it names itself and that can be believed, else the one where it was
 * found; null for a file that names none. Many sites name their home page on every page, or the machine on which it was
 * written, or another site. User names, passwords and fragments are
 * left out.
 */
export function credibleAddress(
  named: readonly (string | null)[],
  path: string | null,
): string | null {
  const found = parsed(path);
  const canonical = named.map(parsed).find((address) => address && isCredible(address, found));
  return (canonical ?? found)?.href ?? null;
}

function parsed(address: string | null): URL | null {
  if (address === null || !/^https?:\/\//i.test(address) || !URL.canParse(address)) return null;
  const url = new URL(address);
  url.username = '';
  url.password = '';
  url.hash = '';
  return url;
}

function isCredible(canonical: URL, found: URL | null): boolean {
  if (HOME_PAGE.test(canonical.pathname) && canonical.search === '') return false;
  return found ? siteOf(canonical) === siteOf(found) : !LOCAL.test(canonical.hostname);
}

function siteOf({ host }: URL): string {
  return host.replace(EDITION, '');
}
