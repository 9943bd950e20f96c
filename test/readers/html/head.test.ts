import { expect, test } from 'vitest';
import { page, read, text } from './support.ts';

const TITLE = '<title>Counting eels</title>';
const meta = (name: string, content: string) => `<meta name="${name}" content="${content}">`;
const jsonLd = (json: string) => `<script type="application/ld+json">${json}</script>`;
const under = (line: string, head = TITLE) => read(page(`${line}${text()}`, head));

test.each([
  ['March 5, 2024', '2024-03-05'],
  ['Posted on Tuesday, 5 March 2024 by Ann Lee', '2024-03-05'],
  ['Updated: 9 March 2024 · First published 5 March 2024', '2024-03-05'],
  ['By Ann Lee | Updated on March 9, 2024', null],
  ['Ann Lee3/5/2024', '2024-03-05'],
  ['12.16.2024', '2024-12-16'],
  ['公開日：2024年3月5日', '2024-03-05'],
  ['Publié le 5 mars 2024 à 07h15', '2024-03-05'],
  ['2024-03-05T00:30:27+00:00', '2024-03-05'],
  ['February 30, 2024', null],
  ['Modifié le 9 mars 2024 Publié le 5 mars 2024', '2024-03-05'],
  ['Päivitetty 9.3.2024 8:00, julkaistu 5.3.2024', '2024-03-05'],
  ['Güncelleme: 09.03.2024 10:00 Yayınlanma: 05.03.2024 09:00', '2024-03-05'],
  ['最終更新：2024年3月9日 公開：2024年3月5日', '2024-03-05'],
  ['Обновлено 9 марта 2024, опубликовано 5 марта 2024', '2024-03-05'],
  ['Ostatnia aktualizacja 9 marca 2024', null],
  ['Ändrad 9 mars 2024', null],
  ['Endret 9. mars 2024 Publisert 5. mars 2024', '2024-03-05'],
  ['Udgivet 5. marts 2024 Ændret 9. marts 2024', '2024-03-05'],
  ['Atualização: 9 de março de 2024', null],
  ['Laatst gewijzigd: 9 maart 2024', null],
  ['Ultima modifica 9 marzo 2024', null],
  ['Ενημερώθηκε 9 Μαρτίου 2024 Δημοσιεύθηκε 5 Μαρτίου 2024', '2024-03-05'],
  ['수정 2024.03.09. 등록 2024. 3. 5. 오전 10:12', '2024-03-05'],
  ['آخر تحديث 9 مارس 2024', null],
  ['Corrected March 9, 2024', null],
  ['Created: March 9, 2024', '2024-03-09'],
  ['Published March 5, 2024 – Updated March 7, 2024', '2024-03-05'],
  ['March 5, 2024 – Updated March 7, 2024', '2024-03-05'],
  ['12:30 - 05.03.2024', '2024-03-05'],
  [
    '<time><span>March 5, 2024</span><span>10:12 AM UTC</span><span>Updated 3 days ago</span></time>',
    '2024-03-05',
  ],
  ['Received 1 March 2024; accepted 3 March 2024; published 5 March 2024', '2024-03-05'],
  ['By Ann Lee on <time datetime="2024-03-05T10:00:00Z">Tuesday</time> in Rivers', '2024-03-05'],
  [
    'Updated <time datetime="2024-03-09">yesterday</time>, posted <time datetime="2024-03-05">last week</time>',
    '2024-03-05',
  ],
  [
    'The fair is on 5 March 2024, and the miller will judge the eels by length, by girth and by temper.',
    null,
  ],
])('a line under the headline gives the date: %s', (line, date) => {
  expect(under(`<p>${line}</p>`).date).toBe(date);
});

test.each([
  'When: 5 March 2024, 7 pm',
  'Event date: 5 March 2024',
  'March 5, 2024, 7:00 pm – 9:00 pm',
  '5 March 2024 – 9 March 2024',
  'Apply by 5 March 2024',
  'Wann: 5. März 2024, 19 Uhr',
  'Anmeldeschluss 5. März 2024',
  'Quand : 5 mars 2024',
  '日時：2024年3月5日 19:00',
])('the day of an event is none of the article: %s', (line) => {
  expect(under(`<p>${line}</p>`).date).toBeNull();
  expect(under(`<p>${line}</p><p>Posted 1 March 2024</p>`).date).toBe('2024-03-01');
});

