/** Text for the man macros; see man(7) and groff_char(7). */

const CHARACTERS: Readonly<Record<string, string>> = {
  '\\': '\\e',
  '“': '\\(lq',
  '”': '\\(rq',
  '’': '\\(cq',
  '–': '\\(en',
  '…': '...',
  '↑': '\\(ua',
  '↓': '\\(da',
};

/** Bytes of a line, which mandoc would have no longer. */
const LINE = 80;

/** Words as they are printed. A sentence begins a line, and no line begins like a macro. */
export function words(text: string): string {
  const safe = text.replace(/[\\“”’–…↑↓]/g, (character) => CHARACTERS[character] ?? character);
  const lines = safe.split(/(?<=[.:?]) (?=[A-Z“\\])|\n/).flatMap(broken);
  return lines.map((line) => line.replace(/^(?=[.'])/, '\\&')).join('\n');
}

function broken(line: string): string[] {
  const lines: string[] = [];
  for (const word of line.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= LINE) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else lines.push(word);
  }
  return lines;
}

/** What is typed: its hyphens and quotes are those of the keyboard. */
function literal(text: string): string {
  const typed: Readonly<Record<string, string>> = {
    ...CHARACTERS,
    '-': '\\-',
    "'": '\\(aq',
    '"': '\\(dq',
    '~': '\\(ti',
    '^': '\\(ha',
    '`': '\\(ga',
  };
  return text.replace(/[\\“”’–…↑↓'"~^`-]/g, (character) => typed[character] ?? character);
}

export function bold(text: string): string {
  return `\\fB${literal(text)}\\fR`;
}

/** Options and arguments, as help writes them: what is typed is bold, what stands for it italic. */
export function flags(text: string): string {
  return text
    .split(/(<[^>]+>|\[[\w.]+\]|-[\w-]+)/)
    .map((piece) => {
      if (piece.startsWith('-')) return bold(piece);
      const [, open = '', name, dots = '', close = ''] =
        /^([<[])([\w-]+)(\.{3})?([>\]])$/.exec(piece) ?? [];
      if (name === undefined) return literal(piece);
      const [before, after] = open === '[' ? [open, close] : ['', ''];
      return `${before}\\fI${literal(name)}\\fR${dots}${after}`;
    })
    .join('');
}

export function section(title: string, parts: readonly string[]): string {
  return `.SH ${title}\n${withoutFirstParagraph(parts.join(''))}`;
}

export function part(title: string, parts: readonly string[]): string {
  return `.SS ${flags(title)}\n${withoutFirstParagraph(parts.join(''))}`;
}

/** A heading begins a paragraph itself. */
function withoutFirstParagraph(text: string): string {
  return text.replace(/^\.PP\n/, '');
}

export function paragraph(text: string): string {
  return `.PP\n${words(text)}\n`;
}

/** A term, and indented under it what it means. */
export function tagged(term: string, text: string): string {
  return `.TP\n${term}\n${words(text)}\n`;
}

export function example(code: string, purpose: string): string {
  return `.PP\n${words(purpose)}\n.PP\n.RS 4\n.EX\n${literal(code)}\n.EE\n.RE\n`;
}
