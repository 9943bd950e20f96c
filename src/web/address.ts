import { UserError } from '../errors.ts';
import { cleanLine } from '../unicode/sanitize.ts';

/** Whether an argument is meant as an address, and not as a name or a path. */
export function looksLikeAddress(argument: string): boolean {
  return /^[a-z][a-z\d+.-]*:\/\//i.test(argument);
}

/** The address that is meant, without its fragment. Throws UserError where it cannot be fetched. */
export function parseAddress(argument: string): URL {
  const shown = cleanLine(argument);
  if (!URL.canParse(argument)) throw new UserError(`not an address: ${shown}`);
  const address = new URL(argument);
  if (address.protocol !== 'http:' && address.protocol !== 'https:') {
    throw new UserError(`${shown}: only http and https addresses can be read`);
  }
  if (address.username || address.password) {
    // The password stays out of messages, and out of what is saved.
    throw new UserError(`${address.host}: addresses with a user name and password are not read`);
  }
  address.hash = '';
  return address;
}
