import { expect, test } from 'vitest';
import { page, read, text } from './support.ts';

const TITLE = '<title>Counting eels</title>';
const meta = (name: string, content: string) => `<meta name="${name}" content="${content}">`;
const authorsUnder = (html: string, head = '') => read(page(html + text(), TITLE + head)).authors;
const authorsOf = (head: string) => authorsUnder('', head);

test.each([
  ['By Ann Lee; Bo Ek', ['Ann Lee', 'Bo Ek']],
  ['By Ann Lee, City Correspondent, and Bo Ek', ['Ann Lee', 'Bo Ek']],
  ['By Ann Lee, PhD, and Bo Ek, MD', ['Ann Lee', 'Bo Ek']],
  ['By Ann Lee with Bo Ek', ['Ann Lee', 'Bo Ek']],
  ['Author(s): Ann Lee, Bo Ek', ['Ann Lee', 'Bo Ek']],
  ['By Ann Lee @annlee and Bo Ek @boek', ['Ann Lee', 'Bo Ek']],
  ['By Ann Lee (ann.lee@example.org)', ['Ann Lee']],
  ['By Ann Lee in Rivers', ['Ann Lee']],
  ['By Ann Lee Follow', ['Ann Lee']],
  ['By Ann Lee 3 min read', ['Ann Lee']],
  ['By Abdul-Rahman al-Sayed', ['Abdul-Rahman al-Sayed']],
  ['Medically reviewed by Bo Ek, MD — Written by Ann Lee', ['Ann Lee']],
  ['Reported by Ann Lee; edited by Bo Ek', ['Ann Lee']],
  ['Eine Reportage von Ann Lee und Bo Ek', ['Ann Lee', 'Bo Ek']],
  ['By Ann Lee/ESP', ['Ann Lee']],
  ['Words by Ann Lee Photographs by Bo Ek', ['Ann Lee']],
  ['Submitted by Ann Lee on Tue, 03/05/2024 - 09:12', ['Ann Lee']],
  ['Written by Ann Lee • March 5, 2024 • 5 min read', ['Ann Lee']],
  ['Por Ana Ruiz y Luis Gil', ['Ana Ruiz', 'Luis Gil']],
  ['Por Ana Ruiz y Gasset y Luis Gil', ['Ana Ruiz y Gasset', 'Luis Gil']],
  ['Por João Costa e Silva', ['João Costa e Silva']],
  ['Von Anna Müller, Berlin, und Ernst Vogt', ['Anna Müller', 'Ernst Vogt']],
  ['Door Jan de Vries en Anna ten Brink', ['Jan de Vries', 'Anna ten Brink']],
  ['Skrevet av Kari Berg', ['Kari Berg']],
  ['Teksti: Aino Virta', ['Aino Virta']],
  ['Szerző: Nagy Anna', ['Nagy Anna']],
  ['Συντάκτης: Άννα Παππά', ['Άννα Παππά']],
  ['Oleh Budi Santoso', ['Budi Santoso']],
  ['كتب: سارة حسن', ['سارة حسن']],
  ['記者王小明／台北報導', ['王小明']],
  ['홍길동 기자 hong@example.kr', ['홍길동']],
])('a line: %s', (line, authors) => {
  expect(authorsUnder(`<p class="byline">${line}</p>`)).toEqual(authors);
});

