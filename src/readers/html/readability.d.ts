/** The small DOM that Mozilla ships with Readability and runs it on; the package does not type it. */
declare module '@mozilla/readability/JSDOMParser.js' {
  export interface PageDocument {
    readonly title: string;
    readonly body?: { readonly innerHTML: string };
  }
  export default class JSDOMParser {
    /** Takes well-formed markup alone. */
    parse(html: string, url: string): PageDocument;
  }
}
