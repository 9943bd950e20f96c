import { counted, type Known } from './articles.ts';

/** Headings found and missed, over some articles. */
export class Tally {
  articles = 0;
  #found = 0;
  #false = 0;
  #missed = 0;
  #bare = 0;
  #bareKept = 0;

  /** `found`: which lines are taken for headings. */
  add({ keys, labels, headings }: Known, found: readonly boolean[]): void {
    this.articles++;
    let wrong = 0;
    const open = new Set(keys.filter((_, i) => labels[i] === null));
    const counts = counted(keys.filter((_, i) => found[i]));
    for (const [key, count] of counts) {
      const right = Math.min(count, headings.get(key) ?? 0);
      this.#found += right;
      if (!open.has(key)) wrong += count - right;
    }
    for (const [key, count] of headings)
      this.#missed += Math.max(0, count - (counts.get(key) ?? 0));
    this.#false += wrong;
    if (headings.size > 0) return;
    this.#bare++;
    if (wrong === 0) this.#bareKept++;
  }

  /** The harmonic mean of precision and recall. */
  get f1(): number {
    return (2 * this.#found) / Math.max(1, 2 * this.#found + this.#false + this.#missed);
  }

  toString(): string {
    const precision = this.#found / Math.max(1, this.#found + this.#false);
    const recall = this.#found / Math.max(1, this.#found + this.#missed);
    const figures = `F1 ${this.f1.toFixed(3)}, precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`;
    const bare = `without headings and none found ${this.#bareKept} of ${this.#bare}`;
    return `${figures}, articles ${this.articles}, ${bare}`;
  }
}
