import { noAddress, noPasswords, onlyHttp } from '../errors/web.ts';
import { formatOf } from '../readers/index.ts';

/** Whether an argument is meant as an address, and not as a name or a path. */
export function looksLikeAddress(argument: string): boolean {
  return /^[a-z][a-z\d+.-]*:\/\//i.test(argument);
}

/** The address that is meant, without its fragment. Throws UserError where it cannot be fetched. */
export function parseAddress(argument: string): URL {
  if (!URL.canParse(argument)) throw noAddress(argument);
  const address = new URL(argument);
  if (address.protocol !== 'http:' && address.protocol !== 'https:') {
    throw onlyHttp(withoutUser(address).href);
  }
  if (address.username || address.password) {
    // The password stays out of messages, and out of what is saved.
    throw noPasswords(address.host);
  }
  address.hash = '';
  return address;
}

/** The same address without a user name and a password. */
export function withoutUser(address: URL): URL {
  const bare = new URL(address);
  bare.username = '';
  bare.password = '';
  return bare;
}

/** `example.org/story`, `localhost:8000`: a host and a path. */
const HOST_AND_PATH = /^(?:[\p{L}\d-]+\.)+\p{L}{2,}(?::\d+)?[/?#]|^localhost(?::\d+)?(?:\/|$)/iu;
/** `www.example.org`, `example.org`: a host alone, which might be a file's name. */
const HOST =
  /^www\.\S+\.\w+$|^(?:[a-z\d-]+\.)+(?:com|org|net|edu|gov|int|info|news|blog|[a-z]{2})$/i;
/** `https:/example.org`, `https:example.org`, `http//example.org`: a slip in the scheme. */
const SLIPPED_SCHEME = /^(https?)(?::\/?|\/\/|;\/\/)(?=[^/\s]+\.)/i;

/** The address that a word may be meant for, which lacks its scheme or has it wrong; null for others. */
export function addressMeant(word: string): string | null {
  const slipped = SLIPPED_SCHEME.exec(word);
  if (slipped) return `${slipped[1]?.toLowerCase()}://${word.slice(slipped[0].length)}`;
  if (HOST_AND_PATH.test(word)) return `https://${word}`;
  // Moldova's `.md` is a file's far more often.
  const [extension = ''] = /\.\w+$/.exec(word) ?? [];
  return HOST.test(word) && !formatOf(extension) ? `https://${word}` : null;
}
