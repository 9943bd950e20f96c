import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { article } from '../../support/program.ts';

const pages = path.resolve(import.meta.dirname, '../../fixtures/pages');
const names = readdirSync(pages).map((file) => path.basename(file, '.html'));

/** What each page has around its article. */
const BOILERPLATE =
  /cookie|partners|Tides and weather|Share on|Broadband|Tunnel tolls|seven decades|Related stories|for sale|tide table|horn|All rights|Einverstanden|Abo\b|Anzeige|Butterkuchen|Mehr zum Thema|Impressum|Rubriques|Lire aussi|Partager|Mentions|Next page|Popular|benches|First!|enthusiasm|feed|cupboard|Esquelas|visto|Corte|トップ|関連|無断|Главная|Реклама|Поделиться|Читайте|Свидетельство|الرئيسية|الأكثر|الحقوق|Written by a script|Sign up|Main page|Contents|\[edit\]|Fenpedia, the|docs home|Page source|Share this|Tweet|Biscuits for|haddock this far|has a column|privacy|unique identifiers|Tide times|Abonnieren|Kompost|Archive of the loom|more than me|Previous posts|onions|Powered|All issues|ISSN|Gel d’avril|gel d’avril|plus lus|歴史|シェア|味噌蔵|Bench notes|by hand|Das könnte dich|Dix bouteilles/;

/** Every text of the page's own paragraphs, list items and headings inside the article. */
const ARTICLE_TEXT = /<(p|h2|h3|li|dd|pre)>(?:<[^>]*>)?([^<]{30,}?)(?=[<\n])/g;

for (const name of names) {
  test(`${name}: the article comes out whole, and nothing else`, async () => {
    const { code, out, err } = await article(['show', '--plain', `${name}.html`], { cwd: pages });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).not.toMatch(BOILERPLATE);
    await expect(out).toMatchFileSnapshot(`__snapshots__/${name}.txt`);
    const encoding = name === 'chasy' ? 'windows-1251' : 'utf-8';
    const source = new TextDecoder(encoding).decode(readFileSync(path.join(pages, `${name}.html`)));
    const body = source.slice(
      source.indexOf('<h1'),
      source.search(/<(?:footer|div class="?footer)/),
    );
    for (const [, , text = ''] of body.matchAll(ARTICLE_TEXT)) {
      if (!BOILERPLATE.test(text)) expect(out).toContain(text.trim().split('\n')[0]);
    }
  });
}

test('a page at standard input is told by how it begins', async () => {
  const file = path.join(pages, 'moor.html');
  const piped = await article(['show', '--plain'], { stdin: readFileSync(file) });
  expect(piped.out).toBe((await article(['show', '--plain', file])).out);
});

test('what the pages say of themselves', async () => {
  const heads: Record<string, unknown> = {};
  for (const name of names) {
    const { out } = await article(['show', '--summary', '--json', `${name}.html`], { cwd: pages });
    const { title, summary, authors, tags, date, lang, url, words } = JSON.parse(out);
    heads[name] = { title, summary, authors, tags, date, lang, url, words };
  }
  await expect(`${JSON.stringify(heads, null, 2)}\n`).toMatchFileSnapshot(
    '__snapshots__/heads.json',
  );
});
