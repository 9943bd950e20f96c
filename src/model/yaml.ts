import { FAILSAFE_SCHEMA, load, nullCoreTag, Schema, YAMLException } from 'js-yaml';
import { notValid } from '../errors/warnings.ts';
import { cleanLine } from '../unicode/sanitize.ts';
import { type Fields, isMapping, type ParsedFields } from './fields.ts';

/** Values as they are written: `2.0` is no number, `yes` no truth, `2024-01-01` no moment. */
export const schema = new Schema([...FAILSAFE_SCHEMA.tags, nullCoreTag]);

type Result = { readonly value: unknown } | { readonly error: string };

/** Reads fields in YAML. Where there is an error, each is read by itself, so that a slip costs its own lines at most. */
export function readYaml(source: string): ParsedFields {
  const whole = parse(source);
  if ('value' in whole) return { fields: mappingOf(whole), unread: '', error: null };
  const fields: Record<string, unknown> = {};
  const unread: string[] = [];
  for (const lines of source.split(BEFORE_FIELD)) {
    const field = fieldOf(lines);
    if (field) Object.assign(fields, field);
    else if (lines.trim() !== '') unread.push(lines);
  }
  return { fields, unread: unread.join('\n'), error: notValid('YAML', whole.error) };
}

/** What goes on with a field is indented, an item of its list, or the end of one; a comment is part of it, too. */
const BEFORE_FIELD = /\n(?=[^\s\-\]}#])/;

function parse(source: string): Result {
  try {
    return { value: load(source, { schema, maxAliases: 20, maxDepth: 50 }) };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    return { error: cleanLine(error.reason) };
  }
}

function mappingOf(result: Result): Fields | null {
  return 'value' in result && isMapping(result.value) ? result.value : null;
}

/** A field as it stands, with its lines set straight, or with its values in quotes; null where it is none. */
function fieldOf(lines: string): Fields | null {
  const straight = straightened(lines);
  return (
    mappingOf(parse(lines)) ??
    mappingOf(parse(straight)) ??
    mappingOf(parse(straight.split('\n').map(withQuotes).join('\n')))
  );
}

/** With a space after the name, with no tabs, and with the items of a list or its end where they may stand. */
function straightened(lines: string): string {
  const [first = '', ...rest] = lines.split('\n');
  const name = first.replace(/^([\w-]+)(?::(?!\/\/)|：)[ \t]*/, '$1: ');
  const isList = rest.every((line) => /^\s*(?:- |$)/.test(line));
  const others = rest.map((line) =>
    isList || /^[\]}]/.test(line)
      ? `  ${line.trimStart()}`
      : line.replace(/^[ \t]+/, (indent) => indent.replaceAll('\t', '  ')),
  );
  return [name, ...others].join('\n');
}

/** A line with its value in quotes where it is no YAML by itself: `title: Salt: a history`, `title: [Draft] Salt`. */
function withQuotes(line: string): string {
  const [, opening = '', value = ''] = /^(\s*(?:- +)?(?:[\w-]+: +)?)([^\s#].*)?$/.exec(line) ?? [];
  if (value === '' || 'value' in parse(line.trim())) return line;
  return opening + JSON.stringify(withoutStrayQuotes(value.trimEnd()));
}

/** Without quotes around all of it, or one that is not closed: `'It's late'`, `"Salt`; not `"Salt" and "pepper"`. */
function withoutStrayQuotes(value: string): string {
  const [, quote = '', inner = ''] = /^(["'])(.*)\1$/.exec(value) ?? [];
  const isClosedBefore = new RegExp(`\\S${quote}(?!\\S)`).test(inner);
  if (quote !== '') return isClosedBefore ? value : inner;
  return /^"[^"]*$/.test(value) ? value.slice(1) : value;
}
