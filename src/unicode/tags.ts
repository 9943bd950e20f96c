/** A start tag of HTML: its name in lower case, and its attributes, by their names in lower case. */
export interface Tag {
  readonly name: string;
  /** The values as they stand: character references are not decoded. */
  readonly attributes: ReadonlyMap<string, string>;
}

/** A comment, a declaration, or a tag, up to its attributes. */
const OPENING = /<(?:(!--)|[!?]|(\/?)([a-z][^\s/>]*))/gi;
const ATTRIBUTE = /[\s/]*([^\s/>=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]*)))?/y;
/** What stands in these is text, or is not shown. */
const RAW = ['script', 'style', 'title', 'textarea', 'noscript', 'iframe', 'noframes', 'xmp'];

/**
 * The start tags of a page, in order; none in comments, nor in scripts and other elements that hold text alone. Each
 * character is looked at a few times at most, whatever the markup is.
 */
export function* tagsIn(html: string): Generator<Tag> {
  const opening = new RegExp(OPENING);
  const attribute = new RegExp(ATTRIBUTE);
  for (let found = opening.exec(html); found; found = opening.exec(html)) {
    const [, comment, slash, word = ''] = found;
    if (comment) {
      const end = html.indexOf('-->', found.index + 2);
      if (end === -1) return;
      opening.lastIndex = end + 3;
      continue;
    }
    const attributes = new Map<string, string>();
    attribute.lastIndex = opening.lastIndex;
    for (let end = attribute.lastIndex; ; end = attribute.lastIndex) {
      const [, key, ...values] = attribute.exec(html) ?? [];
      if (key === undefined) {
        opening.lastIndex = end;
        break;
      }
      const known = key.toLowerCase();
      const value = values.find((each) => each !== undefined) ?? '';
      if (!attributes.has(known)) attributes.set(known, value);
    }
    const name = word.toLowerCase();
    if (slash || name === '') continue;
    yield { name, attributes };
    if (!RAW.includes(name)) continue;
    const closing = new RegExp(`</${name}`, 'gi');
    closing.lastIndex = opening.lastIndex;
    if (!closing.test(html)) return;
    opening.lastIndex = closing.lastIndex;
  }
}
