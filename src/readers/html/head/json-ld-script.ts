import { decodeHTML } from 'entities/decode';

/** What a script holds; the slips that are common are mended, and of one that is broken the plain fields are read. */
export function parseScript(source: string): unknown {
  const bare = source.replace(
    /^\s*(?:\/\/\s*)?(?:<!\[CDATA\[|<!--)|(?:\/\/\s*)?(?:\]\]>|-->)\s*$/g,
    '',
  );
  const found = json(bare) ?? json(mended(bare));
  // Some systems escape what they write into a script, or write a string that holds it.
  if (typeof found === 'string' && found.startsWith('{')) return json(found);
  if (found !== null || bare.search(ESCAPED) < 0) return found ?? salvaged(bare);
  return parseScript(decodeHTML(bare).replaceAll(ESCAPED, '"'));
}

/** A quotation mark as HTML has it in an attribute. */
const ESCAPED = /&(?:amp;)?(?:quot|#0*34|#x0*22);/gi;

function json(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return null;
  }
}

const STRING = /"(?:[^"\\]|\\[\s\S])*"/.source;
const SLIP = new RegExp(`${STRING}|//[^\\n]*|/\\*[\\s\\S]*?(?:\\*/|$)|,(?=\\s*[}\\]])|;\\s*$`, 'g');

/** JSON without comments, commas too many, and line ends in strings. */
function mended(source: string): string {
  return source.replace(SLIP, (found) =>
    found.startsWith('"') ? found.replace(/[\0-\x1f]/g, ' ') : '',
  );
}

const PLAIN = /"(headline|datePublished|dateCreated|dateModified|url)"\s*:\s*"((?:[^"\\]|\\.)*)"/g;
const AUTHOR = /"author"\s*:\s*[[{\s]*(?:"@type"\s*:\s*"[^"]*"\s*,\s*)?"name"\s*:\s*"([^"]*)"/;

function salvaged(source: string): Readonly<Record<string, unknown>> {
  const fields = [...source.matchAll(PLAIN)].map(([, name = '', value]) => [name, value]);
  const author = AUTHOR.exec(source)?.[1];
  return {
    ...Object.fromEntries(fields.reverse()),
    ...(author ? { author } : {}),
    ...(fields.length > 0 ? { '@type': 'Article' } : {}),
  };
}
