/** How a page says that it is XML, and how far from its beginning. */
const XHTML =
  /<\?xml\s|<!doctype[^>]*\bXHTML\b|\sxmlns(?::\w+)?\s*=\s*["']http:\/\/www\.w3\.org\/1999\/xhtml["']/i;
/** The prefix of HTML's names in XML. */
const PREFIX = /\sxmlns:([a-z][\w-]*)\s*=\s*["']http:\/\/www\.w3\.org\/1999\/xhtml["']/i;
const HEAD = 4096;

/** A tag that ends in `/>`; a value without quotation marks, which may end in a slash itself, is not XML. */
const EMPTY = /<([a-z][\w:.-]*)(\s(?:[^<>"']|"[^"<]*"|'[^'<]*')*?)?\/>/gi;
const UNQUOTED = /[^\s"']$/;
/** The elements that have no end tag in HTML either. */
const VOID = /^(?:area|base|br|col|embed|frame|hr|img|input|link|meta|param|source|track|wbr)$/i;
/** A doctype that declares something itself. */
const DECLARATIONS = /^([^<]*(?:<\?[^>]*>[^<]*)*)<!doctype\s[^>[]*\[[^\]]*\]\s*>/i;
const CDATA = '<![CDATA[';
/** Characters before a section that tell whether it is a script's. */
const BEFORE = 200;

/**
 * A page as HTML. In XHTML `<script/>` and `<a/>` are closed, where HTML would have all that follows stand in them, and a
 * CDATA section is text, where HTML has a comment.
 */
export function asHtml(page: string): string {
  if (!XHTML.test(page.slice(0, HEAD))) return page;
  const plain = withoutPrefix(page).replace(DECLARATIONS, '$1<!doctype html>');
  const closed = plain.replace(EMPTY, withEndTag);
  const [first = '', ...sections] = closed.split(CDATA);
  const pieces = [first];
  // Scripts and styles hide the marks of theirs in comments, or stand right before them.
  for (const section of sections) {
    const inScript = /(?:\/[*/]|<(?:script|style)\b[^<>]*>)\s*$/i.test(
      pieces.at(-1)?.slice(-BEFORE) ?? '',
    );
    pieces.push(inScript ? CDATA + section : asText(section));
  }
  return pieces.join('');
}

function withoutPrefix(page: string): string {
  const prefix = PREFIX.exec(page.slice(0, HEAD))?.[1];
  return prefix ? page.replaceAll(new RegExp(`(</?)${prefix}:`, 'gi'), '$1') : page;
}

function asText(section: string): string {
  const end = section.indexOf(']]>');
  if (end === -1) return CDATA + section;
  const text = section.slice(0, end).replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return text + section.slice(end + 3);
}

function withEndTag(tag: string, name: string, attributes = ''): string {
  return VOID.test(name) || UNQUOTED.test(attributes) ? tag : `<${name}${attributes}></${name}>`;
}
