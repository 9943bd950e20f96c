import { emitKeypressEvents, type Interface } from 'node:readline';
import { PassThrough } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import type { Input } from '../host/host.ts';

/** Milliseconds after which an escape character that nothing follows is the key Esc. */
const ESCAPE = 25;

/** Reports of the mouse (xterm's SGR and older form): their figures must not be taken for keys. */
const MOUSE = /\x1b\[(?:<[\d;]*[Mm]|M[\s\S]{3})/g;
/** The beginning of one of which the rest is still to come. */
const UNFINISHED = /\x1b\[(?:<[\d;]*|M[\s\S]{0,2})$/;

/** What begins the key that stands for a text that is pasted, as terminals bracket it. */
export const PASTED = 'paste:';

/**
 * Tells each key that is pressed: a character that it types (`j`, ` `), or its name: `enter`, `esc`, `tab`, `S-tab`,
 * `backspace`, `up`, `pagedown`, `home` and so on, `C-c` for Ctrl-C; a text that is pasted is one key, `paste:` and the
 * text. Returns what stops it.
 */
export function onKeys(input: Input, press: (key: string) => void): () => void {
  const source = new PassThrough();
  // Only this field of an Interface is looked at.
  emitKeypressEvents(source, { escapeCodeTimeout: ESCAPE } as unknown as Interface);
  let pasted: string | null = null;
  source.on('keypress', (_, key: Keypress) => {
    if (key.name === 'paste-start') pasted = '';
    else if (key.name === 'paste-end') {
      if (pasted !== null) press(PASTED + pasted);
      pasted = null;
    } else if (pasted !== null) pasted += key.sequence ?? '';
    else for (const name of namesOf(key)) press(name);
  });
  const decoder = new StringDecoder('utf8');
  let left = '';
  const feed = (piece: Buffer) => {
    const text = (left + decoder.write(piece)).replace(MOUSE, '');
    left = UNFINISHED.exec(text)?.[0] ?? '';
    source.write(text.slice(0, text.length - left.length));
  };
  input.on('data', feed);
  return () => {
    input.off('data', feed);
    source.destroy();
  };
}

/** What Node tells of a key. */
interface Keypress {
  readonly name?: string;
  readonly sequence?: string;
  readonly ctrl: boolean;
  readonly meta: boolean;
  readonly shift: boolean;
}

const NAMES: Readonly<Record<string, string>> = {
  return: 'enter',
  enter: 'enter',
  escape: 'esc',
  space: ' ',
};

const NAMED = new Set(
  'up down left right home end pageup pagedown tab backspace delete insert'.split(' '),
);

function namesOf(key: Keypress): string[] {
  const name = nameOf(key);
  // Esc, and a key soon after it, come like a key with Alt.
  const isAfterEsc = key.meta && /^\x1b[^\x1b]$/u.test(key.sequence ?? '');
  return [...(isAfterEsc ? ['esc'] : []), ...(name === null ? [] : [name])];
}

function nameOf({ name = '', sequence = '', ctrl, shift }: Keypress): string | null {
  if (Object.hasOwn(NAMES, name)) return NAMES[name] ?? null;
  if (name === 'tab' && shift) return 'S-tab';
  if (NAMED.has(name)) return name;
  if (ctrl) return /^[a-z]$/.test(name) ? `C-${name}` : null;
  const text = sequence.replace(/^\x1b/, '');
  return [...text].length === 1 && !/\p{Cc}/u.test(text) ? text : null;
}
