import type { Host } from '../host/host.ts';
import { type Article, type Format, titleOf } from '../model/article.ts';
import { type Extract, extractOf, type Part } from '../model/extract.ts';
import { print } from '../output/print.ts';
import { plainViewOf, viewOf } from '../output/screen.ts';
import { renderers } from '../renderers/index.ts';
import { type CommonOptions, Context } from './context.ts';
import { type Named, nameOrChoice, readNamed } from './resolve.ts';

export interface ShowOptions extends CommonOptions {
  readonly summary?: boolean;
  readonly section?: readonly string[];
  readonly plain?: boolean;
  readonly json?: boolean;
  /** Columns; 0: no wrapping. */
  readonly width?: number;
  readonly format?: Format;
  readonly pager: boolean;
}

/** `article show`: finds articles, reads them, selects what is asked for, and prints it. */
export async function show(
  names: readonly string[],
  options: ShowOptions,
  host: Host,
): Promise<number> {
  return showIn(new Context(host, options), names, options);
}

/** `show`, in a context that there is already. */
export async function showIn(
  context: Context,
  names: readonly string[],
  options: ShowOptions,
): Promise<number> {
  const { host, screen } = context;
  const named = names.length > 0 ? names : await nameOrChoice(context);
  if (typeof named === 'number') return named;
  const extracts = eachExtract(context, named, options);
  if (options.json) await printJson(context, extracts, names.length > 1);
  else {
    const first: string[] = [];
    const lines = pages(context, extracts, options, first);
    const names = () => namesFor(first, named.length);
    await print(host, screen, lines, options.pager ? { names } : null);
  }
  return context.failed ? 1 : 0;
}

/** More than ever parts two blocks: without it a headline would be fainter than a section's heading. */
const BETWEEN_PAGES = '\n\n\n';

async function* eachExtract(
  context: Context,
  names: readonly string[],
  options: ShowOptions,
): AsyncGenerator<Extract> {
  for (const name of names) {
    const extract = await context.attempt(async () =>
      select(await readNamed(context, name, options.format), options),
    );
    if (extract) yield extract;
  }
}

/** The part of an article that its name and the options ask for. */
function select({ article, section }: Named, options: ShowOptions): Extract {
  const sections = [...(section === null ? [] : [section]), ...(options.section ?? [])];
  const part: Part = {
    ...(options.summary ? { summary: true } : {}),
    ...(sections.length > 0 ? { sections } : {}),
  };
  return extractOf(article, part);
}

/** What the pager may call an article. */
export function namesOf(article: Article): string[] {
  return [titleOf(article), article.source.name ?? ''];
}

/** What the pager may call several articles. */
function namesFor(first: readonly string[], count: number): readonly string[] {
  return count > 1 ? first.map((name) => name && `${name} and ${count - 1} more`) : first;
}

async function* pages(
  { screen }: Context,
  extracts: AsyncIterable<Extract>,
  { plain, width }: ShowOptions,
  first: string[],
): AsyncGenerator<string> {
  const formatted = !plain && (screen.isTerminal || screen.color);
  const render = formatted ? renderers.terminal : renderers.plain;
  const view = formatted ? await viewOf(screen, width) : plainViewOf(screen, width);
  for await (const extract of extracts) {
    if (first.length > 0) yield formatted ? BETWEEN_PAGES : '\n';
    else first.push(...namesOf(extract.article));
    yield* render(extract, view);
  }
}

async function printJson(
  { host, screen }: Context,
  extracts: AsyncIterable<Extract>,
  several: boolean,
): Promise<void> {
  const { extractJson, jsonText } = await import('../renderers/json.ts');
  const objects: object[] = [];
  for await (const extract of extracts) objects.push(extractJson(extract));
  const value = several ? objects : objects[0];
  if (value) await print(host, screen, [jsonText(value)]);
}
