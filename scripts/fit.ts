/**
 * `npm run fit -- <folder>...`: fits the weights of headings in unmarked text to articles whose headings are
 * known, and writes them to src/readers/text/headings/weights.ts. Prints what they would find in articles
 * of sources that they were not fitted to; with `--show` each mistake too.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Known, readKnown } from './fit/articles.ts';
import { findLines, fitModel, type Model, partsOf } from './fit/model.ts';
import { Tally } from './fit/tally.ts';

const TABLE = 'src/readers/text/headings/weights.ts';
/** Parts of the articles for cross-validation. */
const PARTS = 10;
/** Languages are told apart that have so many articles with headings. */
const ENOUGH = 10;

const { values, positionals: folders } = parseArgs({
  allowPositionals: true,
  options: { show: { type: 'boolean' } },
});
if (folders.length === 0) throw new Error('usage: npm run fit -- <folder with truth.json>...');
const known = folders.map(readKnown);
const articles = known.flat();

for (const [i, own] of known.entries()) {
  const others = known.filter((_, k) => k !== i).flat();
  if (others.length > 0) print(`${folders[i]}, fitted to the others`, own, fitModel(others));
}
const part = partsOf(articles, PARTS);
const found = new Map<Known, boolean[]>();
for (let k = 0; k < PARTS; k++) {
  const model = fitModel(articles.filter((article) => part(article) !== k));
  for (const article of articles)
    if (part(article) === k) found.set(article, findLines(article.seen, model));
}
report('cross-validated by source', (article) => found.get(article) ?? []);
if (values.show) for (const article of articles) show(article, found.get(article) ?? []);
const model = fitModel(articles);
report('fitted to all', ({ seen }) => findLines(seen, model));
writeFileSync(TABLE, tableOf(model));

function print(title: string, own: readonly Known[], model: Model): void {
  console.log(`${title}: ${tallied(own, ({ seen }) => findLines(seen, model))}`);
}

function report(title: string, lines: (article: Known) => readonly boolean[]): void {
  console.log(`${title}: ${tallied(articles, lines)}`);
  for (const [i, own] of known.entries()) console.log(`  ${folders[i]}: ${tallied(own, lines)}`);
  for (const lang of [...new Set(articles.map((article) => article.lang))].sort()) {
    const tally = tallied(
      articles.filter((article) => article.lang === lang),
      lines,
    );
    if (tally.headed >= ENOUGH) console.log(`  ${lang}: ${tally}`);
  }
}

function show({ source, keys, labels }: Known, lines: readonly boolean[]): void {
  for (const [i, key] of keys.entries())
    if (labels[i] !== null && labels[i] !== lines[i])
      console.log(`  ${lines[i] ? 'false' : 'missed'} ${source}: ${key}`);
}

function tallied(own: readonly Known[], lines: (article: Known) => readonly boolean[]): Tally {
  const tally = new Tally();
  for (const article of own) tally.add(article, lines(article));
  return tally;
}

function tableOf(model: Model): string {
  const { alone, company } = model;
  return `// Made by \`npm run fit\`; what each weight is of, and why, says features.ts.
import type { Weights } from './index.ts';

export const weights: { readonly alone: Weights; readonly company: Weights } = {
  alone: ${source(alone)},
  company: ${source(company)},
};
`;
}

function source({ bias, of }: { bias: number; of: Readonly<Record<string, number>> }): string {
  const lines = Object.entries(of).map(([name, weight]) => {
    const key = /^\w+$/.test(name) ? name : `'${name}'`;
    return `      ${key}: ${weight},\n`;
  });
  return `{\n    bias: ${bias},\n    of: {\n${lines.join('')}    },\n  }`;
}
