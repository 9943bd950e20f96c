import { expect, it } from 'vitest';
import { folderWith } from '../support/program.ts';
import { hasTerminal, inTerminal } from '../support/terminal.ts';

const LONG = `# A long page\n\n${'**Bold words** and *others*, in a [link](https://example.org/).\n\n'.repeat(60_000)}`;

it.skipIf(!hasTerminal)(
  'an interrupt ends the program, and leaves the terminal as it was',
  async () => {
    const { screen, code } = await inTerminal(['show', './long.md', '--no-pager'], {
      cwd: folderWith({ 'long.md': LONG }),
      env: { FORCE_HYPERLINK: '1' },
      keys: { when: 'Bold words', type: '\x03' },
    });
    expect(code).toBe(130);
    expect(screen.lastIndexOf('\x1b[0m')).toBeGreaterThan(screen.lastIndexOf('\x1b[1m'));
    expect(screen.lastIndexOf('\x1b]8;;\x1b\\')).toBeGreaterThan(screen.lastIndexOf('\x1b]8;id'));
  },
);
