import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { lessPrompt } from '../../src/output/pager.ts';
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

  it('is started for lines of wide characters that take more rows than there are', async () => {
    const { cwd, paged, pager } = scene(`# 长\n\n${'渡'.repeat(1200)}\n`);
    await inTerminal(['show', './page.md', '--width', '0'], { cwd, env: { PAGER: pager } });
    expect(existsSync(paged)).toBe(true);
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
        PAGER: `sh -c "trap 'echo interrupted; exit' INT; head -n 3; echo waiting; for i in 1 2 3 4 5 6 7 8 9; do sleep 1; done"`,
      },
      keys: { when: 'waiting', type: '\x03' },
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

  it.each([
    ['with options of the user’s own', { LESS: '-M' }],
    ['with no options', { LESS: '' }],
    ['with raw codes', { LESS: '-r' }],
    ['in a locale without UTF-8', { LC_ALL: 'C', LANG: 'C' }],
    ['with arguments', { PAGER: 'less -i' }],
    ['by another program', { PAGER: '/usr/bin/env less', LESS: '-M' }],
  ])('less shows colours and every letter %s', async (_, env) => {
    const { cwd } = scene(TALL.replace('A tall page', 'It’s “tall”'));
    const keys = { when: 'Paragraph 7.', type: 'q' };
    const { screen, code } = await inTerminal(['show', './page.md'], { cwd, env, keys });
    expect(screen).toContain('\x1b[1mIt’s “tall”\x1b[22m');
    expect(screen).not.toMatch(/ESC\[|<E2>/);
    expect(code).toBe(0);
  });

  it.each([
    ['the short one', {}],
    ['the long one', { LESS: '-M' }],
  ])('less has the headline and the place in its prompt, %s', async (_, env) => {
    const { cwd } = scene(TALL.replace('A tall page', 'Costs $5: 10% \\ “more”? Yes.'));
    const session = { cwd, env, keys: { when: 'quit)', type: 'q' } };
    const { screen } = await inTerminal(['./page.md'], session);
    expect(screen).toContain('Costs $5: 10% \\ "more"? Yes.  line 23/69  (q: quit)');
  });

  it('a prompt of the user’s own stands', async () => {
    const { cwd } = scene(TALL);
    const session = { cwd, env: { LESS: '-Ps==mine==' }, keys: { when: '==mine==', type: 'q' } };
    const { screen } = await inTerminal(['./page.md'], session);
    expect(screen).not.toContain('quit)');
  });
});

describe('the prompt', () => {
  const prompt = (names: string[], columns = 80, lines: number | null = 9) =>
    lessPrompt({ names, lines, columns });
  const PLACE = '  ?eend:?lbline %lb/9..  (q\\: quit)';

  it('is in ASCII, by the first name that can be', () => {
    expect(prompt(['Élan – “été”…', 'x'])).toBe(`Elan - "ete"\\.\\.\\.${PLACE}`);
    expect(prompt(['Дача', 'dacha'])).toBe(`dacha${PLACE}`);
    expect(prompt(['Дача', ''])).toBe(`article${PLACE}`);
  });

  it.each([
    [80, /^word .* word\.\.\. {2}line 9\/9 {2}\(q: quit\)$/],
    [40, /^word .* word\.\.\. {2}line 9\/9$/],
  ])('fits %i columns', (columns, wanted) => {
    const text = prompt(['word '.repeat(40)], columns).replace(/\?e.*?\.\./, 'line 9/9');
    const shown = text.replaceAll('\\', '');
    expect(shown).toMatch(wanted);
    expect(shown.length).toBeLessThan(columns - 1);
  });

  it('tells no number of lines where there are too many to count', () => {
    expect(prompt(['a'], 80, null)).toBe('a  ?eend:?lbline %lb..  (q\\: quit)');
  });
});
