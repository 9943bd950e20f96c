/** What is said of addresses, servers and pages. */
import { reasonOf, shellWord, UserError } from './index.ts';

export function noAddress(argument: string): UserError {
  // Up to where a password might end: nobody can tell what is what in it.
  return new UserError(`not an address: ${argument.replace(/:\/\/.*@/s, '://')}`);
}

/** A word that is neither an article nor a file looks like an address without its scheme. */
export function addressWithoutScheme(
  word: string,
  address: string,
  command: 'show' | 'add' = 'show',
): UserError {
  return new UserError(`“${word}” is neither an article nor a file`, {
    hint: `To ${command === 'add' ? 'add' : 'read'} a web page:`,
    command: `article ${command} ${shellWord(address)}`,
  });
}

export function onlyHttp(argument: string): UserError {
  return new UserError(`${argument}: only http and https addresses can be read`);
}

/** `host` stands for the address: the password stays out of messages. */
export function noPasswords(host: string): UserError {
  return new UserError(`${host}: addresses with a user name or a password are not supported`);
}

/** `//ada:secret@host`, and `ada:secret@host.org`, where the scheme is missing or has a slip in it. */
const LOGIN =
  /(?<=\/\/)[^\s/?#]*@|(?<![\w@.-])(?!mailto:)[^\s/?#:@]{1,200}:[^\s/?#]{0,200}@(?=[\w-]+\.\w)/gi;

/** A text without the user names and passwords of the addresses in it. */
export function withoutLogins(text: string): string {
  return text.includes('@') ? text.replace(LOGIN, '') : text;
}

/** A page could not be fetched: its address stands before the reason. */
export function cannotFetch(address: string, error: unknown): UserError {
  const message = error instanceof UserError ? error.message : networkReason(error);
  return new UserError(`${address}: ${message}`, error instanceof UserError ? error.advice : {});
}

export function timedOut(seconds: number): UserError {
  return new UserError(`timed out after ${seconds} s`);
}

const SAVE_IT = {
  hint: 'If a browser shows it, save it there:',
  command: 'article show saved.html',
};
/** Answers to those who are not logged in, or no browser. */
const REFUSED: readonly number[] = [401, 403, 406, 429, 451, 503];

export function badStatus(status: number, text: string): UserError {
  const advice = REFUSED.includes(status) ? SAVE_IT : {};
  return new UserError(`the server answered ${`${status} ${text}`.trim()}`, advice);
}

export function tooManyRedirects(max: number): UserError {
  return new UserError(`more than ${max} redirects`);
}

export function badRedirect(location: string): UserError {
  return new UserError(`redirects to a non-HTTP address: ${location}`);
}

export function notAnArticle(type: string): UserError {
  return new UserError(`${type} cannot be read, only HTML, Markdown and plain text`);
}

/** A body that is shorter than it says. */
export function closedEarly(): UserError {
  return new UserError(CLOSED);
}

export function notUnpacked(coding: string): UserError {
  return new UserError(
    `the server sent the page compressed in a way that cannot be read: ${coding}`,
  );
}

/** A page of which the text comes by a script alone. */
export function needsScript(place: string): UserError {
  return new UserError(`${place}: this page shows its text only where JavaScript runs`, SAVE_IT);
}

const CLOSED = 'the connection was closed before all of the page had arrived';

const REASONS: Readonly<Record<string, string>> = {
  ENOTFOUND: 'host not found',
  EAI_AGAIN: 'host not found: the name server did not answer',
  ECONNREFUSED: 'connection refused',
  ECONNRESET: CLOSED,
  EPIPE: CLOSED,
  UND_ERR_SOCKET: CLOSED,
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: CLOSED,
  ETIMEDOUT: 'timed out while connecting',
  UND_ERR_CONNECT_TIMEOUT: 'timed out while connecting',
  EHOSTUNREACH: 'the host is unreachable',
  ENETUNREACH: 'the network is unreachable',
  CERT_HAS_EXPIRED: 'the certificate has expired',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'the certificate is self-signed',
  SELF_SIGNED_CERT_IN_CHAIN: 'the certificate is signed by an unknown authority',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'the certificate could not be verified',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'the certificate could not be verified',
  ERR_TLS_CERT_ALTNAME_INVALID: 'the certificate is for another host',
};

/** Why a page could not be fetched, from what fetch threw, in a few words. */
function networkReason(error: unknown): string {
  const cause = rootOf(error);
  const { code = '', name, message } = cause;
  const known = REASONS[code];
  if (known) return known;
  if (/^(?:ERR_TLS|ERR_SSL|EPROTO|CERT_)/.test(code)) return 'no secure connection could be made';
  // Node 24 gives it no code.
  if (code.startsWith('HPE_') || name === 'HTTPParserError')
    return 'the server did not answer in HTTP';
  return message.trim() ? reasonOf(cause) : 'it cannot be fetched';
}

/** The innermost cause with a code: fetch wraps it, and an attempt at several addresses wraps it again. */
function rootOf(error: unknown): NodeJS.ErrnoException {
  let found = error as Error & { errors?: readonly Error[] };
  for (let depth = 0; depth < 5; depth++) {
    const inner = (found.cause ?? found.errors?.[0]) as typeof found | undefined;
    if (!(inner instanceof Error)) break;
    found = inner;
  }
  return found;
}

/** The reader no longer waits for it. */
export function stopped(): UserError {
  return new UserError('stopped');
}
