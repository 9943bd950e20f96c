import { Marked, Parser, type Token, type Tokens } from 'marked';
import { markedTerminal } from 'marked-terminal';
import { inlineText } from '../../plain-text.ts';
import { type Inline, type InlineOf, lineText, superscript } from './inline.ts';

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
        { name: 'footnoteRef', renderer: ({ number }) => superscript(number) },
        { name: 'kbd', renderer: ({ tokens }) => styles.code(inline(tokens ?? [])) },
        { name: 'sup', renderer: ({ tokens }) => raised('^', inline(tokens ?? [])) },
        { name: 'sub', renderer: ({ tokens }) => raised('_', inline(tokens ?? [])) },
      ],
    },
  );
  const parser = new Parser<string, string>(marked.defaults);
  const inline: Inline = (tokens) => parser.parseInline(tokens as Token[]);
  return inline;
};

function textOf(token: Tokens.Text | Tokens.Escape, inline: Inline): string {
  const { text } = token;
  if ('tokens' in token && token.tokens && token.tokens.length > 0) return inline(token.tokens);
  return lineText(text);
}

function imageText({ tokens, text }: Tokens.Image): string {
  const alt = (tokens?.length ? inlineText(tokens) : text).replaceAll('\n', ' ');
  return alt === '' ? '[image]' : `[image: ${alt}]`;
}

function raised(mark: string, text: string): string {
  return text.includes(' ') ? `${mark}(${text})` : mark + text;
}
