import { type AddressInfo, createServer as createTcpServer } from 'node:net';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { fetchPage, type Limits } from '../../src/web/fetch-page.ts';
import { article } from '../support/program.ts';
import { serve } from '../support/server.ts';

const LIMITS: Limits = { firstByte: 5000, total: 10_000, redirects: 10, bytes: 100_000 };

function fetched(address: string, limits: Partial<Limits> = {}, env: Record<string, string> = {}) {
  return fetchPage(new URL(address), { env, version: '1.2.3' }, { ...LIMITS, ...limits });
}

const html = (type: string | undefined, body: string | Uint8Array) =>
  serve((_, response) => {
    if (type !== undefined) response.setHeader('content-type', type);
    response.end(body);
  });

test('a page comes with its text, format and address; the request says who asks', async () => {
  const base = await serve((request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(`${request.headers['user-agent']} ${request.url} ${request.headers.cookie}`);
  });
  expect(await fetched(`${base}/a?b=c`)).toEqual({
    text: 'article/1.2.3 /a?b=c undefined',
    format: 'html',
    address: `${base}/a?b=c`,
  });
});

const CHARSETS: [string, string | undefined, Uint8Array, string][] = [
  ['UTF-8 in the header', 'text/html; charset=UTF-8', Buffer.from('<p>Straße'), '<p>Straße'],
  [
    'windows-1251 in the header',
    'text/html;charset="windows-1251"',
    Buffer.from([0xcf, 0xf0, 0xe8]),
    'При',
  ],
  ['Shift_JIS in the header', 'text/html; charset=Shift_JIS', Buffer.from([0x8d, 0xe2]), '坂'],
  [
    'windows-1252, which the header calls Latin-1',
    'text/html; charset=ISO-8859-1',
    Buffer.from([0x93, 0x80]),
    '“€',
  ],
  [
    'windows-1251 in a meta tag',
    'text/html',
    Buffer.concat([Buffer.from('<html><meta charset="windows-1251">'), Buffer.from([0xcf, 0xf0])]),
    '<html><meta charset="windows-1251">Пр',
  ],
  [
    'Shift_JIS in a meta tag of the old kind',
    'text/html',
    Buffer.concat([
      Buffer.from('<meta http-equiv=Content-Type content="text/html; charset=shift_jis">'),
      Buffer.from([0x8d, 0xe2]),
    ]),
    '<meta http-equiv=Content-Type content="text/html; charset=shift_jis">坂',
  ],
  ['none declared', 'text/html', Buffer.from('<p>Straße'), '<p>Straße'],
  ['none declared, and no UTF-8', 'text/html', Buffer.from([0x93, 0xe9]), '“é'],
  ['an unknown one', 'text/html; charset=klingon', Buffer.from('<p>Straße'), '<p>Straße'],
  [
    'a meta tag that UTF-8 belies',
    'text/html',
    Buffer.from('<meta charset="gb2312">坂'),
    '<meta charset="gb2312">坂',
  ],
];

test.each(CHARSETS)('charset: %s', async (_, type, body, text) => {
  expect((await fetched(await html(type, body))).text).toBe(text);
});

test.each([
  ['text/html', '/', 'x', 'html'],
  ['application/xhtml+xml; charset=utf-8', '/', 'x', 'html'],
  ['text/markdown', '/', 'x', 'markdown'],
  ['text/plain', '/notes.md', 'x', 'markdown'],
  ['text/plain', '/notes', '# A heading\n\nx', 'markdown'],
  ['text/plain', '/notes', 'just prose', 'text'],
  ['text/plain', '/notes.mkd', 'x', 'markdown'],
  ['application/octet-stream', '/notes', '<!doctype html><p>x', 'html'],
  ['application/xml', '/', '<?xml version="1.0"?><html><p>x</p></html>', 'html'],
  [undefined, '/', '<!doctype html><p>x', 'html'],
])('type %s at %s is read as it should be', async (type, path, body, format) => {
  expect((await fetched((await html(type, body)) + path)).format).toBe(format);
});

test('XHTML may be called so by its type alone', async () => {
  const body =
    '<html><head><title>Eels</title><script src="x"/></head><body><p>Eels.</p></body></html>';
  const { out } = await article(['show', await html('application/xhtml+xml', body), '--plain']);
  expect(out).toContain('Eels.');
});

test.each([
  ['gzip', gzipSync],
  ['br', brotliCompressSync],
])('%s is unpacked', async (encoding, pack) => {
  const base = await serve((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': encoding });
    response.end(pack('<p>packed'));
  });
  expect((await fetched(base)).text).toBe('<p>packed');
});

