import { escapeText } from 'entities';
import { columnsOf } from '../src/unicode/width.ts';
import { type Run, runsOf } from './picture/runs.ts';

/** Pixels of a column and of a line at the picture's own size; most monospaced fonts are 3/5 as wide as high. */
const COLUMN = 9;
const LINE = 22;
const FONT = 15;

/** Pixels around the page, and of the bar above it. */
const MARGIN = 28;
const BAR = 38;

/** The colours are those of GitHub's own pages (Primer), where the picture is mostly seen. */
const STYLE = `
text { font: ${FONT}px ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', 'Liberation Mono', monospace; fill: #1f2328 }
.window { fill: #fff; stroke: #d0d7de }
.bar { stroke: #d0d7de }
.button { fill: #d0d7de }
.title { font-size: 13px; fill: #59636e; text-anchor: middle }
.bold { font-weight: bold }
.dim { fill-opacity: .6 }
.italic { font-style: italic }
.underline { text-decoration: underline }
.mark { fill: #1f2328 }
.mark.yellow { fill: #9a6700 }
.reverse { fill: #fff }
@media (prefers-color-scheme: dark) {
  text { fill: #e6edf3 }
  .window { fill: #0d1117; stroke: #3d444d }
  .bar { stroke: #3d444d }
  .button { fill: #3d444d }
  .title { fill: #9198a1 }
  .mark { fill: #e6edf3 }
  .mark.yellow { fill: #d29922 }
  .reverse { fill: #0d1117 }
}
`;

/**
 * A window that shows a screen, as an SVG image with text that can be selected, light or dark as its
 * reader likes it. `npm run picture` writes docs/page.svg and docs/reader.svg.
 *
 * @param screen the lines of the page, with the codes of their styles
 * @param columns how wide the terminal is
 */
export function picture(screen: readonly string[], columns: number, title: string): string {
  const width = columns * COLUMN + 2 * MARGIN;
  const height = BAR + screen.length * LINE + 2 * MARGIN;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title">
<title id="title">${escapeText(title)}</title>
<style>${STYLE}</style>
<rect class="window" x=".5" y=".5" width="${width - 1}" height="${height - 1}" rx="10"/>
<path class="bar" d="M.5 ${BAR - 0.5}H${width - 0.5}"/>
${[0, 1, 2].map((at) => `<circle class="button" cx="${22 + at * 18}" cy="${BAR / 2}" r="5.5"/>`).join('')}
<text class="title" x="${width / 2}" y="${BAR / 2 + 4.5}">${escapeText(title)}</text>
${screen.map(lineAt).filter(Boolean).join('\n')}
</svg>
`;
}

/** A line stands where it stands in the terminal, and is as long, whatever the font. */
function lineAt(line: string, row: number): string {
  const runs = runsOf(line);
  const columns = columnsOf(runs.map(({ text }) => text).join(''));
  if (columns === 0) return '';
  const top = BAR + MARGIN + row * LINE;
  const y = top + FONT;
  return `${marksOf(runs, top - 1).join('')}<text x="${MARGIN}" y="${y}" textLength="${columns * COLUMN}" lengthAdjust="spacingAndGlyphs" xml:space="preserve">${runs.map(tspan).join('')}</text>`;
}

/** What stands behind the runs in reverse video. */
function marksOf(runs: readonly Run[], y: number): string[] {
  let column = 0;
  return runs.map(({ text, styles }) => {
    const x = MARGIN + column * COLUMN;
    const columns = columnsOf(text);
    column += columns;
    if (!styles.includes('reverse')) return '';
    const classes = ['mark', ...styles.filter((style) => style === 'yellow')].join(' ');
    return `<rect class="${classes}" x="${x}" y="${y}" width="${columns * COLUMN}" height="${LINE}"/>`;
  });
}

function tspan({ text, styles }: Run): string {
  const escaped = escapeText(text);
  return styles.length > 0 ? `<tspan class="${styles.join(' ')}">${escaped}</tspan>` : escaped;
}