test.each([
  ['its label stands above', '<p>When</p><p>5 March 2024</p>'],
  ['its element says so', '<p class="event-date">5 March 2024</p>'],
  [
    'its microdata say so',
    '<p><time itemprop="startDate" datetime="2024-03-05">5 March</time></p>',
  ],
])('the day of an event is none of the article where %s', (_, html) => {
  expect(under(html).date).toBeNull();
});

test('Events is the name of a section too', () => {
  expect(under('<p>Events | 5 March 2024</p>').date).toBe('2024-03-05');
});

test.each([
  ['article:published_time', '1709632800'],
  ['article:published_time', '1709632800000'],
  ['date', '20240305101200'],
  ['date', '5 Maret 2024'],
  ['citation_publication_date', '2024/3/5'],
  ['bepress_citation_date', '2024/03/05'],
  ['eprints.date', '2024-03-05'],
  ['prism.publicationDate', '2024-03-05'],
  ['DC.date.available', '2024-03-05'],
  ['OriginalPublicationDate', '2024/03/05 10:12'],
])('a meta tag gives the date: %s %s', (name, content) => {
  expect(under('', TITLE + meta(name, content)).date).toBe('2024-03-05');
});

test('JSON-LD may count the milliseconds', () => {
  const json = '{"@type":"Article","headline":"Counting eels","datePublished":1709632800000}';
  expect(under('', TITLE + jsonLd(json)).date).toBe('2024-03-05');
});

test('a day in an infobox is none of the article', () => {
  const row = (name: string) => `<table><tr><th>${name}</th><td>5 March 1924</td></tr></table>`;
  expect(under(row('Born')).date).toBeNull();
  expect(under(row('Published')).date).toBe('1924-03-05');
});

test.each([
  ['en', null, '2024-12-03'],
  ['en', 'en_GB', '2024-03-12'],
  ['en-GB', null, '2024-03-12'],
  ['fr', 'en_US', '2024-03-12'],
])('12/03/2024 where the page is in %s and its locale is %s', (lang, locale, date) => {
  const head = `${TITLE}${locale ? `<meta property="og:locale" content="${locale}">` : ''}`;
  const html = page(`<p>12/03/2024</p>${text()}`, head).replace('lang="en"', `lang="${lang}"`);
  expect(read(html).date).toBe(date);
});

test.each([
  ['2024-03-05T23:30:00-05:00', '', '2024-03-05'],
  ['2024-03-05T23:30:00Z', '<p>6 March 2024</p>', '2024-03-06'],
  ['2024-03-05T23:30:00Z', '<p>Updated 9 March 2024</p>', '2024-03-05'],
  ['Tue, 05 Mar 2024 09:00:00 GMT', '', '2024-03-05'],
])('the date is as it stands, or as it is printed: %s %s', (stands, printed, date) => {
  expect(under(printed, TITLE + meta('date', stands)).date).toBe(date);
});

test.each([
  ['Posted by Ann Lee at 9:12 PM', ['Ann Lee']],
  ['Words: Ann Lee · Updated: 8 January 2023', ['Ann Lee']],
  ['By Ann Lee and Bo Ek, 5 March 2024', ['Ann Lee', 'Bo Ek']],
  ['Von Ann Lee | 5. März 2024', ['Ann Lee']],
  ['5 March 2024', []],
])('a line under the headline names the authors: %s', (line, authors) => {
  expect(under(`<p class="byline">${line}</p>`).authors).toEqual(authors);
});

test('an author is a person where the page names one, and the site where it does not', () => {
  const site = '<meta property="og:site_name" content="Eel Post">';
  const head = TITLE + site + meta('author', 'Eel Post');
  expect(under('<p class="byline">By Ann Lee</p>', head).authors).toEqual(['Ann Lee']);
  expect(under('', head).authors).toEqual(['Eel Post']);
});

test('JSON-LD is read by reference, and of the article that the page is', () => {
  const graph = `{"@graph":[{"@type":"Person","@id":"#p","name":"Ann Lee"},
    {"@type":"Article","headline":"Another story","datePublished":"2019-01-01","author":{"name":"Bo Ek"}},
    {"@type":"Article","headline":"Counting eels","datePublished":"2024-03-05","author":{"@id":"#p"}}]}`;
  const { date, authors } = under('', TITLE + jsonLd(graph));
  expect({ date, authors }).toEqual({ date: '2024-03-05', authors: ['Ann Lee'] });
});

