/** The fields of front matter, by their names as they are written. */
export type Fields = Readonly<Record<string, unknown>>;

/** What was read of front matter. */
export interface Parsed {
  /** Null for something else than fields, which is part of the text then, and where nothing can be read. */
  readonly fields: Fields | null;
  /** What of it cannot be read. */
  readonly unread: string;
  /** Why that cannot be read: `is not valid YAML (…)`; it may have been mended. */
  readonly error: string | null;
}
