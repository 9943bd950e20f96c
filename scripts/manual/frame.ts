type Definition = readonly [term: string, meaning: string];

/** What the manual says beside the program's help. A sentence a line, as roff likes it. */
export const frame = {
  description: [
    `article prints articles, laid out for reading: files, web pages, and those of a folder, the library.
It reads unmarked text, Markdown and web pages, and finds headline, summary, dateline, byline and sections by itself.
Without a command it does what show does.
Where standard output is no terminal, it prints plain text for other programs.
Text that is taller than the terminal is shown by a pager, by default less: the space bar goes on, “q” leaves.`,
    `An article is named by “-” for standard input, by an http or https address, by the path of a file (it has a slash or an extension), or by its name in the library: its path there without the extension.
A name may be given whole, by its last part, by a unique beginning, or by a unique part of name or headline; case and accents do not matter.
What the library does not have is looked for among the articles that come with the program.`,
    `A section goes by the number that outline and search print, or by its heading, a unique beginning of it, or a unique part.
It may stand after the name and a colon: “ukraine-ceasefire:2”.`,
  ],
  keys: `In read these keys do something, in an article or in the library.
The mouse is the terminal’s: it selects text, and its wheel scrolls.`,
  options: 'These may be given to every command.',
  searching: [
    `search finds articles that have all of the words, and lists the sections that the words stand in, the best first, at most three of an article.
A word is found whole, or as the beginning of a longer one if it has four letters or more; in writing that does not part its words, as Chinese, Japanese and Thai, anywhere.
Words in quotation marks are found side by side.
Case, accents, and the forms of quotation marks and dashes do not matter.`,
    `A word in a headline counts for more than one in a heading or summary, and that for more than one in the text; a rare word for more than a common one.`,
  ],
  web: [
    `Only the page itself is fetched, and nothing in it is run: a page that needs JavaScript to show its text has to be saved in a browser first.
article waits 10 seconds for an answer and 30 for the whole page, follows 10 redirects, and takes pages of up to 20 MB.`,
    `add saves the article of a page, or a file, as a Markdown file with front matter that may be edited.
An address, or a text, that the library has already is not saved again, unless --force replaces it.`,
  ],
  environment: [
    ['ARTICLE_DIR', 'The library, where --dir does not name it.'],
    [
      'ARTICLE_WIDTH',
      'The maximum line width, where --width does not give it: a number of columns, by default 80; 0: no wrapping. A narrower terminal always wins.',
    ],
    [
      'ARTICLE_PAGER, PAGER',
      'The pager; the first that is set. Empty or “cat”: none. Without either it is less.',
    ],
    [
      'LESS',
      'The options of less; where it is not set, article sets it to “FRX”. Colours and UTF-8 are shown whatever it says.',
    ],
    [
      'VISUAL, EDITOR',
      'The editor of edit and read; the first that is set. Without either it is vi.',
    ],
    ['NO_COLOR', 'Not empty: no colour, unless --color says otherwise.'],
    ['FORCE_COLOR', 'Colour where standard output is no terminal; “0” or “false”: none.'],
    ['FORCE_HYPERLINK', 'Whether links are clickable, where the terminal does not tell.'],
    ['BROWSER', 'What opens links from read, where it is not the system’s own opener.'],
    ['http_proxy, https_proxy, no_proxy', 'The proxy for web pages, and the hosts without one.'],
    ['CI', 'Not empty: nothing is asked.'],
    ['XDG_DATA_HOME', 'Where the user’s own library is.'],
    ['XDG_STATE_HOME', 'Where read keeps the places in articles.'],
  ] satisfies Definition[],
  files: [
    ['./articles', 'The library, where the current folder has it.'],
    [
      '$XDG_DATA_HOME/article',
      'The user’s own library, by default ~/.local/share/article; taken where there is no ./articles. Without either, the articles that come with the program are. The first add makes it.',
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
