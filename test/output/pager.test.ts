import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith } from '../support/program.ts';
import { hasTerminal, inTerminal } from '../support/terminal.ts';

const paragraphs = (count: number) =>
  Array.from({ length: count }, (_, i) => `Paragraph ${i + 1}.`).join('\n\n');
const TALL = `# A tall page\n\n**bold** and [a link](https://example.org/)\n\n${paragraphs(30)}\n`;

/** A folder with `page.md`, and a pager that keeps what it is given in `paged`. */
function scene(text: string) {
  const cwd = folderWith({ 'page.md': text });
  const paged = path.join(cwd, 'paged');
  return { cwd, paged, pager: `tee ${paged}` };
}

describe.skipIf(!hasTerminal)('the pager (needs script and less)', () => {
  it('is not started for a text that the screen holds', async () => {
    const { cwd, paged, pager } = scene('# Short\n\nText.\n');
    const { screen, code } = await inTerminal(['show', './page.md'], {
      cwd,
      env: { PAGER: pager },
    });
    expect(screen).toContain('Short');
    expect(existsSync(paged)).toBe(false);
    expect(code).toBe(0);
  });

  it('is started for a taller one, with its arguments, and gets all of it', async () => {
    const { cwd, paged, pager } = scene(TALL);
    await inTerminal(['show', './page.md'], { cwd, env: { PAGER: pager } });
    expect(readFileSync(paged, 'utf8')).toMatch(/A tall page[\s\S]*Paragraph 30\./);
  });

  it.each([
    ['ARTICLE_PAGER before PAGER', { ARTICLE_PAGER: '' }, []],
    ['cat for none', { PAGER: 'cat' }, []],
    ['--no-pager', {}, ['--no-pager']],
  ])('takes %s', async (_, env, flags) => {
    const { cwd, paged, pager } = scene(TALL);
    const session = { cwd, env: { PAGER: pager, ...env } };
    const { screen, code } = await inTerminal(['show', './page.md', ...flags], session);
    expect(existsSync(paged)).toBe(false);
    expect(screen).toContain('Paragraph 30.');
    expect(code).toBe(0);
  });

  it('that cannot be started is no reason not to print', async () => {
    const { cwd } = scene(TALL);
    const session = { cwd, env: { PAGER: 'no-such-pager -x' } };
    const { screen, code } = await inTerminal(['show', './page.md'], session);
    expect(screen).toContain('Paragraph 30.');
    expect(code).toBe(0);
  });

  it('that ends at once is no error', async () => {
    const { cwd } = scene(TALL.repeat(200));
    const { screen, code } = await inTerminal(['show', './page.md'], {
      cwd,
      env: { PAGER: 'true' },
    });
    expect(screen).toBe('');
    expect(code).toBe(0);
  });

  it('that dies early is no error', async () => {
    const { cwd } = scene(TALL.repeat(2000));
    const { screen, code } = await inTerminal(['show', './page.md'], {
      cwd,
      env: { PAGER: `sh -c "head -n 3; kill -9 $$"` },
    });
    expect(screen).not.toContain('article:');
    expect(code).toBe(0);
  });

  it('has an interrupt to itself', async () => {
    const { cwd } = scene(TALL.repeat(200));
    const { screen } = await inTerminal(['show', './page.md'], {
      cwd,
      env: {
        PAGER: `sh -c "trap 'echo interrupted; exit' INT; head -n 3; cat > /dev/null & wait; wait"`,
      },
      keys: { when: 'A tall page', type: '\x03' },
    });
    expect(screen).toContain('interrupted');
    expect(screen).not.toContain('article:');
  });

  it('less shows the first screen with colours and links, and is left quietly', async () => {
    const { cwd } = scene(TALL.repeat(200));
    const { screen, code } = await inTerminal(['show', './page.md'], {
      cwd,
      env: { FORCE_HYPERLINK: '1' },
      keys: { when: 'Paragraph 7.', type: 'q' },
    });
    expect(screen).toContain('\x1b[1mA tall page\x1b[22m');
    expect(screen).toContain(';https://example.org/\x1b\\');
    expect(screen).not.toContain('Paragraph 30.');
    expect(screen).not.toContain('article:');
    expect(code).toBe(0);
  });
});
