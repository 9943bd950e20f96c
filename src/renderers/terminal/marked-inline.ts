import { Marked, Parser, type Token, type Tokens } from 'marked';
import { markedTerminal } from 'marked-terminal';
import { changed, unstyled } from '../../layout/wrap.ts';
import { inlineText } from '../../model/plain-text.ts';
import { lowered, raised, superscript } from '../../unicode/superscript.ts';
import { type Inline, type InlineOf, lineText } from './inline.ts';

/** marked-terminal's inline styles, with our own text, code, links, images and footnotes. */
export const markedInline: InlineOf = (styles, links) => {
  let inLink = false;
  const marked = new Marked(
    markedTerminal({
      strong: styles.strong,
      em: styles.em,
      del: (text) => styles.del(`~~${text}~~`),
      reflowText: false,
      emoji: false,
      unescape: false,
      showSectionPrefix: false,
      tab: 0,
    }),
    {
      renderer: {
        text: (token) => textOf(token, inline),
        codespan: ({ text }) => styles.code(text.replace(/[\t\n]/g, ' ')),
        br: () => '\n',
        html: () => '',
        checkbox: () => '',
        link(token) {
          const nested = inLink;
          inLink = true;
          const text = inline(token.tokens);
          inLink = nested;
          return links.linked(token, text, !nested);
        },
        image: (token) => links.linked(token, imageText(token), !inLink),
      },
      extensions: [
        { name: 'footnoteRef', renderer: ({ number }) => superscript(`${number}`) },
        { name: 'kbd', renderer: ({ tokens }) => styles.code(inline(tokens ?? [])) },
        { name: 'sup', renderer: ({ tokens }) => shifted(inline(tokens ?? []), raised) },
        { name: 'sub', renderer: ({ tokens }) => shifted(inline(tokens ?? []), lowered) },
      ],
    },
  );
  const parser = new Parser<string, string>(marked.defaults);
  const inline: Inline = (tokens) => {
    let out = '';
    for (const token of tokens) {
      // Most is text, and asked of marked takes longer than all else about it.
      out += isText(token) ? textOf(token, inline) : parser.parseInline([token]);
    }
    return out;
  };
  return inline;
};

function isText(token: Token): token is Tokens.Text | Tokens.Escape {
  return token.type === 'text' || token.type === 'escape';
}

function textOf(token: Tokens.Text | Tokens.Escape, inline: Inline): string {
  const { text } = token;
  if ('tokens' in token && token.tokens) return inline(token.tokens);
  return lineText(text);
}

function imageText({ tokens, text }: Tokens.Image): string {
  const alt = (tokens ? inlineText(tokens) : text).replaceAll('\n', ' ');
  return alt === '' ? '[image]' : `[image: ${alt}]`;
}

/** Raises or lowers a styled text, whose codes have no part in how that is shown. */
function shifted(styled: string, shift: (text: string) => string): string {
  const text = unstyled(styled);
  const shown = shift(text);
  if (shown.includes(text)) return shown.replace(text, () => styled);
  return changed(styled, shift);
}
