/** Backticks to put around code in Markdown: `min` at least, and more than any run of them in it. */
export function backticks(code: string, min: number): string {
  const runs = code.match(/`+/g) ?? [];
  return '`'.repeat(runs.reduce((length, run) => Math.max(length, run.length + 1), min));
}
