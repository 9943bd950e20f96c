import type { IncomingMessage, ServerResponse } from 'node:http';
import { expect, test } from 'vitest';
import { CookieJar } from '../../src/web/cookies.ts';
import { fetchPage, type Limits } from '../../src/web/fetch-page.ts';
import { refreshed } from '../../src/web/redirects.ts';
import { serve } from '../support/server.ts';

const LIMITS: Limits = { firstByte: 5000, total: 10_000, redirects: 10, bytes: 100_000 };

function fetched(address: string) {
  return fetchPage(new URL(address), { env: {}, version: '1.2.3' }, LIMITS);
}

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** A server with an answer at each path; what it sends last is HTML. */
const site = (answers: Readonly<Record<string, Answer>>) =>
  serve((request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    const answer = answers[request.url ?? ''];
    if (answer) answer(request, response);
    else response.writeHead(404).end();
  });

const to =
  (location: string, ...cookies: string[]): Answer =>
  (_, response) =>
    response.writeHead(302, { location, 'set-cookie': cookies }).end('moved');
const say =
  (text: string): Answer =>
  (_, response) =>
    response.end(text);
const cookies: Answer = (request, response) => response.end(request.headers.cookie ?? 'none');

/** How a header's text is sent whose bytes are UTF-8. */
const utf8 = (text: string) => Buffer.from(text).toString('latin1');

test.each([
  ['UTF-8', utf8('/été/écluse?q=é#part'), '/%C3%A9t%C3%A9/%C3%A9cluse?q=%C3%A9'],
  ['bytes of another charset', '/caf\xe9', '/caf%e9'],
  ['spaces', '/a b', '/a%20b'],
  ['what is escaped already', '/%C3%A9', '/%C3%A9'],
])('a redirect in %s is followed', async (_, location, path) => {
  const base = await site({ '/': to(location), [path]: say('there') });
  expect(await fetched(base)).toMatchObject({ text: 'there', address: base + path });
});

test('a cookie that is set on the way is sent on the way, and not in the next fetch', async () => {
  const base = await site({
    '/': (request, response) =>
      request.headers.cookie === 'seen=1'
        ? response.end('inside')
        : to('/', 'seen=1; HttpOnly; SameSite=Lax')(request, response),
    '/show': cookies,
  });
  expect((await fetched(base)).text).toBe('inside');
  expect((await fetched(`${base}/show`)).text).toBe('none');
});

test.each([
  ['for all paths and for its own', ['a=1; Path=/', 'b=2'], '/in/show', 'b=2; a=1'],
  ['for another path', ['a=1; Path=/other', 'b=2; Path=/in/show'], '/in/show', 'b=2'],
  ['for a path that only begins so', ['a=1; Path=/in'], '/inside', 'none'],
  ['twice', ['a=1; Path=/', 'a=2; Path=/'], '/in/show', 'a=2'],
  ['and removed by its age', ['a=1; Path=/', 'b=2', 'a=; Path=/; Max-Age=0'], '/in/show', 'b=2'],
  [
    'and removed by a date',
    ['a=1', 'a=; Expires=Thu, 01 Jan 1970 00:00:00 GMT'],
    '/in/show',
    'none',
  ],
  ['to last', ['a=1; Max-Age=60; Expires=Thu, 01 Jan 1970 00:00:00 GMT'], '/in/show', 'a=1'],
  ['for another host', ['a=1; Domain=example.org', 'b=2; Domain=127.0.0.1'], '/in/show', 'b=2'],
  ['for a top level', ['a=1; Domain=1'], '/in/show', 'none'],
  ['with signs in it', ['a="x=y z"; Path=/'], '/in/show', 'a="x=y z"'],
  ['without a name', ['=1', ';'], '/in/show', 'none'],
])('a cookie is set %s', async (_, set, path, sent) => {
  const base = await site({ '/in/gate': to(path, ...set), [path]: cookies });
  expect((await fetched(`${base}/in/gate`)).text).toBe(sent);
});

test.each([
  ['a=1', 'https://example.org/', 'https://example.org/', 'a=1'],
  ['a=1', 'https://example.org/', 'https://www.example.org/', ''],
  ['a=1; Domain=.Example.org', 'https://www.example.org/', 'https://m.example.org/', 'a=1'],
  ['a=1; Domain=example.org', 'https://notexample.org/', 'https://example.org/', ''],
  ['a=1; Domain=org', 'https://example.org/', 'https://else.org/', ''],
  ['a=1; Domain=0.0.1', 'http://127.0.0.1/', 'http://127.0.0.1/', ''],
  ['a=1; Secure', 'https://example.org/', 'http://example.org/', ''],
  ['a=1; Secure', 'https://example.org/', 'https://example.org/', 'a=1'],
  ['a=1', 'https://example.org/', 'http://example.org/', 'a=1'],
])('of a cookie %j from %s, %s is sent %j', (header, from, to, sent) => {
  const jar = new CookieJar();
  jar.store([header], new URL(from));
  expect(jar.headerFor(new URL(to))).toBe(sent);
});

