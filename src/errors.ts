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
