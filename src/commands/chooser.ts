import { AsyncResource } from 'node:async_hooks';
import { createPrompt, useEffect, useKeypress, useState } from '@inquirer/core';
import type { Output } from '../host/host.ts';
import { truncate } from '../layout/truncate.ts';
import { fold } from '../unicode/fold.ts';

/** A row of the list. */
export interface Choice {
  readonly value: string;
  readonly title: string;
  /** What is said of it while it is the chosen one. */
  readonly details: string;
  /** Folded: what is typed is looked for here. */
  readonly sought: string;
}

interface Config {
  readonly choices: readonly Choice[];
  readonly output: Output;
  readonly clear: () => void;
  readonly strong: (text: string) => string;
  readonly faint: (text: string) => string;
}

/** Rows that are no row of the list: what is typed, a blank, the details, the keys. */
const OTHER_ROWS = 4;
const KEYS = '↑↓ move · ⏎ open · esc leave';

/**
 * A list on a screen of its own that narrows to what is typed. Resolves to the value that is chosen, null where the reader
 * leaves with Esc; rejects with an ExitPromptError at Ctrl-C.
 */
export const chooser = createPrompt<string | null, Config>((config, done) => {
  const { output, clear, strong, faint } = config;
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(0);
  const [{ columns, rows }, setSize] = useState(sizeOf(output));

  useEffect((readline) => {
    const resized = AsyncResource.bind(() => {
      // The terminal has set the old rows anew, in its own way.
      clear();
      setSize(sizeOf(output));
    });
    const leave = () => done(null);
    const escaped = onEscape(leave);
    output.on('resize', resized);
    readline.input.on('data', escaped);
    readline.on('close', leave);
    return () => {
      output.off('resize', resized);
      readline.input.off('data', escaped);
      readline.removeListener('close', leave);
    };
  }, []);

  const found = matching(config.choices, typed);
  const room = Math.max(1, rows - OTHER_ROWS);

  useKeypress(({ name }, readline) => {
    const step = STEPS[name]?.(room);
    const chosen = found[active];
    if (name === 'return' || name === 'enter' || name === 'tab') {
      if (name !== 'tab' && chosen) done(chosen.value);
      // The key has changed the line.
      readline.clearLine(0);
      readline.write(typed);
    } else if (step === undefined) {
      if (readline.line !== typed) setActive(0);
      setTyped(readline.line);
    } else setActive(Math.max(0, Math.min(active + step, found.length - 1)));
  });

  const from = Math.max(0, Math.min(active - Math.floor(room / 2), found.length - room));
  const lines = found.slice(from, from + room).map(({ title }, i) => {
    const line = truncate(title, columns - POINTER.length - 1);
    return from + i === active ? strong(POINTER + line) : ' '.repeat(POINTER.length) + line;
  });
  const details = found[active]?.details ?? '';
  return [
    `${strong('Article:')} ${typed}`,
    [
      ...(lines.length > 0 ? lines : ['  no article matches']),
      ' ',
      faint(truncate(details, columns - 1)) || ' ',
      faint(truncate(KEYS, columns - 1)),
    ].join('\n'),
  ];
});

const POINTER = '❯ ';

/** How far a key moves in the list, of which `room` rows are shown. */
const STEPS: Readonly<Record<string, (room: number) => number>> = {
  up: () => -1,
  down: () => 1,
  pageup: (room) => -room,
  pagedown: (room) => room,
};

/** Milliseconds in which the rest of a key's codes come; an Esc that stands alone is a key itself. */
const REST_OF_KEY = 50;

function onEscape(leave: () => void): (data: Buffer | string) => void {
  let timer: NodeJS.Timeout | undefined;
  return (data) => {
    clearTimeout(timer);
    if (String(data) === '\x1b') timer = setTimeout(leave, REST_OF_KEY);
  };
}

function matching(choices: readonly Choice[], typed: string): readonly Choice[] {
  const words = fold(typed).split(' ');
  return choices.filter(({ sought }) => words.every((word) => sought.includes(word)));
}

function sizeOf({ columns, rows }: Output): { columns: number; rows: number } {
  // Some terminals do not tell, and are of no size.
  return { columns: columns || 80, rows: rows || 24 };
}
