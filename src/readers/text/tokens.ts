import type { Token, Tokens } from 'marked';
import type { Block } from './blocks.ts';
import type { List } from './lists.ts';

/** Inline tokens of a text without markup; lines are parted by hard breaks. */
export function textTokens(text: string): Token[] {
  return [{ type: 'text', raw: text, text, escaped: false }];
}

/** A block as marked's token, its text as it stands. */
export function blockToken(block: Block): Token {
  switch (block.kind) {
    case 'paragraph':
      return {
        type: 'paragraph',
        raw: block.raw,
        text: block.text,
        tokens: textTokens(block.text),
      };
    case 'verse':
      return verse(block.lines, block.raw);
    case 'code':
      return {
        type: 'code',
        raw: block.raw,
        text: block.lines.join('\n'),
        codeBlockStyle: 'indented',
      };
    case 'rule':
      return { type: 'hr', raw: block.raw };
    case 'quotation': {
      const tokens = block.blocks.map(blockToken);
      return { type: 'blockquote', raw: block.raw, text: block.raw, tokens };
    }
    case 'list':
      return listToken(block);
  }
}

function verse(lines: readonly string[], raw: string): Token {
  const tokens = lines.flatMap((line, i): Token[] =>
    i === 0 ? textTokens(line) : [{ type: 'br', raw: '\n' }, ...textTokens(line)],
  );
  return { type: 'paragraph', raw, text: lines.join('\n'), tokens };
}

function listToken(list: List): Tokens.List {
  return {
    type: 'list',
    raw: list.raw,
    ordered: list.ordered,
    start: list.ordered ? list.start : '',
    loose: false,
    items: list.items.map((item) => ({
      type: 'list_item',
      raw: item.text,
      task: false,
      loose: false,
      text: item.text,
      tokens: [
        { type: 'text', raw: item.text, text: item.text, tokens: textTokens(item.text) },
        ...item.nested.map(listToken),
      ],
    })),
  };
}
