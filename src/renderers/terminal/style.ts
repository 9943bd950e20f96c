import { Chalk } from 'chalk';

type Style = (text: string) => string;

/** What each part of a page looks like. Only the user's own sixteen colours are used. */
export interface Styles {
  readonly headline: Style;
  readonly summary: Style;
  readonly dateline: Style;
  readonly heading: Style;
  readonly tableHead: Style;
  readonly strong: Style;
  readonly em: Style;
  readonly del: Style;
  readonly code: Style;
  readonly link: Style;
  /** What is not the article's own: credits, rules, bars, numbers, bullets. */
  readonly faint: Style;
}

/** The style table; without colour, every style leaves its text as it is. */
export function stylesOf(color: boolean): Styles {
  const chalk = new Chalk({ level: color ? 1 : 0 });
  return {
    headline: chalk.bold,
    summary: chalk.italic,
    dateline: chalk.bold,
    heading: chalk.bold,
    tableHead: chalk.bold,
    strong: chalk.bold,
    em: chalk.italic,
    del: chalk.dim,
    code: chalk.cyan,
    link: chalk.underline,
    faint: chalk.dim,
  };
}
