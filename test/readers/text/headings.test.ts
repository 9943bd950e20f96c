import { describe, expect, test } from 'vitest';
import { features } from '../../../src/readers/text/headings/features.ts';
import { weights } from '../../../src/readers/text/headings/weights.ts';
import { headings, prose, read, texts, wrapped } from './support.ts';

test('each feature has a weight, and each weight a feature', () => {
  expect(Object.keys(weights.of)).toEqual(features.map(({ name }) => name));
});

/** An article with these lines, each over two paragraphs. */
const over = (...lines: string[]) =>
  read(
    'Notes from the harbour',
    '',
    prose(0),
    ...lines.flatMap((line, i) => [line, prose(2 * i + 1), prose(2 * i + 2)]),
  );

describe('headings', () => {
  test.each([
    ['two words in title case', ['Executive Summary', 'Early Work', 'Next Steps']],
    ['an article and a noun', ['Das Heft', 'Die Brücken', 'Der Kran']],
    [
      'a word of a page inside a sentence',
      ['Quelle heure est-il au port ?', 'Comment lire la marée', 'Source de tout'],
    ],
    ['a line that quotes', ['“Too slow, too vague”', 'The council’s answer', '“Nobody asked us”']],
    [
      'a name before a colon',
      ['Monday: the crane falls silent', 'Tuesday: a barge is ordered', 'Friday: it comes'],
    ],
    [
      'a number and a full stop',
      ['1. Lead the gauge.', '2. Shut the gates.', '3. Open the paddle.'],
    ],
    ['steps', ['Step 1: Lead the gauge', 'Step 2: Shut the gates', 'Step 3: Open the paddle']],
    ['chapters', ['CHAPTER I.', 'CHAPTER II.', 'CHAPTER III.']],
    ['parts of a Chinese book', ['第一章', '第二章', '第三章']],
    ['lines that come again', ['How it works', 'What it costs', 'How it works']],
  ])('%s', (_, lines) => {
    expect(headings(over(...lines))).toEqual(lines);
  });

  test('one that is broken over two lines', () => {
    const long =
      'Harbour Authority Delays Replacement of Old Crane Until After Municipal Elections';
    const article = read(
      'Notes',
      '',
      wrapped(prose(0)),
      '',
      wrapped(long),
      '',
      wrapped(prose(1)),
      '',
      'The answer',
      '',
      wrapped(prose(2)),
    );
    expect(headings(article)).toEqual([long, 'The answer']);
  });

  test('one right over text that is broken at a line width, without a blank line', () => {
    const article = read(
      'Notes',
      '',
      wrapped(prose(0)),
      '',
      'The barge',
      wrapped(prose(1)),
      '',
      'The answer',
      wrapped(prose(2)),
    );
    expect(headings(article)).toEqual(['The barge', 'The answer']);
  });

  test('the link that edits a section is no part of its heading', () => {
    expect(headings(over('History[edit]', 'Locks[edit]'))).toEqual(['History', 'Locks']);
    expect(
      headings(over('Geschichte [Bearbeiten | Quelltext bearbeiten]', 'Schleusen[Bearbeiten]')),
    ).toEqual(['Geschichte', 'Schleusen']);
  });

  test('a byline stands between a heading and its text', () => {
    const article = read(
      'Weekly',
      '',
      prose(0),
      'The crane',
      'By Ann Lee May 3, 2024',
      prose(1),
      'The barge',
      'By Ben Holt May 4, 2024',
      prose(2),
    );
    expect(headings(article)).toEqual(['The crane', 'The barge']);
  });

  test('who speaks in a conversation is no heading; what parts it is', () => {
    const said = ['Do you remember the crane?', 'What will you miss?', 'And on Monday?'];
    const talk = said.flatMap((question, i) => [`Ann Lee: ${question}`, `Per Lund: ${prose(i)}`]);
    const article = read(
      'The last crane driver',
      '',
      'On the barge',
      ...talk,
      'On the crane',
      ...talk,
    );
    expect(headings(article)).toEqual(['On the barge', 'On the crane']);
  });

  test('signs that mark headings in Japanese', () => {
    const long =
      'ほとんどの橋は煉瓦造りで、背の高い船頭は身をかがめなければならない。どの橋にも鉄の札があり、春になると誰かが白く塗り直す。';
    expect(
      headings(
        read('運河の町を歩く', '', long, '', '■橋の番号', '', long, '', '◆ 冬の宿', '', long),
      ),
    ).toEqual(['■橋の番号', '◆ 冬の宿']);
  });
});

describe('no headings', () => {
  test.each([
    ['credits', ['Photo: Ann Lee', 'Fuente: Autoridad del Puerto', '（图片来自港口）']],
    [
      'links to elsewhere',
      [
        'Lesen Sie auch: Der Kran',
        'Read more about the crane',
        'Читайте также: Кран в порту',
        'À lire aussi',
      ],
    ],
    [
      'parts of the page',
      ['SIGN UP FOR OUR NEWSLETTER', 'Comments (5 posted)', 'Advertisement', '3 / 14'],
    ],
    ['addresses', ['https://example.org/crane', 'crane.example.org', 'ann@example.org']],
    ['remarks', ['That is a lot of rust!', 'It was over.', 'And then, at last …']],
    ['what leads to a list or code', ['The crew asked for this:', 'Type this and wait:']],
    [
      'speakers of an interview',
      ['Q: When did you first see the crane?', 'Q: And what did you do?', 'Q: Will it go?'],
    ],
    ['sources of a quotation', ['— Ann Lee, fisher', '— Ben Holt, smith']],
  ])('%s', (_, lines) => {
    const article = over(...lines);
    expect(headings(article)).toEqual([]);
    expect(texts(article)).toEqual(expect.arrayContaining(lines));
  });

  test('how a letter begins and ends', () => {
    const article = read(
      'The crane',
      '',
      'Dear neighbours,',
      '',
      prose(0),
      '',
      prose(1),
      '',
      'With kind regards',
      '',
      'Ann Lee',
    );
    expect(headings(article)).toEqual([]);
  });

  test('numbers that count single sentences', () => {
    const steps = Array.from({ length: 6 }, (_, i) => [
      `Step ${i + 1}`,
      'Turn the handle once, and wait.',
    ]);
    expect(headings(read('How to lift a gate', '', prose(0), ...steps.flat(), prose(1)))).toEqual(
      [],
    );
  });

  test('items without a space after the number, in Chinese', () => {
    const text =
      '船长说他从来没有见过这样的事情，他在这里住了四十年，冬天的冰、夏天的雾都见过，可是没有见过这么多的鳗鱼。';
    const article = read(
      '港口的规定',
      '',
      text,
      '1、船只应当在日落以前离开港口',
      '2、任何人不得在闸门上行走',
      '3、鳗鱼归议会所有',
      text,
    );
    expect(headings(article)).toEqual([]);
    expect(article.lead.map(({ type }) => type)).toEqual(['paragraph', 'list', 'paragraph']);
  });
});
