type Definition = readonly [term: string, meaning: string];

/** What the manual says beside the program's help. A sentence a line, as roff likes it. */
export const frame = {
  description: [
    `article prints articles from a folder of files, the library, laid out for reading.
It reads unmarked text, Markdown and web pages, and finds headline, summary, dateline, byline and sections by itself.
Where standard output is no terminal, it prints plain text for other programs.`,
    `An article goes by its name: its path in the library without the extension.
A name may be given whole, by its last part, by a unique beginning, or by a unique part of name or headline; case and accents do not matter.
A path with a slash or an extension names a file anywhere, an http or https address a page, and “-” standard input.`,
    `A section goes by the number that outline and search print, or by its heading, a unique beginning of it, or a unique part.`,
  ],
  keys: `In read these keys do something, in an article or in the library.
The mouse is the terminal’s: it selects text, and its wheel scrolls.`,
  options: 'These may be given to every command.',
  environment: [
    ['ARTICLE_DIR', 'The library, where --dir does not name it.'],
    [
      'ARTICLE_PAGER, PAGER',
      'What shows text that is taller than the terminal; the first that is set. Empty or “cat”: nothing does. Without either it is less.',
    ],
    ['LESS', 'The options of less; where it is not set, article sets it to “FRX”.'],
    ['NO_COLOR', 'Not empty: no colour, unless --color says otherwise.'],
    ['FORCE_COLOR', 'Colour where standard output is no terminal; “0” or “false”: none.'],
    ['FORCE_HYPERLINK', 'Whether links are clickable, where the terminal does not tell.'],
    ['CI', 'Not empty: show never asks what to show.'],
    ['XDG_DATA_HOME', 'Where the user’s own library is kept.'],
    ['XDG_STATE_HOME', 'Where read keeps the places in articles.'],
    ['VISUAL, EDITOR', 'What edits an article in read; the first that is set, else vi.'],
    ['BROWSER', 'What opens links from read, where it is not the system’s own opener.'],
  ] satisfies Definition[],
  files: [
    ['./articles', 'The library, where the current folder has it.'],
    [
      '$XDG_DATA_HOME/article',
      'The user’s own library, by default ~/.local/share/article; taken where there is no ./articles. Without either, the articles that come with the program are.',
    ],
    [
      '$XDG_STATE_HOME/article',
      'The places in articles that were read, by default in ~/.local/state/article; a file each.',
    ],
  ] satisfies Definition[],
  exitStatus: [
    ['0', 'Done; also where the reader of the output has closed it early.'],
    [
      '1',
      'Not found, ambiguous, unreadable, or nothing matched. The other articles are printed all the same.',
    ],
    ['2', 'The command line is wrong.'],
    ['130', 'Interrupted.'],
  ] satisfies Definition[],
};
