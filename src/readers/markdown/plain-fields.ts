/** `key: value`, at the margin; the value is empty where a list follows. */
const FIELD = /^([A-Za-z][\w-]{0,50}):(?: +(.+))?$/;
const ITEM = /^( *)- +(.+)$/;
const QUOTED = /^(?:"([^"\\]*)"|'([^']*)')$/;
/** Begins as no number, no other type and no sign of YAML's does. */
const TEXT = /^[^\s\d\0-\x1f!-/:-@[-`{-~.]/;
/** Words that YAML 1.2 reads as other than text. */
const TYPED = /^(?:null|true|false)$/i;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

type Value = string | string[];

/**
 * The fields of front matter that is as plain as most is: `key: value` on a line each, a list in
 * brackets or under its key, text and dates. Null where it takes a YAML library to read, which takes
 * ten times as long.
 */
export function plainFields(source: string): Record<string, Value> | null {
  const fields = new Map<string, Value>();
  let list: { indent: string; items: string[] } | null = null;
  for (const raw of source.split('\n')) {
    const line = raw.trimEnd();
    // Other white space is of the text, or an error.
    if (/[^ ]/.test(raw.slice(line.length))) return null;
    const [, indent, item] = (list && ITEM.exec(line)) ?? [];
    if (list && item !== undefined) {
      const value = scalar(item);
      if (value === null || (list.items.length > 0 && indent !== list.indent)) return null;
      list.indent = indent ?? '';
      list.items.push(value);
      continue;
    }
    const [, key, text] = FIELD.exec(line) ?? [];
    if (key === undefined || list?.items.length === 0 || fields.has(key)) return null;
    list = text === undefined ? { indent: '', items: [] } : null;
    const value = list?.items ?? valueIn(text ?? '');
    if (value === null) return null;
    fields.set(key, value);
  }
  return list?.items.length === 0 ? null : Object.fromEntries(fields);
}

function valueIn(text: string): Value | null {
  if (!text.startsWith('[')) return scalar(text);
  if (!/^\[[^[\]{}"']+\]$/.test(text) || /[^\S ]/.test(text)) return null;
  const items = text
    .slice(1, -1)
    .split(',')
    .map((item) => scalar(item.trim()));
  return items.every((item) => item !== null) ? items : null;
}

function scalar(text: string): string | null {
  const quoted = QUOTED.exec(text);
  if (quoted) return quoted[1] ?? quoted[2] ?? '';
  if (DATE.test(text)) return text;
  const plain = TEXT.test(text) && !TYPED.test(text) && !/: | #|:$|\t/.test(text);
  return plain ? text : null;
}