test.each([
  ['gzip', gzipSync],
  ['br', brotliCompressSync],
  ['deflate', deflateSync],
  ['deflate', deflateRawSync],
])('%s that breaks off is an error, wherever it does', async (encoding, pack) => {
  const packed = pack(`<p>${Array.from({ length: 99 }, (_, i) => `word ${i}`).join(' ')}`);
  let length = packed.length;
  const base = await serve((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': encoding });
    response.end(packed.subarray(0, length));
  });
  expect((await fetched(base)).text).toMatch(/word 98$/);
  for (length of [packed.length - 1, packed.length - 9, 40, 3]) {
    await expect(fetched(base)).rejects.toThrow(/: the connection was closed before all of/);
  }
});

test.each(['gzip, br', 'x-gzip,br'])(
  'what is packed twice is unpacked twice: %s',
  async (coding) => {
    const base = await serve((_, response) => {
      response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': coding });
      response.end(brotliCompressSync(gzipSync('<p>packed')));
    });
    expect((await fetched(base)).text).toBe('<p>packed');
  },
);

test('what is packed in no known way is told of, and what only says so is read', async () => {
  const as = (encoding: string) =>
    serve((_, response) => {
      response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': encoding });
      response.end('<p>bare');
    });
  for (const coding of ['gzip', 'br', 'deflate', 'zstd']) {
    const error = `: the server sent the page compressed in a way that cannot be read: ${coding}`;
    await expect(fetched(await as(coding))).rejects.toThrow(error);
  }
  for (const coding of ['identity', 'none', 'UTF-8']) {
    expect((await fetched(await as(coding))).text).toBe('<p>bare');
  }
});

test.each([
  ['a length that is not reached', 'content-length: 50\r\n\r\n<p>only so far'],
  ['pieces that do not come', 'transfer-encoding: chunked\r\n\r\n5\r\n<p>on\r\n'],
  ['a piece that breaks off', 'transfer-encoding: chunked\r\n\r\nff\r\n<p>only so far'],
])('a body with %s is an error', async (_, rest) => {
  const server = createTcpServer((socket) => {
    socket.end(`HTTP/1.1 200 OK\r\ncontent-type: text/html\r\n${rest}`);
  });
  await expect(fetched(await tcp(server))).rejects.toThrow(/: the connection was closed before/);
});

test.each([204, 205, 206, 304])('an answer %i is no article', async (status) => {
  const base = await serve((_, response) =>
    response.writeHead(status, { 'content-type': 'text/html', location: '/' }).end(),
  );
  await expect(fetched(base)).rejects.toThrow(`: the server answered ${status} `);
});

const CYRILLIC = Buffer.from('<meta charset=koi8-r>\xcf\xf0\xe8', 'latin1');

test.each([
  ['text/html', ['text/html', 'text/html; charset=windows-1251'], 'При'],
  ['the charset before', ['text/html; charset=windows-1251', 'text/html'], 'При'],
  ['another type before', ['text/plain; charset=windows-1251', 'text/html'], 'оПХ'],
  ['a charset that is unknown', ['text/html; charset=nonsense'], 'оПХ'],
  ['a charset in marks', ["Text/HTML ; Charset = 'cp1251'"], 'При'],
  ['no type', ['html'], 'оПХ'],
])('a type said twice or badly is heeded as far as it goes: %s', async (_, types, text) => {
  const base = await serve((_, response) =>
    response.setHeader('content-type', types).end(CYRILLIC),
  );
  expect((await fetched(base)).text).toMatch(new RegExp(`${text}$`));
});

test('what is small on the way and large here is too large', async () => {
  const base = await serve((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' });
    response.end(gzipSync(Buffer.alloc(5_000_000, 'a')));
  });
  await expect(fetched(base, { bytes: 2_000_000 })).rejects.toThrow(/: larger than 2 MB$/);
});

test('a body that never ends is given up', async () => {
  const base = await serve((_, response) => {
    response.writeHead(200, { 'content-type': 'text/plain' });
    const timer = setInterval(() => response.write('a'.repeat(10_000)), 1);
    response.on('close', () => clearInterval(timer));
  });
  await expect(fetched(base, { bytes: 1_000_000 })).rejects.toThrow(/: larger than 1 MB$/);
});

test('redirects are followed, and the address is where they end', async () => {
  const base = await serve((request, response) => {
    const left = Number(request.url?.slice(1));
    if (left > 0) response.writeHead(301 + (left % 2), { location: `${left - 1}` }).end('moved');
    else response.setHeader('content-type', 'text/html').end('there');
  });
  expect(await fetched(`${base}/10`)).toMatchObject({ text: 'there', address: `${base}/0` });
  await expect(fetched(`${base}/11`)).rejects.toThrow(`${base}/11: more than 10 redirects`);
});

