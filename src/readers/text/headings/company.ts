import { isCapitals, isTitleCase } from '../../../unicode/sentence.ts';
import type { LineFacts } from './facts.ts';

/** How the other lines that are likely headings look, taken together. */
export interface Company {
  readonly count: number;
  /** How many are in title case, in capitals, numbered. */
  readonly titled: number;
  readonly capitals: number;
  readonly counted: number;
  /** How many are questions, and how many of these are put to somebody. */
  readonly questions: number;
  readonly asked: number;
}

/** Evidence in whether a line looks as the likely headings do. */
export interface CompanyCue {
  readonly reason: string;
  readonly weight: number;
  holds(line: LineFacts, others: Company): boolean;
}

/** Counts the styles of lines. */
export function companyOf(lines: readonly LineFacts[]): Company {
  return {
    count: lines.length,
    titled: lines.filter(({ text }) => isTitleCase(text)).length,
    capitals: lines.filter(({ text }) => isCapitals(text)).length,
    counted: lines.filter(({ counted }) => counted).length,
    questions: lines.filter(({ text }) => isQuestion(text)).length,
    asked: lines.filter(({ text }) => isAsked(text)).length,
  };
}

/** The company of one of the lines that were counted: without itself. */
export function without(company: Company, line: LineFacts): Company {
  const itself = companyOf([line]);
  return {
    count: company.count - 1,
    titled: company.titled - itself.titled,
    capitals: company.capitals - itself.capitals,
    counted: company.counted - itself.counted,
    questions: company.questions - itself.questions,
    asked: company.asked - itself.asked,
  };
}

/** A question that says "you" is put to somebody. */
function isAsked(text: string): boolean {
  return isQuestion(text) && you().test(text);
}

function isQuestion(text: string): boolean {
  return /[?？؟]$/.test(text);
}

/** Most lines are questions, and most of these are put to somebody. */
function isInterview({ count, questions, asked }: Company): boolean {
  return asked >= 2 && asked >= 0.5 * questions && questions >= 0.6 * count;
}

/** Only questions are asked for it: to parse it takes long. */
const you = () =>
  /(?<!\p{L})(?:you|your|yours|Sie|Ihnen|Ihre?[nrms]?|vous|votre|vos|usted|ustedes|tienes|você|lei|вы|вас|вам|ваш\p{L}*|ви|вам|pan|pani)(?!\p{L})|[你您]|あなた/iu;

const mostly = (part: number, { count }: Company) => count >= 3 && part > 0.7 * count;
const hardly = (part: number, { count }: Company) => count >= 3 && part < 0.25 * count;

export const agreement: readonly CompanyCue[] = [
  {
    reason: 'an article with headings has several',
    weight: 1,
    holds: (_, others) => others.count >= 2,
  },
  {
    reason: 'headings are in title case here',
    weight: 0.5,
    holds: ({ text }, others) => mostly(others.titled, others) && isTitleCase(text),
  },
  {
    reason: 'headings are not in title case here',
    weight: -1,
    holds: ({ text }, others) => hardly(others.titled, others) && isTitleCase(text),
  },
  {
    reason: 'headings are in capitals here',
    weight: 1,
    holds: ({ text }, others) => mostly(others.capitals, others) && isCapitals(text),
  },
  {
    reason: 'headings are in capitals here, and this is not',
    weight: -1,
    holds: ({ text }, others) => mostly(others.capitals, others) && !isCapitals(text),
  },
  {
    reason: 'headings are numbered here, and this is not',
    weight: -1,
    holds: ({ counted }, others) => mostly(others.counted, others) && !counted,
  },
  {
    reason: 'the questions of an interview',
    weight: -4,
    holds: ({ text }, others) => isInterview(others) && isQuestion(text),
  },
];
