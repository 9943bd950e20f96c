import { Marked, type TokensList } from 'marked';
import { footnotes, mayHaveFootnotes } from './footnotes.ts';
import { QuickLexer } from './quick-lexer.ts';
import { isSimple, simpleRules } from './simple-rules.ts';
import { BoundedTokenizer } from './tokenizer.ts';

const tokenizer = new BoundedTokenizer();
const plain = new Marked().setOptions({ tokenizer }).defaults;
/** Extensions are asked at each block and each mark. */
const withFootnotes = new Marked(footnotes).setOptions({ tokenizer }).defaults;
let simple: typeof tokenizer.rules | undefined;

/** marked's tokens of a document without front matter: GitHub's dialect, with footnotes. */
export function lex(body: string): TokensList {
  const lexer = new QuickLexer(mayHaveFootnotes(body) ? withFootnotes : plain);
  if (isSimple(body)) {
    // The lexer has set the rules for its options.
    simple ??= simpleRules(tokenizer.rules);
    tokenizer.rules = simple;
  }
  return lexer.lex(body);
}
