/** The small DOM that Mozilla ships with Readability and runs it on; the package does not type it. */
declare module '@mozilla/readability/JSDOMParser.js' {
  export interface PageNode {
    /** Empty where there is none. */
    readonly id: string;
    readonly children: readonly PageNode[];
  }
  export default class JSDOMParser {
    /** Takes well-formed markup alone. */
    parse(html: string, url: string): object;
  }
}
