import { cleanLine } from '../unicode/sanitize.ts';

const MESSAGES: Readonly<Record<string, string>> = {
  ENOTFOUND: 'there is no such host',
  EAI_AGAIN: 'the host’s name cannot be looked up now',
  ECONNREFUSED: 'the connection was refused',
  ECONNRESET: 'the connection was closed before the page had come',
  EPIPE: 'the connection was closed before the page had come',
  UND_ERR_SOCKET: 'the connection was closed before the page had come',
  ETIMEDOUT: 'no connection in time',
  UND_ERR_CONNECT_TIMEOUT: 'no connection in time',
  EHOSTUNREACH: 'the host cannot be reached',
  ENETUNREACH: 'the network cannot be reached',
  CERT_HAS_EXPIRED: 'no secure connection: the certificate has expired',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'no secure connection: the certificate is signed by nobody known',
  SELF_SIGNED_CERT_IN_CHAIN: 'no secure connection: the certificate is signed by nobody known',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'no secure connection: the certificate cannot be verified',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'no secure connection: the certificate cannot be verified',
  ERR_TLS_CERT_ALTNAME_INVALID: 'no secure connection: the certificate is for another host',
};

/** One line that says why a page could not be fetched, from what fetch threw. */
export function networkMessage(error: unknown): string {
  const cause = rootOf(error);
  const { code = '', message } = cause;
  const known = MESSAGES[code];
  if (known) return known;
  if (/^(?:ERR_TLS|ERR_SSL|EPROTO|CERT_)/.test(code)) return 'no secure connection';
  if (code.startsWith('HPE_')) return 'the answer is not HTTP';
  return cleanLine(message) || 'it cannot be fetched';
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
