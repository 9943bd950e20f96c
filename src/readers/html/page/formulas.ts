import type { Formula, FormulaBlock } from '../../../model/article.ts';
import { cleanLine } from '../../../unicode/sanitize.ts';
import { texOfAsciiMath } from './asciimath.ts';
import { TreeBuilder } from './fragment.ts';
import {
  classOf,
  type Element,
  elementsIn,
  holding,
  isBlank,
  isElement,
  type Node,
  rawText,
} from './tree.ts';

/** What KaTeX, MathJax and MediaWiki put around a formula: the same in several notations, of which one is shown. */
const WRAPPER =
  /(?:^|\s)(?:katex|katex-display|mwe-math-element|MathJax(?:_Display|_SVG|_CHTML)?)(?:\s|$)/;
/** What stands in a page until a formula has been drawn. */
const PREVIEW = /(?:^|\s)(?:MathJax_Preview|MJX_Assistive_MathML)(?:\s|$)/;
const PICTURE = /(?:^|\s)(?:latex|tex|mwe-math-fallback-image-\w+)(?:\s|$)/;
const SCRIPT = /^\s*math\/(?:tex|asciimath|mml)\b/i;
/** What holds a formula in the signs that set it off in TeX, until a script draws it. */
const SOURCE = /(?:^|\s)(?:math|arithmatex|(?:js-)?(?:inline|display)-math)(?:\s|$)/;
const DELIMITED = /^\s*(?:\\\((.+)\\\)|\\\[(.+)\\\]|\$\$(.+)\$\$|\$(.+)\$)\s*$/s;

/** Whether a script of this type is the source of a formula. */
export function isFormulaScript(type: string): boolean {
  return SCRIPT.test(type);
}

/** Whether a page has a word that all formulas have. */
export function mayHaveFormulas(source: string): boolean {
  return /\bmath\b|mathjax|katex|mjx-|tex\b|arithmatex/i.test(source);
}

/**
 * The nodes with each formula as one element of its own, `formula`, whose attribute `tex` is its source and whose
 * `display`, where it has one, says that it stands on lines of its own.
 */
export function withFormulas(nodes: readonly Node[]): Node[] {
  return nodes.flatMap((node, index): Node[] => {
    if (!isElement(node)) return [node];
    const formula = formulaIn(
      /^\w+:math$/.test(node.name) ? withoutPrefix(node) : node,
      nodes.slice(index + 1, index + 3),
    );
    if (formula !== undefined) return formula ? [formula] : [];
    return [holding(node, withFormulas(node.children))];
  });
}

/** MathML as XHTML writes it. */
function withoutPrefix({ name, attributes, children }: Element): Element {
  return {
    name: name.replace(/^\w+:/, ''),
    attributes,
    children: children.map((child) => (isElement(child) ? withoutPrefix(child) : child)),
  };
}

/** The formula that an element is; null for one that is drawn elsewhere, undefined for any other element. */
function formulaIn(element: Element, next: readonly Node[]): Node | null | undefined {
  const { name, attributes, children } = element;
  const look = classOf(element);
  if (PREVIEW.test(look)) return null;
  if (name === 'script') {
    const { type = '' } = attributes;
    return SCRIPT.test(type)
      ? formula(texOfScript(type, rawText(children)), /mode\s*=\s*display/.test(type))
      : undefined;
  }
  if (name === 'math') {
    return isMixed(element)
      ? undefined
      : formula(texOfMath(element), attributes.display === 'block');
  }
  if (name === 'img' && PICTURE.test(look) && attributes.alt) {
    return formula(attributes.alt, /-display(?:\s|$)/.test(look));
  }
  const source = SOURCE.test(look) ? delimited(element) : undefined;
  if (source !== undefined) return source;
  if (attributes.role === 'math' && isBlank(children)) return spoken(element);
  if (name !== 'mjx-container' && !WRAPPER.test(look)) return undefined;
  const after = next.find(isElement);
  if (after?.name === 'script' && SCRIPT.test(after.attributes.type ?? '')) return null;
  const math = [...elementsIn(element)].find((inner) => inner.name === 'math');
  const display =
    /katex-display|_Display|-display(?:\s|$)/.test(look) || attributes.display === 'true';
  if (math && isMixed(element)) return undefined;
  if (math) {
    const isBlock = display || math.attributes.display === 'block';
    return formula(texOfMath(math), isBlock && !/-inline/.test(look));
  }
  const inside = [element, ...elementsIn(element)].map((each) => each.attributes);
  const tex = inside.find((each) => each['data-latex'])?.['data-latex'];
  if (tex) return formula(tex, display);
  const { 'data-mathml': markup } = attributes;
  if (markup) return formula(texOfMarkup(markup), display);
  if (isBlank(children)) return spoken(element);
  // Without its source a formula is what is drawn, which is hidden from screen readers.
  if (/(?:^|\s)katex/.test(look) && [...elementsIn(element)].every(isDrawn))
    return formula(rawText(children), display);
  return undefined;
}

