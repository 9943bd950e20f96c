import { appendFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { serve } from '../support/server.ts';
import { hasTmux, type Pane, type Scene, Tmux, withTmux } from '../support/tmux.ts';
import { harbour, library } from './articles.ts';

const tmux = new Tmux();

async function opened(command: string, scene: Scene = {}): Promise<Pane> {
  const pane = await tmux.shell({ files: library, ...scene });
  await pane.run(command);
  return pane;
}

/** The path of the only file of kept places. */
function placeFile(pane: Pane): string {
  const folder = path.join(pane.folder, '.state/article');
  return path.join(folder, readdirSync(folder)[0] ?? '');
}

describe.skipIf(!hasTmux)(withTmux('the library'), () => {
  it('is what there is to read, newest first, and opens what is selected', async () => {
    const pane = await opened('article read');
    const rows = await pane.status('3 articles · by date');
    expect(rows.slice(0, 3)).toEqual([
      ` 2024-05-02    4 min     •  The Harbour Book                           sea, work`,
      ` 2023-11-20    3 min     •  Tide Tables`,
      `               1 min     •  Snow on the Pass`,
    ]);
    await pane.keys('j', 'Enter');
    await pane.top('Tide Tables');
    await pane.keys('3');
    await pane.keys('2');
    await pane.top('Winter');
    await pane.keys('BSpace');
    const again = await pane.status('3 articles');
    expect(again[1]).toMatch(/^ 2023-11-20 +3 min +100% +Tide Tables$/);
    // It is still the selected one, and its place is kept.
    await pane.keys('Enter');
    await pane.top('Winter');
  });

  it('selects the article that was read last', async () => {
    const pane = await opened('article read snow');
    await pane.status('%');
    await pane.keys('q');
    await pane.run('article read');
    await pane.status('3 articles');
    await pane.keys('Enter');
    await pane.top('Snow on the Pass');
  });

  it('shows those that have some words, and is sorted by S', async () => {
    const pane = await opened('article read');
    await pane.status('3 articles');
    await pane.type('/tide');
    await pane.until('one article', (rows) => rows[0]?.endsWith('Tide Tables') ?? false);
    await pane.keys('Enter');
    await pane.status('1 of 3 articles, with “tide”');
    await pane.keys('Escape', 'S');
    await pane.status('sorted by title');
    await pane.until('by title', (rows) => rows[0]?.includes('Snow') ?? false);
    await pane.keys('S');
    const byName = await pane.status('sorted by name');
    expect(byName[0]).toContain('Snow');
  });

  it('adds the page at an address', async () => {
    const page = `<title>Far Lights</title><article><h1>Far Lights</h1>${'<p>A light is seen twenty miles out, on a clear night.</p>'.repeat(9)}</article>`;
    const address = await serve((_, response) => {
      response.setHeader('content-type', 'text/html').end(page);
    });
    const pane = await opened('article read');
    await pane.status('3 articles');
    await pane.type(`a${address}/far\r`);
    await pane.status('added far-lights');
    await pane.shows('•  Far Lights');
    expect(existsSync(path.join(pane.folder, 'articles/far-lights.md'))).toBe(true);
    await pane.type('anot an address\r');
    await pane.status('no such file: not an address');
  });

  it('deletes an article after a question, and none without', async () => {
    const pane = await opened('article read');
    await pane.status('3 articles');
    await pane.keys('j', 'D');
    await pane.status('Delete “Tide Tables”? y or n');
    await pane.keys('n');
    await pane.status('nothing was deleted');
    expect(existsSync(path.join(pane.folder, 'articles/tides.md'))).toBe(true);
    await pane.keys('D', 'y');
    await pane.status('deleted tides');
    await pane.until('two articles', (rows) => rows[2] === '');
    expect(existsSync(path.join(pane.folder, 'articles/tides.md'))).toBe(false);
  });

  it('leaves the articles that ship with the program alone', async () => {
    const pane = await opened('article read', { files: {} });
    await pane.status('articles · by date');
    await pane.keys('D', 'y');
    await pane.status('comes with the program and cannot be changed');
    await pane.keys('e');
    await pane.status('comes with the program and cannot be changed');
  });

  it('edits an article, and shows what has become of it', async () => {
    const pane = await opened('article read', {
      files: { ...library, 'editor.sh': `sed -i 's/^title: Tide/title: Moon/' "$2"` },
      env: { VISUAL: 'sh ./editor.sh', EDITOR: 'false' },
    });
    await pane.status('3 articles');
    await pane.keys('j', 'e');
    await pane.shows('•  Moon Tables');
  });

  it('says what an editor ended with', async () => {
    const pane = await opened('article read', { env: { EDITOR: 'false' } });
    await pane.status('3 articles');
    await pane.keys('e');
    await pane.status('the editor false ended with exit code 1');
  });
});

describe.skipIf(!hasTmux)(withTmux('the place'), () => {
  it('is kept by its text through an edit and at another width', async () => {
    const pane = await opened('article read harbour:3');
    await pane.top('The Count');
    await pane.keys('j', 'j', 'j');
    const before = await pane.top('It is the keeper’s gambit');
    expect(before[0]).toContain('one more than');
    await pane.keys('q');
    const file = path.join(pane.folder, 'articles/harbour.md');
    await pane.until('the shell', (rows) => rows[0] === '$');
    writeFileSync(
      file,
      harbour.replace('## The Wall', '## The Gate\n\nA new section.\n\n## The Wall'),
    );
    await pane.resize(60, 16);
    await pane.run('article read harbour');
    await pane.top('It is the keeper’s gambit');
  });

  it('is kept of two readers at once, each its own', async () => {
    const pane = await opened('article read harbour');
    const other = await tmux.shell({
      env: { HOME: pane.folder, XDG_STATE_HOME: path.join(pane.folder, '.state') },
    });
    await pane.status('%');
    await other.run(`article read ${pane.folder}/articles/tides.md`);
    await other.status('%');
    await pane.keys('2');
    await pane.top('The Storm');
    await other.keys('2');
    await other.top('Winter');
    await pane.keys('q');
    await other.keys('q');
    await other.run('clear');
    await pane.run('article list --json | grep read');
    const rows = await pane.shows(/"read": null/);
    expect(rows.filter((row) => /"read": [01]/.test(row))).toHaveLength(2);
  });

  it('that is broken is set aside, with one line', async () => {
    const pane = await opened('article read harbour');
    await pane.status('%');
    await pane.keys('q');
    await pane.run('ls');
    const file = placeFile(pane);
    writeFileSync(file, '{"text": ');
    await pane.run('article list 2>&1 >/dev/null');
    await pane.shows('article: a saved reading position could not be read');
    expect(readFileSync(`${file}.broken`, 'utf8')).toBe('{"text": ');
    await pane.run('article list 2>&1 | grep renamed.to; echo "$? found"');
    await pane.shows('1 found');
  });

  it('shows in the list, and what is unread alone where that is asked for', async () => {
    const pane = await opened('article read harbour:2');
    await pane.top('The Storm');
    await pane.keys('q');
    await pane.run('article list');
    await pane.shows(/^2024-05-02 {2}4 min {2}\d\d% {2}harbour {4}/m);
    await pane.shows(/^2023-11-20 {2}3 min {4}• {2}tides {6}Tide Tables$/m);
    await pane.run('article list --unread | cut -f 1');
    await pane.until('two names', (rows) => rows.slice(0, 2).join() === 'tides,2022/snow');
  });
});

describe.skipIf(!hasTmux)(withTmux('the file'), () => {
  const editor = `#!/bin/sh\necho "$@" > "$HOME/asked"\nsed -i 's/High water/Low water/' "$2"\n`;

  it('is edited at the first paragraph on the screen, and read again', async () => {
    const pane = await opened('article read tides', {
      files: { ...library, 'editor.sh': editor },
      env: { EDITOR: 'sh ./editor.sh' },
    });
    await pane.status('%');
    await pane.keys('j', 'j', 'j', 'j', 'j');
    await pane.top('High water');
    await pane.keys('e');
    await pane.top('Low water');
    const file = path.join(pane.folder, 'articles/tides.md');
    expect(readFileSync(path.join(pane.folder, 'asked'), 'utf8')).toBe(`+6 ${file}\n`);
  });

  it('is read again when another program has changed it, with the same text at the top', async () => {
    const pane = await opened('article read harbour:3');
    await pane.top('The Count');
    const file = path.join(pane.folder, 'articles/harbour.md');
    writeFileSync(
      file,
      harbour
        .replace('## The Count', 'A line more.\n\n## The Final Count')
        .replace('## The Wall', 'Another.\n\n## The Wall'),
    );
    await pane.top('The Final Count');
    appendFileSync(file, '\n## The End\n');
    await pane.keys('o');
    await pane.shows('4 The End');
  });

  it('is read again by r', async () => {
    const pane = await opened('article read harbour');
    await pane.status('%');
    writeFileSync(path.join(pane.folder, 'articles/harbour.md'), '# Short\n\nNothing left.\n');
    await pane.keys('r');
    await pane.top('Short');
  });
});

describe.skipIf(!hasTmux)(withTmux('the rest'), () => {
  it('copies the section and the address', async () => {
    const pane = await opened('article read harbour:2');
    await pane.top('The Storm');
    await pane.keys('y');
    await pane.status('copied section 2');
    await pane.until('the buffer', () => true);
    expect(await tmux.command('show-buffer')).toMatch(
      /^The Storm\n\nThe café on the quay lost its roof\./,
    );
    await pane.keys('Y');
    await pane.status('copied the address');
    expect(await tmux.command('show-buffer')).toBe('https://harbour.example/book');
  });

  it('takes what is piped in, and its keys from the terminal', async () => {
    const pane = await opened('cat articles/tides.md | article read -');
    await pane.top('Tide Tables');
    await pane.keys('2');
    await pane.top('Winter');
    await pane.keys('e');
    await pane.status('only a file can be edited');
    await pane.keys('q');
    await pane.run('echo "# Piped" | article read');
    await pane.top('Piped');
  });

  it('gives up what never ends by Esc', async () => {
    const pane = await opened('sleep 60 | article read -; echo "ended with $?"');
    await pane.status(/^ Reading … \d+ s · Esc: stop/);
    await pane.keys('Escape');
    await pane.until('the shell', (rows) => !rows.join('\n').includes('Reading'));
    expect(await pane.fact('alternate_on')).toBe('0');
    const pid = await pane.pid();
    process.kill(pid);
    await pane.shows('ended with 130');
  });

  it('shows all keys by ?', async () => {
    const pane = await opened('article read harbour');
    await pane.status('%');
    await pane.keys('?');
    await pane.shows('a line down, up');
    await pane.keys('G');
    await pane.shows('q Ctrl-C');
    await pane.keys('q');
    await pane.top('The Harbour Book');
  });

  it('needs a terminal, and says what to do without one', async () => {
    const pane = await opened('article read harbour | cat');
    await pane.shows('article: read needs a terminal');
    await pane.shows('To print the article: article show harbour');
    await pane.run('article read nowhere');
    await pane.shows('no article matches “nowhere”');
    expect(await pane.fact('alternate_on')).toBe('0');
  });
});