test.each([
  ['a comma too many', '{"@type":"Article","datePublished":"2024-03-05",}'],
  ['a comment', '{"@type":"Article", /* here */ "datePublished":"2024-03-05"}'],
  ['a line end in a string', '{"@type":"Article","x":"a\nb","datePublished":"2024-03-05"}'],
  ['a cut', '{"@type":"Article","datePublished":"2024-03-05","x":{'],
  [
    'escaped quotation marks',
    '{&quot;@type&quot;:&quot;Article&quot;,&quot;datePublished&quot;:&quot;2024-03-05&quot;}',
  ],
  ['a string around it', '"{\\"@type\\":\\"Article\\",\\"datePublished\\":\\"2024-03-05\\"}"'],
  ['marks of XML', '//<![CDATA[\n{"@type":"Article","datePublished":"2024-03-05"}\n//]]>'],
])('JSON-LD with %s is read', (_, json) => {
  expect(under('', TITLE + jsonLd(json)).date).toBe('2024-03-05');
});

test('the headline is the one that the page prints, without a kicker, a link or the site', () => {
  const head = '<title>Counting eels by night – Eel Post</title>';
  const html = (h1: string) =>
    `<html><head>${head}</head><body><h1><a href="/">Eel Post</a></h1><article>${h1}${text()}</article></body></html>`;
  const printed =
    '<h1><span class="kicker">Rivers</span> Counting eels by night<a href="#x">¶</a></h1>';
  expect(read(html(printed)).headline).toBe('Counting eels by night');
  expect(read(html('')).headline).toBe('Counting eels by night');
});

test.each([
  'Counting eels by night | Rivers | Eel Post',
  'Counting eels by night - Eel Post - Rivers',
  'Rivers | Eel Post | Counting eels by night',
  'Eel Post: Counting eels by night',
  'Counting eels by night (Eel Post)',
  'Counting eels by night, Eel Post',
  'Counting eels by night_Eel Post',
  'Counting eels by night - by Ann Lee - Eel Letters',
])('the title of the window has the site in it: %s', (title) => {
  const head = `<title>${title}</title><meta property="og:site_name" content="Eel Post">`;
  const html = `<html><head>${head}</head><body><article>${text()}</article></body></html>`;
  expect(read(html).headline).toBe('Counting eels by night');
});

test('JSON-LD names the site too', () => {
  const head = `<title>Counting eels by night - Eel Post</title>${jsonLd('{"@type":"WebSite","name":"Eel Post"}')}`;
  const html = `<html><head>${head}</head><body><article>${text()}</article></body></html>`;
  expect(read(html).headline).toBe('Counting eels by night');
});

const OTHER =
  '{"@type":"Article","headline":"Twelve ways to cook trout","datePublished":"2019-01-01"}';

test.each([
  ['is another story', OTHER, null],
  ['is in a list', `{"@type":"ItemList","itemListElement":[${OTHER}]}`, null],
  [
    'is what the page is about',
    `[${OTHER},{"@type":"WebPage","mainEntity":{"@type":"Article","headline":"Eels","datePublished":"2024-03-05"}}]`,
    '2024-03-05',
  ],
  [
    'is the main one of its page',
    `[${OTHER},{"@type":"Article","mainEntityOfPage":true,"headline":"Eels","datePublished":"2024-03-05"}]`,
    '2024-03-05',
  ],
])('an article in JSON-LD %s', (_, json, date) => {
  const head = `<title>Counting eels by night</title>${jsonLd(json)}`;
  expect(under('', head).date).toBe(date);
});

test.each([
  ['a meta tag', '<meta property="og:url" content="https://eel.example/eels">'],
  ['its JSON-LD', jsonLd('{"@type":"Article","url":"https://eel.example/eels"}')],
  [
    'the page of its JSON-LD',
    jsonLd('{"@type":"Article","mainEntityOfPage":{"@id":"https://eel.example/eels#page"}}'),
  ],
  ['a tag for catalogues', meta('citation_public_url', 'https://eel.example/eels')],
])('where the canonical address is the home page, %s gives the address', (_, head) => {
  const home = '<link rel="canonical" href="https://eel.example/">';
  expect(under('', TITLE + home + head).url).toBe('https://eel.example/eels');
  expect(under('', TITLE + home).url).toBeNull();
});

test('a description that says little that is new is no summary', () => {
  const summary = (content: string) => under('', TITLE + meta('description', content)).summary;
  expect(summary('Twelve months beside the river, night after night.')).toBe(
    'Twelve months beside the river, night after night.',
  );
  expect(
    summary('Eels, counted on Mondays by lamplight: the keeper of the weir writes it on the door.'),
  ).toBeNull();
});
