/**
 * A mistake of the user's, or a fault of a file: shown as one line, never as a stack trace.
 * `hint` is a second line that says what to do.
 */
export class UserError extends Error {
  override readonly name: string = 'UserError';
  constructor(
    message: string,
    readonly hint?: string,
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
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EISDIR: 'is a folder',
  ELOOP: 'too many links',
  ENXIO: 'not a regular file',
  ESPIPE: 'not a regular file',
  ENAMETOOLONG: 'the name is too long',
  ENOSPC: 'no space left on device',
  EROFS: 'the file system cannot be written to',
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
