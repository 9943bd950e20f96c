/** Lines of a Markdown source: those of a fenced block of code, or those between two blank lines. */
export interface Part {
  readonly kind: 'code' | 'text';
  readonly lines: readonly string[];
}

/** A fence at the margin. */
const FENCE = /^(?:(`{3,})[^`]*|(~{3,}).*)$/;

/** How a line begins, after spaces, that does not merely go on with a paragraph. */
const BLOCK = /^(?:[#>|]|[-*+](?:\s|$)|\d{1,9}[.)](?:\s|$)|[-=*_\s]+$)/;

/** Whether lines of text are one paragraph, whatever stands before them. */
export function isParagraph(lines: readonly string[]): boolean {
  return !lines.some((line) => BLOCK.test(line.trimStart()));
}

/** The parts of a source, in order. A fence that is never closed ends with it. */
export function* partsOf(source: string): Generator<Part> {
  const lines = source.split('\n');
  let from = 0;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as string;
    const fence = fenceOf(line);
    if (fence === undefined && line.trim() !== '') continue;
    if (at > from) yield { kind: 'text', lines: lines.slice(from, at) };
    if (fence !== undefined) {
      const end = closing(lines, at + 1, fence);
      yield { kind: 'code', lines: lines.slice(at + 1, end) };
      at = end;
    }
    from = at + 1;
  }
  if (from < lines.length) yield { kind: 'text', lines: lines.slice(from) };
}

function fenceOf(line: string): string | undefined {
  const [, backticks, tildes] = FENCE.exec(line) ?? [];
  return backticks ?? tildes;
}

/** As marked has it: up to three spaces, and any signs of fences after it. */
function closing(lines: readonly string[], from: number, fence: string): number {
  for (let at = from; at < lines.length; at++) {
    const line = (lines[at] as string).replace(/^ {1,3}/, '');
    if (line.startsWith(fence) && /^[~`]* *$/.test(line.slice(fence.length))) return at;
  }
  return lines.length;
}
