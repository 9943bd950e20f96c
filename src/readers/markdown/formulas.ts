import type { MarkedExtension, TokenizerAndRendererExtension } from 'marked';

/*
 * Formulas in TeX as GitHub, Pandoc and KaTeX set them off. What is bounded in length keeps the time in proportion to
 * the text, whatever it is.
 */

/** A dollar sign that opens: before no space; one that closes: after none, before no letter or digit (Pandoc). */
const DOLLARS =
  /^(?:\$\$(?!\$)((?:\\[\s\S]|[^\\$]){1,2000})\$\$|\$`([^`\n]{1,1000})`\$|\$(?![\s$])((?:\\[\s\S]|[^\\$\n]|\n(?!\s*\n)){1,1000})(?<!\s)\$(?![\w$]))/;
const BRACKETS = /^(?:\\\(((?:[^\\]|\\[^()]){1,1000})\\\)|\\\[((?:[^\\]|\\[^[\]]){1,1000})\\\])/;
const BLOCK =
  /^ {0,3}(?:(\\begin\{([a-z]{1,20}\*?)\}[\s\S]{1,10000}?\\end\{\2\})|\$\$(?!\$)((?:\\[\s\S]|[^\\$]){1,10000})\$\$|\\\[((?:[^\\]|\\[^[\]]){1,10000})\\\])[ \t]*(?:\n|$)/;

/** Operators, commands, powers, or a name of a letter or two: what a bracket that is merely escaped has not. */
const TEX = /\\[a-zA-Z]+|[\^_=<>{}]|[\w)]\s*[+*/−-]\s*[\w(\\]|^\s*[a-zA-Z]\w?\s*$/;
/** Whether dollar signs stand around a sum of money and the words after it: `$5, or £4 and 5$`. */
function isProse(text: string): boolean {
  if (/[\\^_={}]/.test(text)) return false;
  return /[a-z]{3}\s+[a-z]{2}/i.test(text) || (/^\d/.test(text) && /[£€¥]|[a-z]{2}/i.test(text));
}

const inline: TokenizerAndRendererExtension = {
  name: 'formula',
  level: 'inline',
  tokenizer(src, tokens) {
    const before = tokens.at(-1)?.raw.at(-1) ?? '';
    const [raw, display, code, dollars] = (!/[\w$]/.test(before) && DOLLARS.exec(src)) || [];
    if (raw !== undefined) {
      const text = display ?? code ?? dollars ?? '';
      return dollars && isProse(dollars) ? undefined : { type: 'formula', raw, text: text.trim() };
    }
    const [source, round, square] = BRACKETS.exec(src) ?? [];
    const bracketed = round ?? square ?? '';
    if (source === undefined || !TEX.test(bracketed)) return undefined;
    return { type: 'formula', raw: source, text: bracketed.trim() };
  },
};

const block: TokenizerAndRendererExtension = {
  name: 'formulaBlock',
  level: 'block',
  tokenizer(src) {
    const [raw, environment, , dollars, bracketed] = BLOCK.exec(src) ?? [];
    const text = environment ?? dollars ?? bracketed;
    if (raw === undefined || text === undefined || (bracketed && !TEX.test(bracketed)))
      return undefined;
    return { type: 'formulaBlock', raw, text: text.trim() };
  },
};

/** Whether a source may have formulas. */
export function mayHaveFormulas(source: string): boolean {
  return /\$|\\(?:[([]|begin\{)/.test(source);
}

/** Formulas for marked: `formulaBlock` and `formula`, in which nothing else is markup. */
export const formulaExtension: MarkedExtension = {
  extensions: [inline, block],
  hooks: {
    emStrongMask: (source) =>
      source.replace(/\$[^\s$][^$\n]{0,1000}\$/g, (formula) => 'a'.repeat(formula.length)),
  },
};
