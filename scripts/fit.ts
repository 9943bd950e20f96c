/**
 * `npm run fit -- <folder>... [--show]`: fits the weights of headings in unmarked text to articles whose headings
 * are known, and writes them to src/readers/text/headings/weights.ts. Prints what they would find in articles
 * of sources that they were not fitted to; with `--show` each mistake too.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { features } from '../src/readers/text/headings/features.ts';
import { tellHeadings, type Weights } from '../src/readers/text/headings/index.ts';
import { type Known, readKnown } from './fit/articles.ts';
import { fitLogistic } from './fit/logistic.ts';
import { Tally } from './fit/tally.ts';

const TABLE = 'src/readers/text/headings/weights.ts';
/** Parts of the articles for cross-validation. */
const PARTS = 10;
/** A language is told apart that has so many articles with headings. */
const ENOUGH = 10;

const { values: options, positionals: folders } = parseArgs({
  allowPositionals: true,
  options: { show: { type: 'boolean' } },
});
if (folders.length === 0) throw new Error('usage: npm run fit -- <folder with truth.json>...');
const known = folders.map(readKnown);
const articles = known.flat();

for (const [i, own] of known.entries()) {
  const others = articles.filter((article) => !own.includes(article));
  if (others.length === 0) continue;
  const weights = fitWeights(others);
  console.log(`${folders[i]}, fitted to the others: ${tally(own, found(weights))}`);
}
report('cross-validated by source', crossValidated());
const weights = fitWeights(articles);
report('fitted to all', found(weights));
writeFileSync(TABLE, tableOf(weights));

/** Tells of an article which lines are headings. */
type Find = (article: Known) => readonly boolean[];

function found(weights: Weights): Find {
  return ({ seen }) => tellHeadings(seen, weights);
}

/** Finds the headings of each article by what is fitted to articles of other sources, dealt by their names. */
function crossValidated(): Find {
  const sources = [...new Set(articles.map(({ source }) => source))].sort();
  const parts = new Map(sources.map((source, i) => [source, i % PARTS]));
  const models = Array.from({ length: PARTS }, (_, part) =>
    fitWeights(articles.filter(({ source }) => parts.get(source) !== part)),
  );
  return ({ seen, source }) => tellHeadings(seen, models[parts.get(source) ?? 0] ?? weights);
}

function fitWeights(examples: readonly Known[]): Weights {
  const labels = examples.flatMap((article) => article.labels);
  const lines = examples.flatMap(({ seen }) => seen.values);
  const { bias, weights } = fitLogistic({
    values: lines.filter((_, i) => labels[i] !== null),
    wanted: labels.filter((label) => label !== null),
  });
  const rounded = (weight: number) => Number(weight.toFixed(2));
  return {
    bias: rounded(bias),
    of: Object.fromEntries(features.map(({ name }, k) => [name, rounded(weights[k] ?? 0)])),
  };
}

function report(title: string, find: Find): void {
  console.log(`${title}: ${tally(articles, find)}`);
  for (const [i, own] of known.entries()) console.log(`  ${folders[i]}: ${tally(own, find)}`);
  for (const lang of [...new Set(articles.map((article) => article.lang))].sort()) {
    const own = articles.filter((article) => article.lang === lang);
    if (own.filter(({ headings }) => headings.size > 0).length >= ENOUGH)
      console.log(`  ${lang}: ${tally(own, find)}`);
  }
  if (options.show) for (const article of articles) show(article, find(article));
}

function tally(own: readonly Known[], find: Find): Tally {
  const counts = new Tally();
  for (const article of own) counts.add(article, find(article));
  return counts;
}

function show({ source, keys, labels }: Known, lines: readonly boolean[]): void {
  for (const [i, key] of keys.entries())
    if (labels[i] !== null && labels[i] !== lines[i])
      console.log(`  ${lines[i] ? 'false' : 'missed'} ${source}: ${key}`);
}

function tableOf({ bias, of }: Weights): string {
  const lines = Object.entries(of).map(([name, weight]) => {
    const key = /^\w+$/.test(name) ? name : `'${name}'`;
    return `    ${key}: ${weight},\n`;
  });
  return `// Made by \`npm run fit\`; features.ts says what each weight is of.

export const weights = {
  bias: ${bias},
  of: {
${lines.join('')}  },
};
`;
}
