/** Something that the word at the cursor may become. */
export interface Candidate {
  readonly value: string;
  readonly description?: string;
}

/** What the shell completes better by itself: paths, with its own quoting and `~`. */
export type Paths = 'files' | 'folders';

/** What may stand at the cursor. */
export interface Candidates {
  readonly values: readonly Candidate[];
  readonly paths?: Paths;
}
