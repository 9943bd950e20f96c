import type { Host } from '../host/host.ts';
import { type Article, type Format, titleOf } from '../model/article.ts';
import { sectionWords } from '../model/sections.ts';
import { print } from '../output/print.ts';
import { viewOf } from '../output/screen.ts';
import { jsonText, sectionHeadJson } from '../renderers/json.ts';
import { cleanLine } from '../unicode/sanitize.ts';
import { type CommonOptions, Context } from './context.ts';
import { readNamed } from './resolve.ts';

export interface OutlineOptions extends CommonOptions {
  readonly json?: boolean;
  readonly format?: Format;
  readonly pager: boolean;
}

/** `article outline`: the sections of one article, numbered as `show --section` takes them. */
export async function printOutline(
  name: string,
  options: OutlineOptions,
  host: Host,
): Promise<number> {
  const context = new Context(host, options);
  const article = await readNamed(context, name, options.format);
  const lines = await page(context, article, options);
  await print(host, context.screen, lines, options.pager && !options.json);
  if (article.sections.length === 0) {
    context.warn(`${cleanLine(titleOf(article) || 'the text')} has no sections`);
  }
  return 0;
}

async function page(
  { screen }: Context,
  { sections }: Article,
  { json }: OutlineOptions,
): Promise<Iterable<string>> {
  if (json) return [jsonText(sections.map(sectionHeadJson))];
  if (!screen.isTerminal) {
    return sections.map(
      (section) =>
        `${[section.number, sectionWords(section), cleanLine(section.heading)].join('\t')}\n`,
    );
  }
  const { renderOutline } = await import('../renderers/terminal/outline-page.ts');
  return renderOutline(sections, await viewOf(screen, undefined));
}
