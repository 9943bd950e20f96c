import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { markdown, unmarked } from './documents.mjs';
import { article } from './programs.mjs';

const MB = 1_000_000;
const PEAK = path.join(import.meta.dirname, 'yardsticks/peak.cjs');

/** Whether util-linux's `script`, which gives a program its terminal, is here. */
const hasTerminal = spawnSync('script', ['--version']).status === 0;

/** What the reader writes last when it has drawn a screen, and what a screen with a page has in it. */
const DRAWN = '\x1b[?2026l';
const PAGE = /\d%/;

/** A program at a terminal of 100 × 40. */
class Session {
  #output = '';
  #told = () => {};
  #awaited = /^/;

  constructor(command, inputs) {
    const line = command.map((word) => `'${word}'`).join(' ');
    this.start = performance.now();
    this.process = spawn('script', ['-qefc', `stty cols 100 rows 40; exec ${line}`, '/dev/null'], {
      env: {
        ...process.env,
        TERM: 'xterm-256color',
        XDG_STATE_HOME: inputs.folder,
        NODE_OPTIONS: '',
      },
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    this.ended = new Promise((resolve) => this.process.on('close', resolve));
    this.process.stdout.setEncoding('utf8').on('data', (text) => {
      this.#output += text;
      if (this.#output.endsWith(DRAWN) && this.#awaited.test(this.#output)) {
        this.#told(performance.now());
      }
    });
  }

  /** Resolves to the time at which the next screen, or the next one with something in it, has been written. */
  drawn(awaited = /^/) {
    this.#output = '';
    this.#awaited = awaited;
    return new Promise((resolve) => {
      this.#told = resolve;
    });
  }

  press(key) {
    this.process.stdin.write(key);
  }
}

/** Milliseconds from the start of the reader to the last byte of its first screen. */
async function firstScreen(file, inputs) {
  const session = new Session(article('read', file, '--color', 'always'), inputs);
  const time = (await session.drawn(PAGE)) - session.start;
  session.press('q');
  await session.ended;
  return time;
}

/** Milliseconds that `show` takes at a terminal, from its start to its end. */
async function showing(file, inputs) {
  const session = new Session(article('show', file, '--color', 'always', '--no-pager'), inputs);
  await session.ended;
  return performance.now() - session.start;
}

/** What one does while reading: moving, the outline, finding, links; without Esc, which waits to be told from other keys. */
const KEYS = [
  ...'jjjjjjjj  kkk bdu]][3GgjjjoJjjk\ro/sentence\rnnnN/the\rnnN',
  ...[
    '\t',
    '\t',
    '\x1b[Z',
    'j',
    'f',
    '1',
    'j',
    '\x1b[6~',
    '\x1b[5~',
    '\x1b[B',
    '\x1b[A',
    'o',
    ']',
    'o',
  ],
];

/** Milliseconds from each of 500 keys to the last byte of the screen that answers it. */
async function latencies(file, inputs) {
  const session = new Session(article('read', file, '--color', 'always'), inputs);
  await session.drawn(PAGE);
  const times = [];
  for (let i = 0; i < 500; i++) {
    const drawn = session.drawn();
    const start = performance.now();
    session.press(KEYS[i % KEYS.length]);
    times.push((await drawn) - start);
  }
  session.press('q');
  await session.ended;
  return times.sort((a, b) => a - b);
}

/** KB that a program at a terminal takes at most; the reader when all of the article is laid out, and a word was found. */
async function peak(command, inputs, isReader) {
  const [node, ...args] = command;
  const told = inputs.file('peak', () => '');
  const line = [node, '--require', PEAK, ...args].map((word) => `'${word}'`).join(' ');
  const session = new Session(['sh', '-c', `${line.replaceAll("'", '"')} 2>"${told}"`], inputs);
  if (isReader) {
    await session.drawn(PAGE);
    for (const key of 'G/sentence\r') {
      const drawn = session.drawn();
      session.press(key);
      await drawn;
    }
    session.press('q');
  }
  await session.ended;
  return Number(/^peak (\d+)$/m.exec(readFileSync(told, 'utf8'))?.[1]);
}

const documents = [
  { name: 'Markdown', extension: 'md', make: markdown },
  { name: 'unmarked text', extension: 'txt', make: unmarked },
];

/** What is measured of the reader: a piece of work, and what makes its row of the table. */
export const readerCases = documents.flatMap(({ name, extension, make }) => [
  {
    work: `read: the first screen of 1 MB of ${name}`,
    row: async (inputs, runs) => {
      const file = inputs.file(`1mb.${extension}`, () => make(1, MB));
      const [own, other] = await inTurn(runs, [
        () => firstScreen(file, inputs),
        () => showing(file, inputs),
      ]);
      return [ms(own), 'show, all of it', ms(other), (own / other).toFixed(2), '1.5'];
    },
  },
  {
    work: `read: a key on 1 MB of ${name}, 95th percentile of 500`,
    row: async (inputs) => {
      const file = inputs.file(`1mb.${extension}`, () => make(1, MB));
      const times = await latencies(file, inputs);
      const own = times[Math.floor(times.length * 0.95)];
      const median = times[times.length >> 1];
      return [ms(own), 'the median', ms(median), '', '16 ms'];
    },
  },
  {
    work: `read: peak memory of 8 MB of ${name}, all laid out`,
    row: async (inputs) => {
      const file = inputs.file(`8mb.${extension}`, () => make(1, 8 * MB));
      const flags = [file, '--color', 'always'];
      const [own, other] = await inTurn(3, [
        () => peak(article('read', ...flags), inputs, true),
        () => peak(article('show', ...flags, '--no-pager'), inputs, false),
      ]);
      return [mb(own), 'show', mb(other), (own / other).toFixed(2), '1.5'];
    },
  },
]);

/** The row of a case, or one that says why there is none. */
export async function readerRow({ work, row }, inputs, runs) {
  return [work, ...(hasTerminal ? await row(inputs, runs) : ['no script', '', '', '', ''])];
}

/** The medians of what some measurements give, taken in turn. */
async function inTurn(runs, measurements) {
  const figures = measurements.map(() => []);
  for (let run = 0; run < runs; run++) {
    for (const [i, measure] of measurements.entries()) figures[i].push(await measure());
  }
  return figures.map((each) => each.sort((a, b) => a - b)[each.length >> 1]);
}

const ms = (figure) => `${figure < 10 ? figure.toFixed(1) : Math.round(figure)} ms`;
const mb = (figure) => `${Math.round(figure / 1024)} MB`;
