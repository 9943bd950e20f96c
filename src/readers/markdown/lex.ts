import { Lexer, Marked, type TokensList } from 'marked';
import { BoundedTokenizer } from './bounded.ts';
import { footnotes } from './footnotes.ts';
import { isSimple, simpleRules } from './simple-rules.ts';

const tokenizer = new BoundedTokenizer();
const { defaults } = new Marked(footnotes).setOptions({ tokenizer });
let simple: typeof tokenizer.rules | undefined;

/** marked's tokens of a document without front matter: GitHub's dialect, with footnotes. */
export function lex(body: string): TokensList {
  const lexer = new Lexer(defaults);
  if (isSimple(body)) {
    // The lexer has set the rules for its options.
    simple ??= simpleRules(tokenizer.rules);
    tokenizer.rules = simple;
  }
  return lexer.lex(body);
}
