import { EventEmitter } from 'node:events';
import xterm from '@xterm/headless';
import type { Output } from '../../src/host/host.ts';

/** A terminal in this process: xterm.js without a window. */
export class Emulator extends EventEmitter implements Output {
  readonly isTTY = true;
  readonly #terminal: InstanceType<typeof xterm.Terminal>;
  /** All that was written to it. */
  written = '';

  constructor(columns: number, rows: number) {
    super();
    this.#terminal = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true });
  }

  get columns(): number {
    return this.#terminal.cols;
  }

  get rows(): number {
    return this.#terminal.rows;
  }

  write(text: string): boolean {
    this.written += text;
    this.#terminal.write(text);
    return true;
  }

  /** Resolves when the screen shows a text. Throws, with the screen, where it never does. */
  async shows(text: string): Promise<void> {
    const end = Date.now() + 20_000;
    while (!this.screen().join('\n').includes(text)) {
      if (Date.now() > end) throw new Error(`never shown: ${text}\n${this.screen().join('\n')}`);
      await new Promise((resolve) => setTimeout(resolve, 5));
      await this.settled();
    }
  }

  resize(columns: number, rows: number): void {
    this.#terminal.resize(columns, rows);
    this.emit('resize');
  }

  /** Resolves when all that was written is shown. */
  settled(): Promise<void> {
    return new Promise((resolve) => this.#terminal.write('', resolve));
  }

  /** The rows of the screen, without blanks at their ends. */
  screen(): string[] {
    const { active } = this.#terminal.buffer;
    return Array.from({ length: this.rows }, (_, y) =>
      (active.getLine(active.baseY + y)?.translateToString(true) ?? '').trimEnd(),
    );
  }

  /** The rows of the screen with the codes (SGR) of their styles: two that look alike are equal. */
  styled(): string[] {
    const { active } = this.#terminal.buffer;
    return Array.from({ length: this.rows }, (_, y) => {
      const line = active.getLine(active.baseY + y);
      let row = '';
      let before = '';
      for (let x = 0; x < this.columns; x++) {
        const cell = line?.getCell(x);
        // The second half of a wide character has no width.
        if (!cell || cell.getWidth() === 0) continue;
        const style = codesOf(cell);
        if (style !== before) row += (before === '' ? '' : '\x1b[0m') + style;
        row += cell.getChars() || ' ';
        before = style;
      }
      return before === '' ? row.trimEnd() : `${row}\x1b[0m`;
    });
  }

  /** Rows that have left the screen at its top. */
  get history(): number {
    return this.#terminal.buffer.active.baseY;
  }
}

type Cell = NonNullable<ReturnType<xterm.IBufferLine['getCell']>>;

function codesOf(cell: Cell): string {
  const codes = [
    ...(cell.isBold() ? [1] : []),
    ...(cell.isDim() ? [2] : []),
    ...(cell.isItalic() ? [3] : []),
    ...(cell.isUnderline() ? [4] : []),
    ...(cell.isInverse() ? [7] : []),
    ...(cell.isFgPalette() ? [30 + cell.getFgColor()] : []),
  ];
  return codes.map((code) => `\x1b[${code}m`).join('');
}
