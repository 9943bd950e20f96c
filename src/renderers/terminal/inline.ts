import { changed, unstyled } from '../../layout/wrap.ts';
import type { Image, Inline } from '../../model/article.ts';
import { subscript, superscript, superscriptFigures } from '../../unicode/superscript.ts';
import type { PageLinks } from './links.ts';
import type { Styles } from './styles.ts';
import type { Tools } from './tools.ts';

/** Inline content as text with codes; `\n` stands for a line break that is meant. */
export type InlineText = (tokens: readonly Inline[]) => string;

/** What writes the inline content of one page. */
export function inlineWriter(
  styles: Styles,
  links: PageLinks,
  { emphasise, formula }: Pick<Tools, 'emphasise' | 'formula'>,
): InlineText {
  let inLink = false;
  const inline: InlineText = (tokens) => {
    let out = '';
    for (const token of tokens) out += run(token);
    return out;
  };
  const run = (token: Inline): string => {
    switch (token.type) {
      case 'text':
        return lineText(token.text);
      case 'br':
        return '\n';
      case 'formula':
        return formula(token.text) ?? lineText(token.source.replaceAll('\n', ' '));
      case 'codespan':
        return styles.code(token.text.replace(/[\t\n]/g, ' '));
      case 'strong':
      case 'em':
      case 'del':
        return emphasise(token.type, inline(token.tokens));
      case 'sup':
        return shifted(inline(token.tokens), superscript);
      case 'sub':
        return shifted(inline(token.tokens), subscript);
      case 'footnoteRef':
        return inLink ? superscriptFigures(`${token.number}`) : links.reference(token.number);
      case 'image':
        return links.linked(token, imageText(token), !inLink);
      case 'link': {
        const nested = inLink;
        inLink = true;
        const text = inline(token.tokens);
        inLink = nested;
        return links.linked(token, text, !nested);
      }
    }
  };
  return inline;
}

/** A text as a line holds it: tabs would move what follows. */
function lineText(text: string): string {
  return text.includes('\t') ? text.replaceAll('\t', ' ') : text;
}

function imageText({ text }: Image): string {
  return text === '' ? '[image]' : `[image: ${text.replaceAll('\n', ' ')}]`;
}

/** Raises or lowers a styled text, whose codes have no part in how that is shown. */
function shifted(styled: string, shift: (text: string) => string): string {
  const text = unstyled(styled);
  const shown = shift(text);
  if (shown.includes(text)) return shown.replace(text, () => styled);
  return changed(styled, shift);
}
