import { replace } from 'unicodeit';

/** Braces that are meant, while the others are read. */
const OPEN = '\ue000';
const CLOSE = '\ue001';
/** Commands and groups that are left, and what unicodeit writes of signs that have no superscript or subscript form. */
const UNWRITTEN = /[\\{}^_ᐧ]/;
const SPACES = /\\(?:[,;:! ]|(?:quad|qquad)(?![a-zA-Z]))/g;
const SIZES = /\\(?:left|right|[bB]igg?[lr]?|displaystyle|textstyle|limits)(?![a-zA-Z])\s*/g;
const NAMES = /\\(?:text|mathrm|operatorname|mathit|textrm)\{([^{}\\]*)\}/g;

/** Functions whose names are set as words. */
const FUNCTIONS =
  /\\(arc(?:sin|cos|tan)|(?:sin|cos|tan|cot)h?|sec|csc|log|ln|lg|exp|lim(?:inf|sup)?|min|max|sup|inf|gcd|det|dim|deg|arg|ker|hom|Pr|mod)(?![a-zA-Z])/g;

const ACCENTS = /\\(hat|vec|bar|tilde|dot|ddot)\s+([a-zA-Z])/g;

/** What a formula in TeX reads as in plain characters; null where these cannot write all of it. */
export function formulaText(tex: string): string | null {
  // unicodeit takes `25\\%` for a shade.
  const signs = tex.replace(/\\([%#&$])/g, '$1');
  const braces = signs.replaceAll('\\{', OPEN).replaceAll('\\}', CLOSE);
  const names = braces.replace(NAMES, '$1').replace(FUNCTIONS, '$1').replace(ACCENTS, '\\$1{$2}');
  const flat = withoutGroups(names.replace(SIZES, '').replace(SPACES, ' '));
  if (flat?.match(/\\[a-zA-Z]+\{?/g)?.some((command) => !isKnown(command))) return null;
  const written = flat && replace(flat).replace(/\s+/g, ' ').trim();
  if (!written || UNWRITTEN.test(written)) return null;
  return written.replaceAll(OPEN, '{').replaceAll(CLOSE, '}');
}

/** unicodeit takes the beginning of a longer command for one that it knows: `\lof` for `\l`, ł. */
function isKnown(command: string): boolean {
  const written = replace(command.endsWith('{') ? `${command}x}` : command);
  return written.startsWith('\\') || !/[a-wyz]/i.test(written);
}

const FRACTION = /\\[dt]?frac\s*\{([^{}]*)\}\s*\{([^{}]*)\}/;
const ROOT = /\\sqrt\s*\{([^{}]*)\}/;
/** More in one formula than anybody writes. */
const MAX_GROUPS = 100;

/** Fractions with a slash and roots with their sign, the inner ones first; null where a group is left open. */
function withoutGroups(tex: string): string | null {
  let flat = tex;
  for (let count = 0; count < MAX_GROUPS; count++) {
    const next = superscriptGroups(flat)
      .replace(FRACTION, (_, over: string, under: string) => `${term(over)}/${term(under)}`)
      .replace(ROOT, (_, inner: string) => `√${term(inner)}`);
    if (next === flat) return flat;
    flat = next;
  }
  return null;
}

/** What stands above or under the line, written by unicodeit before braces around it are read. */
function superscriptGroups(tex: string): string {
  return tex.replace(/[\^_]\{([^{}\\]*)\}/g, (group) => {
    const written = replace(group);
    return UNWRITTEN.test(written) ? group : written;
  });
}

/** A part of a fraction; in brackets where it is more than one factor. */
function term(part: string): string {
  const bare = part.trim();
  return /^[\p{L}\p{N}\p{M}.²³¹⁰-₟\\]+$/u.test(bare) ? bare : `(${bare})`;
}
