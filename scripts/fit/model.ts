import { company, companyOf } from '../../src/readers/text/headings/company.ts';
import { features } from '../../src/readers/text/headings/features.ts';
import { scoreAlone, tellHeadings, type Weights } from '../../src/readers/text/headings/index.ts';
import type { Known } from './articles.ts';
import { fitLogistic } from './logistic.ts';

/** The weights of both scores. */
export interface Model {
  readonly alone: Weights;
  readonly company: Weights;
}

/** Parts of the articles that the second score is fitted by, each scored by what is fitted to the others. */
const PARTS = 5;

/** Fits both scores to articles; the second sees first scores as articles get them that were not fitted to. */
export function fitModel(articles: readonly Known[]): Model {
  const part = partsOf(articles, PARTS);
  const alone = fitAlone(articles);
  const rows: number[][] = [];
  const labels: (boolean | null)[] = [];
  for (let k = 0; k < PARTS; k++) {
    const others = fitAlone(articles.filter((article) => part(article) !== k));
    for (const article of articles.filter((each) => part(each) === k)) {
      const { lines } = article.seen;
      const around = companyOf(lines, scoreAlone(article.seen, others));
      rows.push(...around.map((line) => company.map(({ of }) => of(line))));
      labels.push(...article.labels);
    }
  }
  return { alone, company: fitted(company, rows, labels) };
}

/** Which lines the model takes for headings. */
export function findLines(seen: Known['seen'], { alone, company }: Model): boolean[] {
  return tellHeadings(seen, alone, company);
}

/** Deals the sources of articles into parts, in the order of their names. */
export function partsOf(articles: readonly Known[], parts: number): (article: Known) => number {
  const sources = [...new Set(articles.map(({ source }) => source))].sort();
  const at = new Map(sources.map((source, i) => [source, i % parts]));
  return ({ source }) => at.get(source) ?? 0;
}

function fitAlone(articles: readonly Known[]): Weights {
  const values = articles.flatMap(({ seen }) => seen.values);
  const labels = articles.flatMap((article) => article.labels);
  return fitted(features, values, labels);
}

function fitted(
  names: readonly { readonly name: string }[],
  values: readonly (readonly number[])[],
  labels: readonly (boolean | null)[],
): Weights {
  const known = values.filter((_, i) => labels[i] !== null);
  const wanted = labels.filter((label) => label !== null);
  const { bias, weights } = fitLogistic({ values: known, wanted });
  const rounded = (weight: number) => Number(weight.toFixed(3));
  return {
    bias: rounded(bias),
    of: Object.fromEntries(names.map(({ name }, k) => [name, rounded(weights[k] ?? 0)])),
  };
}
