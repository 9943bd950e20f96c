import { describe, expect, it } from 'vitest';
import { serve } from '../support/server.ts';
import { hasTmux, type Pane, type Scene, Tmux, withTmux } from '../support/tmux.ts';
import { library } from './articles.ts';

const tmux = new Tmux();

/** The reader, with an article of the library on the screen. */
async function reading(scene: Scene = {}, argument = 'harbour'): Promise<Pane> {
  const pane = await tmux.shell({ files: library, ...scene });
  await pane.run(`article read ${argument}`);
  await pane.status('%');
  return pane;
}

describe.skipIf(!hasTmux)(withTmux('the page'), () => {
  it('is what show prints', async () => {
    const pane = await tmux.shell({ files: library, columns: 72 });
    await pane.run('article show harbour --no-pager --width 72 --color always | head -n 20');
    const shown = await pane.shows('Paragraph 2 on mornings');
    await pane.run('article read harbour');
    await pane.status('%');
    const rows = await pane.screen();
    expect(rows.slice(0, 20)).toEqual(shown.slice(0, 20));
    expect(rows.at(-1)).toMatch(/^ \? for help, q to quit +\d+% · \d min left$/);
    await pane.keys('k');
    await pane.status(/^ The Harbour Book +\d+% · \d min left$/);
  });

  it('stands in the middle of a wide terminal', async () => {
    const pane = await reading({ columns: 120 });
    const [title] = await pane.screen();
    expect(title).toBe(`${' '.repeat(20)}The Harbour Book`);
  });

  it('keeps the sentence at its top when the terminal is resized, and back', async () => {
    const pane = await reading();
    await pane.keys('1', 'j', 'j', 'j', 'j');
    const before = await pane.top('that are still out');
    const words = (rows: string[]) => (rows.find((row) => row !== '') ?? '').trim().split(' ');
    await pane.resize(47, 12);
    const narrow = await pane.until('twelve rows', (rows) => /left$/.test(rows[11] ?? ''));
    expect(narrow.join(' ')).toContain(words(before).slice(0, 4).join(' '));
    await pane.resize(80, 24);
    const after = await pane.until('the rows of before', (rows) => rows[0] === before[0]);
    expect(after).toEqual(before);
  });

  it('has another line width by + and -, with the same sentence at the top', async () => {
    const pane = await reading({ columns: 100 });
    await pane.keys('2');
    await pane.top('The Storm');
    await pane.keys('-', '-', '-');
    await pane.status('68 columns');
    const rows = await pane.top('The Storm');
    expect(rows.slice(0, -1).every((row) => row.trim().length <= 68)).toBe(true);
    await pane.keys('+');
    await pane.status('72 columns');
  });

  it('can be its summary alone, and whole again where one was', async () => {
    const pane = await reading();
    await pane.keys('2');
    await pane.top('The Storm');
    await pane.keys('s');
    const rows = await pane.top('The Harbour Book');
    expect(rows.join('\n')).not.toContain('Paragraph');
    expect(rows.join('\n')).toContain('why it is still done by hand');
    await pane.keys('s');
    await pane.top('The Storm');
  });

  it('fits a screen of 40 columns and 10 rows', async () => {
    const pane = await reading({ columns: 40, rows: 10 });
    await pane.keys('2');
    const rows = await pane.top('The Storm');
    expect(rows).toHaveLength(10);
    expect(rows.at(-1)).toMatch(/^ 2 The Storm +\d+% · \d min left$/);
    expect(rows.every((row) => row.length <= 40)).toBe(true);
  });

  it('has wide characters, and code that is wider than the screen, whole', async () => {
    const line = `const path = '${'abcdefghij'.repeat(9)}';`;
    const wide = `# 夜の港\n\n${'港の灯りは夜明けまで消えない。'.repeat(8)}\n\n\`\`\`\n${line}\n\`\`\`\n`;
    const pane = await tmux.shell({ files: { 'wide.md': wide }, columns: 40, rows: 20 });
    await pane.run('article read ./wide.md');
    await pane.status('%');
    await pane.keys('G');
    const rows = await pane.status('100%');
    const text = rows
      .slice(0, -1)
      .map((row) => row.trim())
      .join('');
    expect(text).toContain('港の灯りは夜明けまで消えない。'.repeat(8));
    expect(text).toContain(line.replace(/ /g, ' '));
  });

  it('has no colour where none is wanted, and shows what is found and selected all the same', async () => {
    const pane = await reading({ env: { NO_COLOR: '1' } });
    expect((await pane.screen(true)).join('')).not.toContain('\x1b[');
    await pane.keys('Tab', 'Tab');
    await pane.status('tides.md');
    expect((await pane.screen(true)).join('')).toContain('\x1b[7mtide tables');
    await pane.keys('Escape');
    await pane.type('/boats\r');
    await pane.status(/1\/\d+/);
    const styled = (await pane.screen(true)).join('');
    expect(styled).toContain('\x1b[7mboats');
    expect(styled).toMatch(/\x1b\[(?:0;)?4mboats/);
  });
});

describe.skipIf(!hasTmux)(withTmux('moving'), () => {
  it('goes a line by j, k, arrows and Enter', async () => {
    const pane = await reading();
    await pane.keys('j', 'Down', 'Enter');
    await pane.top('May 2, 2024');
    await pane.keys('k', 'Up');
    await pane.top('Who counts the boats');
  });

  it('goes a screen by Space, b, PgDn and PgUp, and half of one by d and u', async () => {
    const pane = await reading();
    const first = await pane.screen();
    const last = first.slice(0, -1).findLast((row) => row !== '') ?? '';
    await pane.keys('Space');
    // The last row is the first one now, for one to find oneself.
    await pane.top(last);
    await pane.keys('PageDown', 'b');
    await pane.top(last);
    await pane.keys('PageUp');
    await pane.top('The Harbour Book');
    await pane.keys('d', 'd', 'u');
    await pane.until('half a screen', (rows) => rows[0] === first[12]);
  });

  it('goes to the end and the beginning by G, g, End and Home', async () => {
    const pane = await reading();
    await pane.keys('G');
    const end = await pane.status(/100%$/);
    expect(end.at(-2)).toMatch(/^\[\d\] https:\/\/almanac.example\/year$/);
    await pane.keys('g');
    await pane.top('The Harbour Book');
    await pane.keys('End');
    await pane.status(/100%$/);
    await pane.keys('Home');
    await pane.top('The Harbour Book');
  });

  it('goes to the third section by its number, and says where there is none', async () => {
    const pane = await reading();
    await pane.keys('3');
    await pane.top('The Count');
    await pane.status('3 The Count');
    await pane.keys('9');
    await pane.status('there is no section 9');
  });

  it('goes to the next and the previous section', async () => {
    const pane = await reading();
    await pane.keys(']', ']', ']');
    await pane.top('After the Storm');
    await pane.status('2.1 After the Storm');
    await pane.keys('j', 'j', 'j', '[');
    await pane.top('After the Storm');
    await pane.keys('[');
    await pane.top('The Storm');
  });

  it('takes the wheel’s arrows, and no report of the mouse for figures', async () => {
    const pane = await reading();
    await pane.type('\x1b[<64;30;3M\x1b[<0;30;3m\x1b[M`33');
    await pane.type('\x1bOB\x1bOB\x1bOB');
    await pane.top('May 2, 2024');
  });

  it('goes to a section that the name ends in', async () => {
    const pane = await reading({}, 'harbour:2.1');
    await pane.top('After the Storm');
  });
});

describe.skipIf(!hasTmux)(withTmux('the outline'), () => {
  it('stands beside the text where there is room, and follows it', async () => {
    const pane = await reading({ columns: 130, env: { NO_COLOR: '1' } });
    await pane.keys('o');
    const rows = await pane.shows('2.1 After the Storm');
    expect(rows[0]).toMatch(/^ 1 The Wall +│ +The Harbour Book$/);
    const selected = (text: string) =>
      pane.until(`${text} selected`, (all) => all.join('\n').includes(`\x1b[7m ${text}`), true);
    await selected('1 The Wall');
    await pane.keys(']', ']');
    await selected('2 The Storm');
    await pane.keys('j', 'j', 'Enter');
    await pane.until('the count beside it', (all) => /│ +The Count$/.test(all[0] ?? ''));
    // The keys are the text's again.
    await pane.keys('k', 'k');
    await pane.until('two rows more', (all) => /│ +The Count$/.test(all[2] ?? ''));
    await pane.keys('o');
    await pane.until('no outline', (all) => !all.join('\n').includes('│'));
  });

  it('stands over the text where there is none, and goes to a section', async () => {
    const pane = await reading();
    await pane.keys('o');
    await pane.until('the outline', (rows) => rows[0] === ' 1 The Wall');
    await pane.keys('Down', 'j', 'Enter');
    await pane.top('After the Storm');
    await pane.keys('o');
    await pane.until('the outline', (rows) => rows[0] === ' 1 The Wall');
    await pane.keys('Escape');
    await pane.top('After the Storm');
  });
});

describe.skipIf(!hasTmux)(withTmux('finding'), () => {
  it('finds a text while it is typed, counts its places and marks them all', async () => {
    const pane = await reading({ env: { NO_COLOR: '1' } });
    await pane.type('/the wall: ');
    await pane.status(/^\/the wall: +1\/5$/);
    await pane.keys('Enter');
    await pane.status(/1\/5 · \d+%/);
    const rows = await pane.screen(true);
    expect(rows.filter((row) => /\x1b\[(?:0;)?[47]mthe wall:/.test(row)).length).toBeGreaterThan(1);
    expect(rows.filter((row) => row.includes('\x1b[7mthe wall:'))).toHaveLength(1);
  });

  it('goes from one to the next and back, and from the last to the first', async () => {
    const pane = await reading();
    await pane.type('/storm:\rn');
    await pane.status('2/5');
    await pane.keys('N', 'N');
    await pane.status('from the end again');
    await pane.keys('j');
    await pane.status('5/5');
    await pane.keys('n');
    await pane.status('from the top again');
  });

  it('minds neither case nor accents nor the form of quotes', async () => {
    const pane = await reading();
    await pane.type("/KEEPER'S gambit\r");
    await pane.status('1/1');
    await pane.type('/cafe on\r');
    await pane.status('1/1');
    await pane.shows('The café on the quay');
  });

  it('clears what is marked by Esc, and goes back where a search is broken off', async () => {
    const pane = await reading();
    await pane.type('/gambit');
    await pane.status('1/1');
    await pane.keys('Escape');
    await pane.top('The Harbour Book');
    await pane.type('/gambit\r');
    await pane.status('1/1');
    await pane.keys('Escape');
    await pane.until('no count', (rows) => !(rows.at(-1) ?? '').includes('/'));
    await pane.type('/no such words\r');
    await pane.status('there is no “no such words” here');
  });
});

describe.skipIf(!hasTmux)(withTmux('links'), () => {
  it('are selected by Tab and Shift-Tab, with their address in the status line', async () => {
    const pane = await reading();
    await pane.keys('Tab');
    await pane.status('note 1');
    await pane.keys('Tab');
    await pane.status('tides.md');
    await pane.keys('Tab');
    await pane.status('tides.md#winter');
    await pane.keys('Tab');
    await pane.status('#the-storm');
    await pane.shows('See the storm of the year');
    await pane.keys('BTab', 'BTab');
    await pane.status(/^ tides.md /);
    await pane.keys('Escape');
    await pane.status('The Harbour Book');
  });

  it('open a footnote, and Backspace comes back to its place', async () => {
    const pane = await reading();
    await pane.keys('j', 'j', 'Tab', 'Enter');
    await pane.top('¹ The oldest book');
    await pane.keys('BSpace');
    await pane.top('Who counts the boats');
  });

  it('open another article by their number, back and forward to each place', async () => {
    const pane = await reading();
    await pane.keys('j', 'j', 'f');
    await pane.status('Link:');
    await pane.shows('The 2ide tables');
    await pane.keys('2');
    await pane.status('tides.md');
    await pane.keys('Enter');
    await pane.top('Tide Tables');
    await pane.keys('2');
    await pane.top('Winter');
    await pane.keys('BSpace');
    await pane.top('Who counts the boats');
    await pane.keys('l');
    await pane.top('Winter');
  });

  it('open a section of another article, and one of the same', async () => {
    const pane = await reading();
    await pane.keys('f', '3', 'Enter');
    await pane.top('Winter');
    await pane.keys('BSpace');
    await pane.top('The Harbour Book');
    await pane.keys('Tab', 'Enter');
    await pane.top('The Storm');
    await pane.keys('BSpace', 'BSpace');
    await pane.status('there is nothing to go back to');
  });

  it('open a page of the web as an article, from a library’s name too', async () => {
    const page =
      '<title>Far Lights</title><article><h1>Far Lights</h1>' +
      '<p>A light is seen twenty miles out, on a clear night.</p>'.repeat(9) +
      '</article>';
    const address = await serve((_, response) =>
      response.setHeader('content-type', 'text/html').end(page),
    );
    const links = `[far](${address}/far), [snow](2022/snow), [nothing](nowhere.md), [else](file://host/a.md)`;
    const here = `# Near\n\nSee ${links}.\n`;
    const pane = await tmux.shell({ files: { ...library, 'articles/near.md': here } });
    await pane.run('article read near');
    await pane.status('%');
    await pane.keys('Tab');
    await pane.status(`${address}/far`);
    await pane.keys('Enter');
    await pane.top('Far Lights');
    await pane.keys('BSpace', 'Tab', 'Enter');
    await pane.top('Snow on the Pass');
    await pane.keys('BSpace', 'Tab', 'Enter');
    await pane.status('no such file: nowhere.md');
    await pane.keys('Tab', 'Enter');
    await pane.status('file://host/a.md');
  });

  it('are opened in the browser by x', async () => {
    const pane = await reading(
      { env: { BROWSER: 'sh -c "echo %s > opened; mv opened browsed"' } },
      'harbour:1',
    );
    await pane.keys('Tab', 'Tab');
    await pane.status('https://almanac.example/year');
    await pane.keys('x');
    await pane.status('opened https://almanac.example/year');
    await pane.keys('Escape', 'x');
    await pane.status('opened https://harbour.example/book');
    await pane.keys('q');
    await pane.run('cat browsed');
    await pane.shows('https://harbour.example/book');
  });

  it('that are slow can be given up by Esc', async () => {
    const address = await serve(() => {});
    const pane = await tmux.shell({ files: { 'slow.md': `# Slow\n\n[A page](${address}/).\n` } });
    await pane.run('article read ./slow.md');
    await pane.status('%');
    await pane.keys('Tab', 'Enter');
    await pane.status(/^ Opening http.* … \d s · Esc: stop/);
    await pane.keys('Escape');
    await pane.status('stopped');
    await pane.keys('Escape');
    await pane.status(/^ Slow .*100%$/);
  });
});
