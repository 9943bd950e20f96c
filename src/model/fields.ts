/** The fields of front matter, by their names as they are written. */
export type Fields = Readonly<Record<string, unknown>>;

/** Whether a value is fields by name. */
export function isMapping(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What was read of front matter. */
export interface ParsedFields {
  /** Null for anything other than fields, which is part of the text then, and where nothing can be read. */
  readonly fields: Fields | null;
  /** What of it cannot be read. */
  readonly unread: string;
  /** Why that cannot be read: `is not valid YAML (…)`; it may have been mended. */
  readonly error: string | null;
}
