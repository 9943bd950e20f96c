import path from 'node:path';
import { notASection, notInLibrary } from '../errors/articles.ts';
import { cannotAsk, removeQuestion } from '../errors/command-line.ts';
import type { Host } from '../host/host.ts';
import { isInside } from '../library/folders.ts';
import type { Entry } from '../library/walk.ts';
import { remove } from '../library/write.ts';
import { canAsk, confirm } from '../output/ask.ts';
import { print } from '../output/print.ts';
import { cleanLine } from '../unicode/sanitize.ts';
import { type CommonOptions, Context } from './context.ts';
import { findOwn } from './edit.ts';

export interface RmOptions extends CommonOptions {
  readonly yes?: boolean;
}

/** `article rm`: removes articles of the library, after a question, and prints their names. */
export async function rm(
  names: readonly string[],
  { yes = false, ...options }: RmOptions,
  host: Host,
): Promise<number> {
  const context = new Context(host, options);
  const found = new Map<string, Entry>();
  for (const name of names) {
    const entry = await context.attempt(() => findRemovable(context, name));
    if (entry) found.set(path.resolve(host.cwd, entry.path), entry);
  }
  if (found.size === 0) return 1;
  if (!yes) {
    const entries = [...found.values()];
    if (!canAsk(host)) throw cannotAsk(entries.map(({ name }) => name));
    const titles = await Promise.all(entries.map(context.headline));
    const question = removeQuestion(
      entries.map(({ name }, i) => ({ name, title: titles[i] ?? '' })),
    );
    if (!(await confirm(host, question))) return 1;
  }
  for (const [file, { name }] of found) {
    const removed = await context.attempt(async () => {
      await remove(file);
      return name;
    });
    if (removed !== null) await print(host, context.screen, [`${cleanLine(removed)}\n`]);
  }
  return context.failed ? 1 : 0;
}

async function findRemovable(context: Context, name: string): Promise<Entry> {
  const { entry, section } = await findOwn(context, name);
  if (section !== null) throw notASection(name, entry.name);
  if (!isInside(context.host, context.folder, entry.path)) throw notInLibrary(name, context.dir);
  return entry;
}
