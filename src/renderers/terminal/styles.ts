import { Chalk } from 'chalk';
import type { Alert } from '../../model/article.ts';

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
  /** The bar and the name of notices. */
  readonly alerts: Readonly<Record<Alert, Style>>;
  /** By highlight.js's names for the parts of code; a part that is not here keeps what it stands in. */
  readonly syntax: Readonly<Record<string, Style>>;
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
    del: color ? chalk.strikethrough : (text) => `~~${text}~~`,
    code: chalk.cyan,
    link: chalk.underline,
    faint: chalk.dim,
    alerts: {
      note: chalk.blue,
      tip: chalk.green,
      important: chalk.magenta,
      warning: chalk.yellow,
      caution: chalk.red,
    },
    syntax: {
      comment: chalk.dim.italic,
      quote: chalk.dim.italic,
      meta: chalk.dim,
      keyword: chalk.magenta,
      'selector-tag': chalk.magenta,
      name: chalk.magenta,
      literal: chalk.cyan,
      number: chalk.cyan,
      symbol: chalk.cyan,
      bullet: chalk.cyan,
      link: chalk.cyan,
      built_in: chalk.cyan,
      type: chalk.cyan,
      'selector-class': chalk.cyan,
      'selector-id': chalk.cyan,
      string: chalk.green,
      regexp: chalk.green,
      code: chalk.green,
      title: chalk.blue,
      section: chalk.bold,
      attr: chalk.blue,
      attribute: chalk.blue,
      property: chalk.blue,
      variable: chalk.blue,
      'template-variable': chalk.blue,
      // Plain again inside a string.
      subst: (text) => text,
      addition: chalk.green,
      deletion: chalk.red,
      emphasis: chalk.italic,
      strong: chalk.bold,
    },
  };
}
