/** What is said after an error's one line. */
export interface Advice {
  /** What to do, in a sentence. */
  readonly hint?: string | undefined;
  /** The command that does it, at the end of the hint; it is never broken over lines. */
  readonly command?: string | undefined;
  /** What there is to choose from, one a line. */
  readonly choices?: readonly string[] | undefined;
}

/**
 * A mistake of the user's, or something wrong with a file: shown as one line and its advice, never as a stack trace. The
 * messages stand in the files beside this one. They hold names and arguments as they came: `complain` cleans them.
 */
export class UserError extends Error {
  override readonly name: string = 'UserError';
  constructor(
    message: string,
    readonly advice: Advice = {},
  ) {
    super(message);
  }
}

/** The command line itself is wrong: exit code 2. */
export class UsageError extends UserError {
  override readonly name = 'UsageError';
}

/** What the system's codes for errors of files and streams mean. */
const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  ENOTDIR: 'no such file',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EISDIR: 'is a folder',
  ELOOP: 'too many links',
  ENXIO: 'not a regular file',
  ESPIPE: 'not a regular file',
  ENAMETOOLONG: 'the name is too long',
  ENOSPC: 'no space left on device',
  EROFS: 'the file system is read-only',
};

/** Why a file or a stream could not be read or written, in a few words. */
export function reasonOf(error: unknown): string {
  if (error instanceof UserError) return error.message;
  const code = codeOf(error);
  return REASONS[code] ?? (error instanceof Error ? error.message : String(error));
}

/** The system's code of an error (`ENOENT`); empty without one. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** What standard input is called. */
export const STANDARD_INPUT = 'standard input';

/** A word as a POSIX shell takes it: in quotes where it needs them. */
export function shellWord(word: string): string {
  return /^[\p{L}\p{N}\p{M}_@%+=:,./-]+$/u.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
