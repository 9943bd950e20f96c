const LABEL = '(?:[^[\\]`<\\\\]|`[^`[\\]]*`)*';
const ADDRESS = '(?:[^()\\s<>\\\\"\'`]|\\([^()\\s<>\\\\"\'`]*\\))*';
const TITLE = '(?:\\s+(?:"[^"\\\\]*"|\'[^\'\\\\]*\'))?';

/** What shows other characters than stand there; the first that fits holds, as marked has it. */
const MARKUP = new RegExp(
  [
    '(?<ticks>`+)(?<code>[^`]|[^`][\\s\\S]*?[^`])\\k<ticks>(?!`)',
    '(?<open>`+)',
    '\\\\(?<escaped>[!-/:-@[-`{-~])',
    '<(?<autolink>[a-z][a-z\\d+.-]{1,31}:[^\\s<>]*)>',
    `!?\\[(?<label>${LABEL})\\]\\(\\s*${ADDRESS}${TITLE}\\s*\\)`,
    '\\[\\^(?<note>[\\w.-]{1,200})\\](?!\\()',
    '(?<url>(?:(?:https?|ftp):\\/\\/|www\\.)[^\\s<]*)',
  ].join('|'),
  'gi',
);

const ENTITY = /&(?:#\w+|[a-z][a-z\d]*);/i;
/** Tags, and links that are written in another way. */
const UNREAD = /<|\]\(/;

// What words are made of and what joins them, by the standard and by Intl.Segmenter (`countWords`).
const IN_WORD = '[\\w\\u00aa\\u00ad\\u00b5\\u00b8\\u00ba\\u00c0-\\u200f\\u202a-\\uffff]';
const JOINER = "[.'’‘:·,;\\u2024\\u2027]";
const OF_OTHER_SCRIPTS =
  '[\\u00ad\\u00b8\\u0300-\\u036f\\u0483-\\u0489\\u0500-\\u200f\\u202a-\\uffff]';
const SIGN = '[*~`]';
/** Words are told otherwise with a sign of emphasis, code or a link than without it. */
const INSIDE_WORD = new RegExp(
  `${IN_WORD}(?:${SIGN}+(?:${JOINER}${SIGN}*)?|${JOINER}${SIGN}+)${IN_WORD}`,
);
/** The same of underscores, which are of a word themselves. */
const BESIDE_WORD = new RegExp(
  `_${JOINER}${IN_WORD}|${IN_WORD}${JOINER}_|_${OF_OTHER_SCRIPTS}|${OF_OTHER_SCRIPTS}_`,
);

/**
 * Inline text as words are counted in it: without the addresses of links, with signs of emphasis left
 * where they part no word; what notes it refers to is added to `references`. `whole`: it ends with
 * its paragraph, so that a backtick without a fellow is one. Null where only parsing tells.
 */
export function shownInline(
  source: string,
  whole: boolean,
  references: Set<string>,
): string | null {
  if (ENTITY.test(source)) return null;
  const shown = /[`\\<[\]]/.test(source) ? withoutMarkup(source, whole, references) : source;
  if (shown === null || INSIDE_WORD.test(shown)) return null;
  return shown.includes('_') && BESIDE_WORD.test(shown) ? null : shown;
}

function withoutMarkup(source: string, whole: boolean, references: Set<string>): string | null {
  const pieces: string[] = [];
  let end = 0;
  for (const match of source.matchAll(MARKUP)) {
    const { open, code, escaped, autolink, label, note, url } = match.groups as Record<
      string,
      string
    >;
    if ((open && !whole) || (url && /[`\\[]/.test(url))) return null;
    if (note) references.add(note);
    const inner = code?.trim() ?? label ?? autolink;
    const shown = inner === undefined ? undefined : `\`${inner}\``;
    pieces.push(source.slice(end, match.index), shown ?? escaped ?? (note ? '[^1]' : match[0]));
    end = match.index + match[0].length;
  }
  pieces.push(source.slice(end));
  return pieces.some((piece, i) => i % 2 === 0 && UNREAD.test(piece)) ? null : pieces.join('');
}
