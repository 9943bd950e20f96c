import type { Article, Block } from '../../../src/model/article.ts';
import { blockText } from '../../../src/model/plain-text.ts';
import { readText } from '../../../src/readers/text/index.ts';

/** The article of these lines. */
export function read(...lines: string[]): Article {
  return readText(lines.join('\n'), { name: null, path: null, format: 'text' });
}

export function headings({ sections }: Article): string[] {
  return sections.map(({ heading }) => heading);
}

/** All blocks of an article, each as plain text. */
export function texts({ lead, sections }: Article): string[] {
  const blocks: Block[] = [...lead, ...sections.flatMap((section) => section.blocks)];
  return blocks.map((block) => blockText([block]));
}

const SUBJECTS = ['harbour', 'council', 'ferry', 'market', 'library'];

/** A paragraph of some length; each number gives another. */
export function prose(n: number): string {
  return `The ${SUBJECTS[n % 5]} was closed for ${n + 2} days, and those who came from the islands to ask for it were sent home with a map, a sandwich and a promise.`;
}

/** A text broken as mail is, at 72 columns. */
export function wrapped(text: string, indent = ''): string {
  const lines = [indent];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line.trim() === '') lines[lines.length - 1] = line + word;
    else if (line.length + 1 + word.length <= 72) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines.join('\n');
}
