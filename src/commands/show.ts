import { UserError } from '../errors.ts';
import type { Host } from '../host/host.ts';
import type { Format } from '../model/article.ts';
import { type Extract, extractOf, type Part } from '../model/extract.ts';
import { print } from '../output/print.ts';
import { plainViewOf, viewOf } from '../output/screen.ts';
import { renderers } from '../renderers/index.ts';
import { type CommonOptions, Context } from './context.ts';
import { readNamed } from './resolve.ts';

/** The exit code of a program that Ctrl-C has ended. */
const INTERRUPTED = 130;

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

/** `article show`: finds articles, reads them, cuts them to what is asked for, and prints them. */
export async function show(
  names: readonly string[],
  options: ShowOptions,
  host: Host,
): Promise<number> {
  const context = new Context(host, options);
  const named = names.length > 0 ? names : await unnamed(context);
  if (named === null) return INTERRUPTED;
  const extracts = eachExtract(context, named, options);
  if (options.json) await printJson(context, extracts, names.length > 1);
  else await print(host, context.screen, pages(context, extracts, options), options.pager);
  return context.failed ? 1 : 0;
}

/** More than ever parts two blocks: without it a headline would be fainter than a section's heading. */
const BETWEEN_PAGES = '\n\n\n';

/** What is shown where nothing is named; null where the reader breaks off choosing. */
async function unnamed(context: Context): Promise<readonly string[] | null> {
  const { host, screen } = context;
  if (!host.stdin.isTTY) return ['-'];
  if (!screen.isTerminal || host.env.CI) {
    throw new UserError('no article is named', 'To see all there are: article list');
  }
  const { choose } = await import('./choose.ts');
  const name = await choose(context);
  return name === null ? null : [name];
}

async function* eachExtract(
  context: Context,
  names: readonly string[],
  options: ShowOptions,
): AsyncGenerator<Extract> {
  for (const name of names) {
    const extract = await context.attempt(async () =>
      extractOf(await readNamed(context, name, options.format), partOf(options)),
    );
    if (extract) yield extract;
  }
}

function partOf({ summary, section }: ShowOptions): Part {
  return { ...(summary ? { summary } : {}), ...(section ? { sections: section } : {}) };
}

async function* pages(
  { screen }: Context,
  extracts: AsyncIterable<Extract>,
  { plain, width }: ShowOptions,
): AsyncGenerator<string> {
  const formatted = !plain && (screen.isTerminal || screen.color);
  const render = formatted ? renderers.terminal : renderers.plain;
  const view = formatted ? await viewOf(screen, width) : plainViewOf(screen, width);
  let first = true;
  for await (const extract of extracts) {
    if (!first) yield formatted ? BETWEEN_PAGES : '\n';
    yield* render(extract, view);
    first = false;
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
  if (value) await print(host, screen, [jsonText(value)], false);
}
