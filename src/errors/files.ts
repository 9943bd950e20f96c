/** What is said of files, folders and streams. */
import { didYouMean } from './articles.ts';
import { reasonOf, STANDARD_INPUT, shellWord, UserError } from './index.ts';

/** `near` are the files and articles that the path may be a slip for. */
export function noSuchFile(path: string, near: readonly string[] = []): UserError {
  return new UserError(`no such file: ${path}`, didYouMean(near));
}

export function brokenLink(path: string): UserError {
  return new UserError(`${path} is a link to a file that does not exist`);
}

/** `variable` is the environment's, where it was that which named the folder. */
export function noSuchFolder(
  path: string,
  near: readonly string[],
  variable: string | null,
): UserError {
  const from = variable === null ? '' : ` (${variable} names it)`;
  return new UserError(`no such folder: ${path}${from}`, didYouMean(near));
}

export function isFolder(path: string): UserError {
  return new UserError(`${path} is a folder`, {
    hint: 'To list its articles:',
    command: `article list --dir ${shellWord(path)}`,
  });
}

export function isNoFolder(path: string): UserError {
  return new UserError(`${path} is a file, not a folder`, {
    hint: 'To read it:',
    command: `article show ${shellWord(/[\\/.]/.test(path) ? path : `./${path}`)}`,
  });
}

/** What other programs make text of, by the file's extension. */
const CONVERTERS: Readonly<Record<string, (path: string) => string>> = {
  pdf: (path) => `pdftotext ${path} - | article`,
  docx: (path) => `pandoc -t gfm ${path} | article`,
  odt: (path) => `pandoc -t gfm ${path} | article`,
  epub: (path) => `pandoc -t gfm ${path} | article`,
  gz: (path) => `gunzip -c ${path} | article`,
};

/** A file, a folder or a stream could not be read. */
export function cannotRead(place: string, error: unknown): UserError {
  const convert = CONVERTERS[/\.(\w+)$/.exec(place)?.[1]?.toLowerCase() ?? ''];
  const advice =
    error instanceof UserError && convert
      ? { hint: 'To read its text:', command: convert(shellWord(place)) }
      : {};
  return new UserError(`${place}: ${reasonOf(error)}`, advice);
}

export function cannotWrite(path: string, error: unknown): UserError {
  return new UserError(`cannot write ${path}: ${reasonOf(error)}`);
}

export function cannotRemove(path: string, error: unknown): UserError {
  return new UserError(`cannot remove ${path}: ${reasonOf(error)}`);
}

export function cannotPrint(error: unknown): UserError {
  return new UserError(`cannot write the output: ${reasonOf(error)}`);
}

export function notText(): UserError {
  return new UserError('not a text file');
}

export function notRegular(): UserError {
  return new UserError('not a regular file');
}

export function tooLarge(megabytes: number): UserError {
  return new UserError(`larger than ${megabytes} MB`);
}

export function tooManyLines(millions: number): UserError {
  return new UserError(`more than ${millions} million lines`);
}

/** Of a file or an address, or null for standard input. */
export function isEmpty(place: string | null): UserError {
  const hint = place === null ? 'The program before the pipe printed nothing.' : undefined;
  return new UserError(`${place ?? STANDARD_INPUT} is empty`, { hint });
}

/** There is something, but nothing to read. */
export function hasNoText(place: string | null): UserError {
  return new UserError(`there is no text in ${place ?? STANDARD_INPUT}`);
}

/** The reader could not keep the place in an article. */
export function cannotKeepPlace(folder: string, error: unknown): UserError {
  return new UserError(`cannot save the reading position in ${folder}: ${reasonOf(error)}`);
}

/** What came through a pipe cannot be read a second time. */
export function pipeIsGone(): UserError {
  return new UserError(`${STANDARD_INPUT} can be read only once`);
}
