import { randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { cannotRemove, cannotWrite } from '../errors/files.ts';
import { codeOf } from '../errors/index.ts';

/** Where an article was saved. */
export interface Saved {
  readonly name: string;
  readonly path: string;
}

/**
 * Saves a text as `<name>.md`, in a folder that is made where there is none; where that name is taken, in its stead
 * (`force`), or as `<name>-2.md` and so on. Throws UserError, and leaves no folder behind that it has made.
 */
export async function saveNew(
  folder: string,
  name: string,
  text: string,
  force: boolean,
): Promise<Saved> {
  const made = await told(folder, () => mkdir(folder, { recursive: true }));
  try {
    for (let count = 1; ; count++) {
      const given = count === 1 ? name : `${name}-${count}`;
      const file = path.join(folder, `${given}.md`);
      const isNew = await claim(file);
      if (!isNew && !force) continue;
      await replace(file, text).catch(async (error) => {
        if (isNew) await rm(file, { force: true });
        throw error;
      });
      return { name: given, path: file };
    }
  } catch (error) {
    if (made !== undefined) await rmdir(folder).catch(() => {});
    throw error;
  }
}

/** Takes a name for a file that is still to come; false where there is one. */
async function claim(file: string): Promise<boolean> {
  return told(file, async () => {
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
  await told(file, async () => {
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
    throw cannotRemove(file, error);
  }
}

async function told<Result>(place: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw cannotWrite(place, error);
  }
}
