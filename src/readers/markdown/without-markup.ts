/**
 * What of a Markdown source is no word of the text: comments and tags, addresses (of links, bare, and where a
 * label is defined), the lines of code fences with what they say of the code, and references to characters.
 * Its bounds keep the time in proportion to the source.
 */
const MARKUP =
  /<!--[\s\S]*?(?:-->|$(?![\s\S]))|<\/?[a-z][^<>]{0,1000}>|\]\([^()\s]{0,1000}|\b(?:https?|ftp):\/\/[^\s<>)]+|^ {0,3}\[(?!\^)[^\]\n]{1,200}\]:.*|^[ \t>]*(?:`{3}|~{3}).*|&#?\w{1,32};/gim;

/** A source as its words are counted: without the markup that looks like words. */
export function withoutMarkup(source: string): string {
  return source.replace(MARKUP, ' ');
}