test.each([
  ['by a tag', '<meta http-equiv="refresh" content="0; url=/there">'],
  ['by a tag in capitals', `<META CONTENT="0;URL='/there'" HTTP-EQUIV=Refresh>`],
  ['by a tag without marks', '<meta http-equiv=refresh content="3 /there">'],
  ['by an address with a reference in it', '<meta http-equiv=refresh content="0;url=&#47;there">'],
  ['after some seconds', '<body>Wait …<meta http-equiv=refresh content="10, url = /there">'],
])('a page that sends its reader on is followed %s', async (_, page) => {
  const base = await site({ '/': say(page), '/there': say('there') });
  expect(await fetched(base)).toMatchObject({ text: 'there', address: `${base}/there` });
});

test.each([
  ['by its address', '<meta http-equiv=refresh content="0;url=/">'],
  ['without one', '<meta http-equiv=refresh content="0">'],
])(
  'a page that sets a cookie and loads itself again, %s, is the one for its bearers',
  async (_, page) => {
    const base = await site({
      '/': ({ headers }, response) =>
        headers.cookie
          ? response.end('inside')
          : response.setHeader('set-cookie', 'seen=1').end(page),
    });
    expect((await fetched(base)).text).toBe('inside');
  },
);

test('a page that sets another cookie each time, and loads itself again, is read in the end', async () => {
  let count = 0;
  const page = '<meta http-equiv=refresh content="0">';
  const base = await site({
    '/': (_, response) => response.setHeader('set-cookie', `n=${count++}`).end(page),
  });
  expect((await fetched(base)).text).toBe(page);
  expect(count).toBe(2);
});

test('a Refresh header is followed, with cookies', async () => {
  const base = await site({
    '/': (_, response) =>
      response.setHeader('refresh', utf8('0;url="/été"')).setHeader('set-cookie', 'a=1').end(),
    '/%C3%A9t%C3%A9': cookies,
  });
  expect((await fetched(base)).text).toBe('a=1');
});

test.each([
  ['loads itself again', '<meta http-equiv=refresh content="5">'],
  ['loads itself again by its address', '<meta http-equiv=refresh content="0;url=/">'],
  ['names no address', '<meta http-equiv=refresh content="0;url=">'],
  ['can be read before', '<meta http-equiv=refresh content="60;url=/there">'],
  ['runs a script', '<meta http-equiv=refresh content="0;url=javascript:go()">'],
  ['does so in a comment', '<!-- <meta http-equiv=refresh content="0;url=/there"> -->'],
  [
    'does so without scripts',
    '<noscript><meta http-equiv=refresh content="0;url=/there"></noscript>',
  ],
  ['says so of something else', '<meta name=refresh content="0;url=/there">'],
])('a page that %s is read', async (_, page) => {
  const base = await site({ '/': say(page), '/there': say('there') });
  expect((await fetched(base)).text).toBe(page);
});

/** What could not be waited for if its time did not grow with its size. */
test.each(['<!-- ', '<meta x="', '<script>', '<a b=c ', '= ', '<title', ' '])(
  'a page with a megabyte of %j before the tag is no other',
  (piece) => {
    const tag = `<meta http-equiv=refresh content="${' '.repeat(50_000)};url=">`;
    const page = piece.repeat(1_000_000 / piece.length) + tag;
    expect(refreshed('', page, new URL('http://example.org/'))).toBeNull();
  },
);

test('pages that send their reader back and forth end in one error', async () => {
  const base = await site({
    '/': say('<meta http-equiv=refresh content="0;url=/b">'),
    '/b': to('/'),
  });
  await expect(fetched(base)).rejects.toThrow(`${base}/: more than 10 redirects`);
});

test('a name and a password in a redirect are neither sent nor told', async () => {
  const withLogin = (address: string) => address.replace('//', '//ada:secret@');
  const end = await site({
    '/in': (request, response) => response.end(request.headers.authorization ?? 'none'),
  });
  const base = await site({
    '/': to(withLogin(`${end}/in`)),
    '/refresh': say(`<meta http-equiv=refresh content="0;url=${withLogin(end)}/in">`),
    '/lost': to(withLogin(`${end}/lost`)),
    '/out': to('ftp://ada:secret@example.org/'),
  });
  expect(await fetched(base)).toMatchObject({ text: 'none', address: `${end}/in` });
  expect(await fetched(`${base}/refresh`)).toMatchObject({ text: 'none', address: `${end}/in` });
  await expect(fetched(`${base}/lost`)).rejects.toThrow(`${base}/lost: the server answered 404`);
  await expect(fetched(`${base}/out`)).rejects.toThrow(
    /redirects to a non-HTTP address: ftp:\/\/example\.org\/$/,
  );
});
