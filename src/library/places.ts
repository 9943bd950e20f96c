import {
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { getBuiltinModule } from 'node:process';
import { cannotKeepPlace } from '../errors/files.ts';
import { brokenPlace } from '../errors/warnings.ts';
import type { Host } from '../host/host.ts';
import { tried } from './walk.ts';

/** Where the reader of an article has got to. */
export interface KeptPlace {
  /** Letters and figures of the text that stood at the top of the screen. */
  readonly text: string;
  /** The part of the text before it, from 0 to 1. */
  readonly fraction: number;
  /** How many rows without a text came before it. */
  readonly above: number;
  /** The part of the text that had come by at the lower edge of the screen, from 0 to 1. */
  readonly read: number;
  /** When, in milliseconds since 1970. */
  readonly readAt: number;
}

/**
 * The places of articles, a file each in `$XDG_STATE_HOME/article`: readers of several articles never write the same one,
 * and of two readers of one article the last to leave it is right.
 */
export class Places {
  readonly #folder: string;
  readonly #warn: (message: string) => void;
  #names: Set<string> | undefined;

  constructor({ env, home }: Host, warn: (message: string) => void) {
    this.#folder = path.join(env.XDG_STATE_HOME || path.join(home, '.local', 'state'), 'article');
    this.#warn = warn;
  }

  /** The place in an article, by its file or its address; null where it was never read. A file that is no place is set aside. */
  of(location: string): KeptPlace | null {
    // Of thousands of articles only few have been read: one look at the folder tells which.
    this.#names ??= new Set(tried(() => readdirSync(this.#folder)) ?? []);
    if (this.#names.size === 0) return null;
    const name = nameOf(location);
    return this.#names.has(name) ? this.#read(path.join(this.#folder, name)) : null;
  }

  #read(file: string): KeptPlace | null {
    const text = tried(() => readFileSync(file, 'utf8'));
    if (text === null) return null;
    const place = tried(() => placeIn(JSON.parse(text)));
    if (place) return place;
    const aside = `${file}.broken`;
    if (tried(() => renameSync(file, aside)) === null) return null;
    this.#warn(brokenPlace(aside));
    return null;
  }

  /** Keeps a place, whole or not at all. Throws UserError where it cannot be written. */
  keep(location: string, place: KeptPlace): void {
    const name = nameOf(location);
    const temporary = path.join(this.#folder, `${crypto().randomUUID()}.tmp`);
    try {
      mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
      // At once: a signal may be ending the process.
      writeFileSync(temporary, `${JSON.stringify({ location, ...place })}\n`, { flag: 'wx' });
      renameSync(temporary, path.join(this.#folder, name));
    } catch (error) {
      tried(() => rmSync(temporary, { force: true }));
      throw cannotKeepPlace(this.#folder, error);
    }
    this.#names?.add(name);
  }
}

/** Loaded when a place is named, which few lists need. */
function crypto() {
  return getBuiltinModule('node:crypto');
}

/** A file's name for a location, by whatever links a file is reached. */
function nameOf(location: string): string {
  const real = tried(() => realpathSync.native(location)) ?? location;
  return `${crypto().createHash('sha256').update(real).digest('hex').slice(0, 32)}.json`;
}

function placeIn(value: unknown): KeptPlace | null {
  if (typeof value !== 'object' || value === null) return null;
  const { text, fraction, above, read, readAt } = { ...NOTHING, ...value };
  const isPart = (part: unknown): part is number =>
    typeof part === 'number' && part >= 0 && part <= 1;
  if (typeof text !== 'string' || !isPart(fraction) || !isPart(read)) return null;
  if (typeof above !== 'number' || typeof readAt !== 'number') return null;
  return { text, fraction, above, read, readAt };
}

const NOTHING = { text: null, fraction: null, above: null, read: null, readAt: null };
