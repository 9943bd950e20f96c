/** The lines between `---` and `---` (or `...`) that a Markdown document opens with. */
const FRONT_MATTER = /^---[ \t]*\n([\s\S]*?)(?:^|\n)(?:---|\.\.\.)[ \t]*(?:\n|$)/;

/** A Markdown document's front matter, without the lines around it, and what follows; null without one. */
export function splitFrontMatter(text: string): { matter: string; body: string } | null {
  const [all, matter] = FRONT_MATTER.exec(text) ?? [];
  if (all === undefined || matter === undefined) return null;
  return { matter, body: text.slice(all.length) };
}

/** Backticks to put around code in Markdown: `min` at least, and more than any run of them in it. */
export function backticks(code: string, min: number): string {
  const runs = code.match(/`+/g) ?? [];
  return '`'.repeat(runs.reduce((length, run) => Math.max(length, run.length + 1), min));
}
