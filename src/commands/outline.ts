import { noSections } from '../errors/articles.ts';
import type { Host } from '../host/host.ts';
import { type Article, type Format, type Section, titleOf } from '../model/article.ts';
import { extractOf } from '../model/extract.ts';
import { sectionWords } from '../model/sections.ts';
import { print } from '../output/print.ts';
import { viewOf } from '../output/screen.ts';
import { jsonText, sectionHeadJson } from '../renderers/json.ts';
import { cleanLine } from '../unicode/sanitize.ts';
import { type CommonOptions, Context } from './context.ts';
import { nameOrChoice, readNamed } from './resolve.ts';
import { namesOf } from './show.ts';

export interface OutlineOptions extends CommonOptions {
  readonly json?: boolean;
  readonly format?: Format;
  readonly pager: boolean;
}

/** `article outline`: the sections of one article, numbered as `show --section` takes them. */
export async function printOutline(
  given: string | undefined,
  options: OutlineOptions,
  host: Host,
): Promise<number> {
  const context = new Context(host, options);
  const named = given === undefined ? await nameOrChoice(context) : [given];
  if (typeof named === 'number') return named;
  const [name = '-'] = named;
  const { article, section } = await readNamed(context, name, options.format);
  const sections = section === null ? article.sections : sectionsOf(article, section);
  const names = () => namesOf(article);
  const lines = await page(context, sections, options);
  await print(host, context.screen, lines, options.pager && !options.json ? { names } : null);
  if (sections.length === 0) context.warn(noSections(titleOf(article)));
  return 0;
}

function sectionsOf(article: Article, section: string): readonly Section[] {
  return extractOf(article, { sections: [section] }).sections ?? [];
}

async function page(
  { screen }: Context,
  sections: readonly Section[],
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
