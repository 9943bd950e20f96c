import { randomUUID } from 'node:crypto';
import { open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { codeOf, reasonOf, UserError } from '../errors.ts';
import { cleanLine } from '../unicode/sanitize.ts';

/**
 * Saves a text as `<name>.md`; where that name is taken by another text, in its stead (`force`), or
 * as `<name>-2.md` and so on. Returns the name, and whether the same text was there already. Throws
 * UserError.
 */
export async function saveNew(
  folder: string,
  name: string,
  text: string,
  force: boolean,
): Promise<{ name: string; there: boolean }> {
  for (let count = 1; ; count++) {
    const given = count === 1 ? name : `${name}-${count}`;
    const file = path.join(folder, `${given}.md`);
    if (await claim(file)) {
      await replace(file, text).catch(async (error) => {
        await rm(file, { force: true });
        throw error;
      });
      return { name: given, there: false };
    }
    if (force) {
      await replace(file, text);
      return { name: given, there: false };
    }
    if ((await readFile(file, 'utf8').catch(() => null)) === text)
      return { name: given, there: true };
  }
}

/** Takes a name for a file that is still to come; false where there is one. */
async function claim(file: string): Promise<boolean> {
  return tell(file, async () => {
    try {
      await (await open(file, 'wx')).close();
      return true;
    } catch (error) {
      if (codeOf(error) === 'EEXIST') return false;
      throw error;
    }
  });
}

/**
 * Writes a file whole or not at all: a temporary one beside it, which no library lists, takes its
 * name. Throws UserError.
 */
export async function replace(file: string, text: string): Promise<void> {
  const temporary = path.join(path.dirname(file), `.${randomUUID()}.tmp`);
  await tell(file, async () => {
    try {
      await writeFile(temporary, text, { flag: 'wx' });
      await rename(temporary, file);
    } catch (error) {
      await rm(temporary, { force: true });
      throw error;
    }
  });
}

/** Removes a file. Throws UserError. */
export async function remove(file: string): Promise<void> {
  try {
    await rm(file);
  } catch (error) {
    throw new UserError(`cannot remove ${cleanLine(file)}: ${reasonOf(error)}`);
  }
}

async function tell<Result>(place: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw new UserError(`cannot write ${cleanLine(place)}: ${reasonOf(error)}`);
  }
}
