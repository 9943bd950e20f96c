import { tests } from 'commonmark-spec';
import { describe, expect, it } from 'vitest';
import { article } from '../support/program.ts';
import { visibleText, wordsIn } from '../support/visible.ts';

/** The words that a reference has and `--plain` does not show, in order; what we add is set aside. */
async function wordsLost(markdown: string, html: string): Promise<string[]> {
  const argv = ['show', '-', '--plain', '--format', 'markdown'];
  const { code, out, err } = await article(argv, { stdin: markdown });
  const wanted = wordsIn(visibleText(html));
  // A document of definitions alone has nothing to show.
  const empty = { code: 1, err: 'article: there is no text in standard input\n' };
  expect({ code, err }).toEqual(code === 1 && wanted.length === 0 ? empty : { code: 0, err: '' });
  const shown = out.replace(/\[\d+\]|\[image(?:: )?/g, '');
  let at = 0;
  return wanted.filter((word) => {
    const found = shown.indexOf(word, at);
    if (found >= 0) at = found + word.length;
    return found < 0;
  });
}

it('shows each visible word of every example of the CommonMark specification', async () => {
  const lost: { number: number; words: string[] }[] = [];
  for (const { number, markdown, html } of tests) {
    const words = await wordsLost(markdown.replaceAll('→', '\t'), html.replaceAll('→', '\t'));
    if (words.length > 0) lost.push({ number, words });
  }
  expect(tests).toHaveLength(652);
  expect(lost).toEqual([]);
});

describe('GitHub’s own parts lose no word', () => {
  it.each([
    [
      'a table, with a pipe in a cell and a row that is cut short',
      '| net | mesh |\n| --- | :-: |\n| cod `a\\|b` | 4 **mm** |\n| eel\n\nAfter.\n',
      '<table><tr><th>net<th>mesh<tr><td>cod <code>a|b</code><td>4 <b>mm</b><tr><td>eel<td></table><p>After.</p>',
    ],
    [
      'a table that a quotation ends',
      '| tide |\n| --- |\n| low |\n> and so on\n',
      '<table><tr><th>tide<tr><td>low</table><blockquote><p>and so on</p></blockquote>',
    ],
    [
      'what only looks like a table',
      '| three | two |\n| --- |\n| one |\n',
      '<p>| three | two | | --- | | one |</p>',
    ],
    [
      'struck words',
      'It was ~~grey~~ and ~wet~ but ~~~not tilde~~~.\n',
      '<p>It was <del>grey</del> and <del>wet</del> but ~~~not tilde~~~.</p>',
    ],
    [
      'task lists',
      '- [ ] mend the net\n- [x] *tar* the boat\n  - [X] twice\n',
      '<ul><li>mend the net<li><em>tar</em> the boat<ul><li>twice</ul></ul>',
    ],
    [
      'bare addresses',
      'See www.example.org/a_(b), https://example.org/?q=1&r=2. Write to kai@example.org!\n',
      '<p>See www.example.org/a_(b), https://example.org/?q=1&amp;r=2. Write to kai@example.org!</p>',
    ],
    [
      'elements that GitHub does not let through',
      'One <title> two <textarea> three <em>four</em>\n\n<xmp> five </xmp>\n\nsix <noembed>seven</noembed> <plaintext> eight\n',
      '<p>One two three four</p><p>five</p><p>six seven eight</p>',
    ],
  ])('%s', async (_, markdown, html) => {
    expect(await wordsLost(markdown, html)).toEqual([]);
  });
});