test('a loop of redirects ends', async () => {
  const base = await serve((_, response) => response.writeHead(302, { location: '/' }).end());
  await expect(fetched(base)).rejects.toThrow(/: more than 10 redirects$/);
});

test('a redirect out of the web is not followed', async () => {
  const base = await serve((_, response) =>
    response.writeHead(302, { location: 'file:///etc/hosts' }).end(),
  );
  await expect(fetched(base)).rejects.toThrow(/: redirects to a non-HTTP address: file:/);
});

test('a server that does not answer, and one that stalls', async () => {
  const silent = await serve(() => {});
  await expect(fetched(silent, { firstByte: 60 })).rejects.toThrow(/: timed out after 0\.06 s$/);
  const stalling = await serve((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' });
    response.write('<p>one');
  });
  await expect(fetched(stalling, { total: 80 })).rejects.toThrow(/: timed out after 0\.08 s$/);
});

test('a slow answer inside the limits is read whole', async () => {
  const base = await serve((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' });
    response.write('<p>one');
    setTimeout(() => response.end(' two'), 50);
  });
  expect((await fetched(base)).text).toBe('<p>one two');
});

test('what the server refuses, and what is no article', async () => {
  const missing = await serve((_, response) => response.writeHead(404).end('no'));
  await expect(fetched(missing)).rejects.toThrow(`${missing}/: the server answered 404 Not Found`);
  const pdf = await html('application/pdf', '%PDF-1.7');
  await expect(fetched(pdf)).rejects.toThrow(
    /: application\/pdf cannot be read, only HTML, Markdown and plain text$/,
  );
  const feed = await html('application/xml', '<?xml version="1.0"?><rss/>');
  await expect(fetched(feed)).rejects.toThrow(/: application\/xml cannot be read, only HTML/);
  const lying = await html('text/html', Buffer.from('%PDF-1.7\0\x01'));
  await expect(fetched(lying)).rejects.toThrow(/: not a text file$/);
});

test('a status line cannot send escape codes', async () => {
  const server = createTcpServer((socket) => {
    socket.end('HTTP/1.1 500 Oh\x1b[31mno\r\ncontent-length: 0\r\n\r\n');
  });
  const { err } = await article(['show', await tcp(server)]);
  expect(err).toMatch(/^article: http:\S+: the server answered 500 Oh\[31mno\n$/);
});

test('a connection that is refused, cut, or not HTTP', async () => {
  const closed = await tcp(createTcpServer(), true);
  await expect(fetched(closed)).rejects.toThrow(/: connection refused$/);
  const cut = createTcpServer((socket) => socket.once('data', () => socket.destroy()));
  await expect(fetched(await tcp(cut))).rejects.toThrow(/: the connection was closed before/);
  const other = createTcpServer((socket) => socket.end('SSH-2.0-x\r\n'));
  await expect(fetched(await tcp(other))).rejects.toThrow(/: the server did not answer in HTTP$/);
  const plain = await html('text/html', 'x');
  await expect(fetched(plain.replace('http:', 'https:'))).rejects.toThrow(
    /: no secure connection could be made$/,
  );
});

test('a host that is not there', async () => {
  await expect(fetched('http://no-such-host.invalid/')).rejects.toThrow(
    /^http:\/\/no-such-host\.invalid\/: host not found(?:: the name server did not answer)?$/,
  );
});

test('a proxy that the environment names is used, but not for the hosts that it excepts', async () => {
  const asked: string[] = [];
  const proxy = await serve((request, response) => {
    asked.push(request.url ?? '');
    response.setHeader('content-type', 'text/html').end('by proxy');
  });
  const direct = await html('text/html', 'direct');
  const page = await fetched('http://far.example/a', {}, { HTTP_PROXY: proxy });
  expect(page.text).toBe('by proxy');
  expect(asked).toEqual(['http://far.example/a']);
  const near = await fetched(direct, {}, { http_proxy: proxy, NO_PROXY: '127.0.0.1' });
  expect(near.text).toBe('direct');
});

async function tcp(server: ReturnType<typeof createTcpServer>, closed = false): Promise<string> {
  server.on('connection', (socket) => {
    socket.on('error', () => {});
    socket.resume();
    onTestFinished(() => void socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  if (closed) await new Promise((resolve) => server.close(resolve));
  else onTestFinished(() => void server.close());
  return `http://127.0.0.1:${port}`;
}
