import { awkward } from './awkward.mjs';
import { markdown, unmarked, webPage } from './documents.mjs';
import { article, formatted, otherPrograms, shipped, yardstick } from './programs.mjs';

const MB = 1_000_000;
/** Runs of a case that takes long. */
const FEW = 5;

const bare = { label: 'bare Node', command: yardstick('bare.cjs') };

/**
 * What is measured, in the order of the table: a piece of work, the command that does it, and what
 * it is measured against, with the most that it may cost as a multiple.
 * Inputs are made when a case is run.
 */
export const cases = [
  {
    work: 'show an unmarked article, formatted, colour',
    setUp: () => ({
      command: formatted(shipped('ukraine-ceasefire.txt')),
      against: [{ ...bare, limit: 1.8 }],
    }),
  },
  {
    work: 'show a short Markdown article, formatted, colour',
    setUp: () => {
      const file = shipped('dacha-summer.md');
      return {
        command: formatted(file),
        against: [
          { ...bare, limit: 2.3 },
          { label: 'marked-terminal', command: yardstick('marked-terminal.mjs', file) },
        ],
      };
    },
  },
  {
    work: 'list of the shipped articles',
    setUp: () => ({
      command: article('list', '--dir', shipped('')),
      against: [{ ...bare, limit: 2.3 }],
    }),
  },
  {
    work: 'show --plain of an unmarked article',
    setUp: () => ({
      command: article('show', shipped('ukraine-ceasefire.txt'), '--plain'),
      against: [bare],
    }),
  },
  {
    work: 'show --plain of a web page of 100 kB',
    setUp: (inputs) => ({
      command: article(
        'show',
        inputs.file('page.html', () => webPage(3, 100_000)),
        '--plain',
      ),
      against: [{ ...bare, limit: 5 }],
    }),
  },
  {
    work: '1 MB Markdown, formatted, colour',
    runs: FEW,
    setUp: (inputs) => {
      const file = inputs.file('1mb.md', () => markdown(1, MB));
      return {
        command: formatted(file),
        against: [
          { label: 'marked.lexer', command: yardstick('lexer.mjs', file), limit: 2 },
          {
            label: 'marked-terminal',
            command: yardstick('marked-terminal.mjs', file),
            limit: 0.7,
          },
          ...otherPrograms().map(({ label, command }) => ({ label, command: command?.(file) })),
        ],
      };
    },
  },
  {
    work: '4 MB unmarked text, formatted, colour',
    runs: FEW,
    setUp: (inputs) => {
      const file = inputs.file('4mb.txt', () => unmarked(2, 4 * MB));
      return {
        command: formatted(file),
        against: [{ label: 'reading, splitting', command: yardstick('words.cjs', file), limit: 3 }],
      };
    },
  },
  {
    work: '4 MB Markdown, formatted, colour',
    runs: FEW,
    setUp: (inputs) => ({
      command: formatted(inputs.file('4mb.md', () => markdown(1, 4 * MB))),
      against: [
        {
          label: '1 MB',
          command: formatted(inputs.file('1mb.md', () => markdown(1, MB))),
          limit: 4.4,
        },
      ],
    }),
  },
  {
    work: '4 MB unmarked text, formatted, colour',
    runs: FEW,
    setUp: (inputs) => ({
      command: formatted(inputs.file('4mb.txt', () => unmarked(2, 4 * MB))),
      against: [
        {
          label: '1 MB',
          command: formatted(inputs.file('1mb.txt', () => unmarked(2, MB))),
          limit: 4.4,
        },
      ],
    }),
  },
  {
    work: '8 MB Markdown, formatted, colour: peak memory above bare Node’s',
    runs: 3,
    unit: 'peak',
    fileSize: 8 * MB,
    setUp: (inputs) => ({
      command: formatted(inputs.file('8mb.md', () => markdown(1, 8 * MB))),
      against: [{ ...bare, limit: 40 }],
    }),
  },
  {
    work: '8 MB unmarked text, formatted, colour: peak memory above bare Node’s',
    runs: 3,
    unit: 'peak',
    fileSize: 8 * MB,
    setUp: (inputs) => ({
      command: formatted(inputs.file('8mb.txt', () => unmarked(2, 8 * MB))),
      against: [{ ...bare, limit: 40 }],
    }),
  },
  {
    work: 'one section of 1 MB Markdown',
    runs: FEW,
    setUp: (inputs) => {
      const file = inputs.file('1mb.md', () => markdown(1, MB));
      return {
        command: formatted(file, '--section', '2'),
        against: [{ label: 'marked.lexer', command: yardstick('lexer.mjs', file) }],
      };
    },
  },
  {
    work: 'list of 10,000 unmarked articles',
    runs: FEW,
    setUp: (inputs) => {
      const library = inputs.library('library', 10_000, (i) => unmarked(100 + i, 5000));
      return {
        command: article('list', '--dir', library),
        against: [
          { label: 'reading the files', command: yardstick('read-files.cjs', library), limit: 5 },
        ],
      };
    },
  },
  {
    work: 'search of a word in them',
    runs: FEW,
    setUp: (inputs) => {
      const library = inputs.library('library', 10_000, (i) => unmarked(100 + i, 5000));
      // A word that one article alone has.
      inputs.file('library/needle.txt', () => unmarked(99, 5000).replace(/\.$/m, ' wherefore.'));
      return {
        command: article('search', 'wherefore', '--dir', library),
        against: [{ label: 'reading the files', command: yardstick('read-files.cjs', library) }],
      };
    },
  },
  {
    work: 'list of 10,000 Markdown articles',
    runs: FEW,
    setUp: (inputs) => {
      const library = inputs.library('markdown', 10_000, (i) => markdown(100 + i, 5000), 'md');
      return {
        command: article('list', '--dir', library),
        against: [
          { label: 'reading the files', command: yardstick('read-files.cjs', library), limit: 13 },
        ],
      };
    },
  },
  ...Object.entries(awkward).map(([work, make]) => ({
    work,
    runs: FEW,
    setUp: (inputs) => {
      const file = inputs.file(`${work}.md`, make);
      const prose = inputs.file(`${work}.prose.md`, () => unmarked(3, make().length));
      return {
        command: formatted(file),
        against: [{ label: 'as much prose', command: formatted(prose), limit: 5 }],
      };
    },
  })),
];
