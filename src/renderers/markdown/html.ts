import type {
  Block,
  Definitions,
  Figure,
  Inline,
  List,
  Table,
  TableCell,
} from '../../model/article.ts';
import { escapeHtml } from '../../model/html.ts';

/** A block as HTML without a blank line, which Markdown takes as it stands: for what Markdown has no marks of its own. */
export function blockHtml(block: Block): string {
  switch (block.type) {
    case 'hr':
      return '<hr>';
    case 'paragraph':
      return element('p', inlineHtml(block.tokens));
    case 'heading':
      return element(`h${Math.min(6, block.depth)}`, inlineHtml(block.tokens));
    case 'code':
      return codeHtml(block.text, block.lang);
    case 'formulaBlock':
      return element('p', escapeHtml(block.source));
    case 'blockquote':
      return element('blockquote', blocksHtml(block.tokens));
    case 'list':
      return listHtml(block);
    case 'definitions':
      return definitionsHtml(block);
    case 'table':
      return tableHtml(block);
    case 'figure':
      return figureHtml(block);
  }
}

function blocksHtml(blocks: readonly Block[]): string {
  const [only, second] = blocks;
  if (only?.type === 'paragraph' && !second) return inlineHtml(only.tokens);
  return blocks.map(blockHtml).join('\n');
}

function codeHtml(text: string, lang: string | null): string {
  const name = /^[\w+#-]+/.exec(lang ?? '')?.[0];
  const language = name ? ` class="language-${name}"` : '';
  // An empty line would end the HTML.
  return `<pre><code${language}>${escapeHtml(text).replaceAll('\n', '&#10;')}</code></pre>`;
}

function listHtml({ ordered, style, items }: List): string {
  const shown = items.map(({ number, checked, tokens }) => {
    const box = checked === null ? '' : `<input type="checkbox"${checked ? ' checked' : ''}> `;
    return `<li${ordered ? ` value="${number}"` : ''}>${box}${blocksHtml(tokens)}</li>`;
  });
  const name = ordered ? 'ol' : 'ul';
  return `<${name}${style === '1' ? '' : ` type="${style}"`}>${shown.join('\n')}</${name}>`;
}

function definitionsHtml({ items }: Definitions): string {
  const shown = items.flatMap(({ terms, tokens }) => [
    ...terms.map((term) => element('dt', inlineHtml(term))),
    element('dd', blocksHtml(tokens)),
  ]);
  return element('dl', shown.join('\n'));
}

function tableHtml({ align, header, rows }: Table): string {
  const row = (cells: readonly TableCell[], name: string) => {
    const shown = cells.map(({ tokens }, x) => {
      const side = align[x] ? ` align="${align[x]}"` : '';
      return `<${name}${side}>${blocksHtml(tokens)}</${name}>`;
    });
    return element('tr', shown.join(''));
  };
  const head = header.map((cells) => row(cells, 'th')).join('\n');
  const body = rows.map((cells) => row(cells, 'td')).join('\n');
  return `<table>${head === '' ? '' : element('thead', head)}\n${element('tbody', body)}</table>`;
}

function figureHtml({ images, caption }: Figure): string {
  const said = caption.length === 0 ? '' : element('figcaption', inlineHtml(caption));
  return element('figure', inlineHtml(images) + said);
}

function inlineHtml(tokens: readonly Inline[]): string {
  return tokens.map(runHtml).join('');
}

function runHtml(token: Inline): string {
  switch (token.type) {
    case 'text':
      return escapeHtml(token.text);
    case 'formula':
      return escapeHtml(token.source);
    case 'codespan':
      return element('code', escapeHtml(token.text));
    case 'br':
      return '<br>';
    case 'footnoteRef':
      return `[^${token.number}]`;
    case 'image':
      return `<img src="${escapeHtml(token.href)}" alt="${escapeHtml(token.text)}">`;
    case 'link':
      return `<a href="${escapeHtml(token.href)}">${inlineHtml(token.tokens)}</a>`;
    default:
      return element(token.type, inlineHtml(token.tokens));
  }
}

function element(name: string, inner: string): string {
  return `<${name}>${inner}</${name}>`;
}
