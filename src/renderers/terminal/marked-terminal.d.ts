/** What we use of marked-terminal, which ships no types. */
declare module 'marked-terminal' {
  import type { MarkedExtension } from 'marked';

  type Style = (text: string) => string;

  interface Options {
    readonly strong?: Style;
    readonly em?: Style;
    readonly del?: Style;
    readonly codespan?: Style;
    readonly text?: Style;
    readonly reflowText?: boolean;
    readonly emoji?: boolean;
    readonly unescape?: boolean;
    readonly showSectionPrefix?: boolean;
    readonly tab?: number;
  }

  export function markedTerminal(options?: Options): MarkedExtension;
}
