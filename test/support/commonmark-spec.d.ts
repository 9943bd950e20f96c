/** The examples of the CommonMark specification; `→` stands for a tab. The package does not type them. */
declare module 'commonmark-spec' {
  export const tests: readonly {
    readonly number: number;
    readonly markdown: string;
    readonly html: string;
  }[];
}
