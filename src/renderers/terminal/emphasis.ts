import { Marked, Parser } from 'marked';
import { markedTerminal } from 'marked-terminal';
import type { Styles } from './styles.ts';

/** Styles a text, which may have codes already. */
export type Emphasise = (type: 'strong' | 'em' | 'del', text: string) => string;

/** marked-terminal's styles for what is emphasised in a line. */
export function emphasisOf(styles: Styles): Emphasise {
  const marked = new Marked(
    markedTerminal({
      strong: styles.strong,
      em: styles.em,
      del: styles.del,
    }),
    { renderer: { text: ({ text }) => text } },
  );
  const parser = new Parser<string, string>(marked.defaults);
  return (type, text) =>
    parser.parseInline([{ type, raw: text, text, tokens: [{ type: 'text', raw: text, text }] }]);
}
