import { Lexer, type Token } from 'marked';
import { plainLength } from './plain.ts';

/** marked's lexer, but that a text without markup is taken at once for what it is. */
export class QuickLexer extends Lexer {
  override inlineTokens(src: string, tokens: Token[] = []): Token[] {
    if (src === '' || plainLength(src, 0) !== src.length) return super.inlineTokens(src, tokens);
    tokens.push({ type: 'text', raw: src, text: src, escaped: this.state.inRawBlock });
    return tokens;
  }
}