test.each([
  ['two lines', '<p>By Ann Lee</p><p>By Bo Ek</p>'],
  ['a line that goes on', '<p>By Ann Lee<br>and Bo Ek</p>'],
  ['a label on its own line', '<p>Written by</p><p>Ann Lee and Bo Ek</p>'],
  ['two elements of one class', '<p class="byline">By Ann Lee</p><p class="byline">By Bo Ek</p>'],
  ['two in a line', '<p>By <a rel="author">Ann Lee</a> &amp; <a rel="author">Bo Ek</a></p>'],
  ['one with a page', '<p class="byline">By <a href="/author/a">Ann Lee</a> and Bo Ek</p>'],
  ['a list', '<ul class="authors"><li>Ann Lee</li><li>Bo Ek</li></ul>'],
  ['RDFa', '<p><i property="author">Ann Lee</i> and <i property="author">Bo Ek</i></p>'],
  [
    'blocks with roles',
    '<div class="author"><p>Ann Lee</p><p>Miller</p></div><div class="author"><p>Bo Ek</p><p>Keeper</p></div>',
  ],
  [
    'one of two for the pictures',
    '<p class="byline">By Ann Lee and Bo Ek</p><p class="byline">Photographs by Cy Oh</p>',
  ],
])('several authors in %s', (_, html) => {
  expect(authorsUnder(html)).toEqual(['Ann Lee', 'Bo Ek']);
});

test('a label without a name names nobody', () => {
  expect(authorsUnder('<p>Written by</p><p>Share this article</p>')).toEqual([]);
});

test.each([
  ['citation_author', 'Lee, Ann; Ek, Bo', ['Ann Lee', 'Bo Ek']],
  ['citation_authors', 'Lee, A. B.; Ek, B.', ['A. B. Lee', 'B. Ek']],
  ['DC.Creator', 'Lee, Ann', ['Ann Lee']],
  ['DC.Creator.PersonalName', 'Ann Lee', ['Ann Lee']],
  ['eprints.creators_name', 'García Gil, Ana María', ['Ana María García Gil']],
  ['author', 'Ann Lee; Bo Ek', ['Ann Lee', 'Bo Ek']],
  ['author', 'Ann Lee, Bo Ek', ['Ann Lee', 'Bo Ek']],
  ['author', 'Di Maggio, Joe', ['Joe Di Maggio']],
  ['author', 'Amy Le, Bo Ek', ['Amy Le', 'Bo Ek']],
  ['author', 'Di Carlo', ['Di Carlo']],
  ['author', 'Ortega y Gasset, José', ['José Ortega y Gasset']],
  ['author', 'Ann Lee, MD', ['Ann Lee']],
  ['author', 'Mill and Sons Ltd', ['Mill and Sons Ltd']],
  ['author', 'Fluss und Leben, Münster, Germany', ['Fluss und Leben, Münster, Germany']],
  ['author', 'Eyes on Eels', ['Eyes on Eels']],
  ['author', 'Lee, Reuters', ['Lee, Reuters']],
  ['author', 'ann@example.org (Ann Lee)', ['Ann Lee']],
  ['author', 'Sophie in ’t Veld', ['Sophie in ’t Veld']],
  ['author', '@annlee', []],
  ['author', 'By Ann Lee', ['Ann Lee']],
  ['authors', '王小明，李大山', ['王小明', '李大山']],
])('a meta tag: %s %s', (name, content, authors) => {
  expect(authorsOf(meta(name, content))).toEqual(authors);
});

test.each([
  ['in parts', '{"@type":"Person","givenName":"Ann","familyName":"Lee"}', ['Ann Lee']],
  ['as strings', '["Ann Lee","Lee, Bo"]', ['Ann Lee', 'Bo Lee']],
  ['in a list in order', '{"@list":[{"name":"Ann Lee"},{"name":"Bo Ek"}]}', ['Ann Lee', 'Bo Ek']],
  ['in a language', '{"@type":"Person","name":{"@value":"Ann Lee"}}', ['Ann Lee']],
  ['by a reference alone', '"#p"', ['Ann Lee']],
])('JSON-LD names authors %s', (_, author, authors) => {
  const graph = `{"@graph":[{"@type":"Person","@id":"#p","givenName":"Ann","familyName":"Lee"},
    {"@type":"Article","headline":"Counting eels","author":${author}}]}`;
  expect(authorsOf(`<script type="application/ld+json">${graph}</script>`)).toEqual(authors);
});
