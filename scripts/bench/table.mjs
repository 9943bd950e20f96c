/** Rows as a Markdown table, its columns as wide as they need to be. */
export function markdownTable(header, rows) {
  const all = [header, header.map(() => '---'), ...rows];
  const widths = header.map((_, x) => Math.max(...all.map((row) => row[x].length)));
  return all.map((row) => `| ${row.map((cell, x) => cell.padEnd(widths[x])).join(' | ')} |`);
}