/** The words for a formula that is drawn without a letter of text; undefined where it has none. */
function spoken(element: Element): Node | undefined {
  const said = [element, ...elementsIn(element)]
    .map(({ attributes }) => attributes['aria-label'] ?? attributes['data-semantic-speech'])
    .find((label) => label);
  return said ? { inline: { type: 'text', text: said } } : undefined;
}

function delimited({ children }: Element): Element | null | undefined {
  const [, inLine, inLines, displayed, plain] = DELIMITED.exec(rawText(children)) ?? [];
  const tex = inLine ?? inLines ?? displayed ?? plain;
  // With signs in it there are several, with text between them.
  if (tex === undefined || /\\[()]|\$/.test(tex)) return undefined;
  return formula(tex, tex === inLines || tex === displayed);
}

function texOfScript(type: string, source: string): string {
  if (/asciimath/i.test(type)) return texOfAsciiMath(source);
  return /mml/i.test(type) ? texOfMarkup(source) : source;
}

/** The TeX of MathML that stands in a script or an attribute. */
function texOfMarkup(source: string): string {
  const builder = new TreeBuilder();
  builder.html(source);
  return texOfMath({ name: 'math', attributes: {}, children: builder.end() });
}

function formula(source: string, display: boolean): Element | null {
  const tex = cleanLine(source).replace(/^\{\\displaystyle\s*(.*?)\s*\}$/, '$1');
  if (tex === '') return null;
  return { name: 'formula', attributes: display ? { tex, display: '' } : { tex }, children: [] };
}

/**
 * Whether text stands beside elements in a formula or what is put around it, as where one was never closed: then it is
 * no formula alone. What is hidden from screen readers is the formula once more, as it is drawn.
 */
function isMixed(element: Element): boolean {
  const isCopy = ({ attributes }: Element) => attributes['aria-hidden'] === 'true';
  return [element, ...elementsIn(element, isCopy)].some(
    ({ name, children }) =>
      !/^(?:mtext|annotation)/.test(name) &&
      children.some(isElement) &&
      children.some((child) => !isElement(child) && !isBlank([child])),
  );
}

/** Whether KaTeX draws with an element; any other is of the text, as where the formula was never closed. */
function isDrawn({ name }: Element): boolean {
  return name === 'span' || name === 'a';
}

/** The source that a MathML formula names; else the formula's own, in TeX. */
function texOfMath(math: Element): string {
  const annotation = [...elementsIn(math)].find(
    ({ name, attributes }) => name === 'annotation' && /tex/i.test(attributes.encoding ?? ''),
  );
  return annotation ? rawText(annotation.children) : math.attributes.alttext || mathTex(math);
}

/** MathML in TeX: what stands above, under, over and beside what; all else is its text. */
function mathTex({ name, attributes, children }: Element): string {
  const parts = children.filter(isElement);
  const [first = '', second = '', third = ''] = parts.map(mathTex);
  switch (name) {
    case 'mfenced': {
      const { open = '(', close = ')', separators = ',' } = attributes;
      return `${open}${parts.map(mathTex).join(separators.charAt(0))}${close}`;
    }
    case 'mphantom':
      return '';
    case 'mfrac':
      if (/^0/.test(attributes.linethickness ?? '')) return `\\binom{${first}}{${second}}`;
      return `\\frac{${first}}{${second}}`;
    case 'msup':
    case 'mover':
      return `${grouped(first)}^${braced(second)}`;
    case 'msub':
    case 'munder':
      return `${grouped(first)}_${braced(second)}`;
    case 'msubsup':
    case 'munderover':
      return `${grouped(first)}_${braced(second)}^${braced(third)}`;
    case 'msqrt':
      return `\\sqrt{${parts.map(mathTex).join('')}}`;
    case 'mroot':
      return `\\sqrt[${second}]{${first}}`;
    case 'mtr':
      return `${parts.map(mathTex).join(' & ')} \\\\ `;
    case 'annotation':
    case 'annotation-xml':
      return '';
    default:
      return parts.length > 0 ? parts.map(mathTex).join('') : rawText(children).trim();
  }
}

/** What has scripts of its own, or is a fraction, takes others as a whole. */
function grouped(tex: string): string {
  return /[\^_]|^\\frac/.test(tex) ? `{${tex}}` : tex;
}

function braced(tex: string): string {
  return tex.length === 1 ? tex : `{${tex}}`;
}

/** A formula in running text, between the signs that set it off in Markdown. */
export function inlineFormula({ attributes: { tex = '' } }: Element): Formula {
  return { type: 'formula', text: tex, source: `$${tex}$` };
}

export function formulaBlock({ attributes: { tex = '' } }: Element): FormulaBlock {
  return { type: 'formulaBlock', text: tex, source: `$$${tex}$$` };
}
