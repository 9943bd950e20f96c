/** A place in the library that was searched for; name and section are what `show` takes. */
export interface Hit {
  readonly name: string;
  readonly title: string;
  /** Null: the article's head, or its text before the first section. */
  readonly section: string | null;
  /** The section's; null where that is null. */
  readonly heading: string | null;
  readonly score: number;
  /** On one line. */
  readonly excerpt: string;
}
