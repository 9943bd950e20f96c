import type { ArticleHead, Source } from '../../model/article.ts';
import { fold } from '../../unicode/fold.ts';
import { countWords } from '../../unicode/word-count.ts';
import { textTokens } from '../take-head.ts';
import { splitPlainMatter } from './front-matter.ts';
import { partsOf } from './parts.ts';
import { quickDateline } from './quick-dateline.ts';
import { sourceWords } from './source-words.ts';

/** A headline without markup, of the level that a document opens with. */
const HEADLINE = /^# ([^\s#*_`[\]<>&\\~@](?:[^\n#*_`[\]<>&\\~@]*[^\s#*_`[\]<>&\\~@])?)$/;
const ANY_HEADLINE = /^\s*#(?:\s|$)/;
const UNDERLINE = /^ {0,3}=+\s*$/;
/** A summary, under a headline. */
const EMPHASIS = /^\s*(?:\*(?!\s)|_)/;
/** Notes are no part of the body. */
const NOTE = /^\s*\[\^/;

/**
 * What a list shows of a Markdown document, told from its source; null where it must be read for that: its
 * front matter is more than plain, its headline or dateline has markup, its words cannot be counted.
 */
export function quickHead(text: string, source: Source): ArticleHead | null {
  const split = splitPlainMatter(text);
  if (!split) return null;
  const { matter } = split;
  const title = matter?.title ?? null;
  const opening = takeHeadline(split.body, title);
  if (!opening) return null;
  const { headline, body } = opening;
  if ((headline !== null && EMPHASIS.test(body)) || NOTE.test(body)) return null;
  const dateline = quickDateline(body);
  const words = dateline === undefined ? null : sourceWords(body);
  if (words === null || dateline === undefined) return null;
  const summary = matter?.summary ?? null;
  return {
    source,
    headline: headline ?? '',
    headlineTokens: textTokens(headline),
    summary,
    summaryTokens: textTokens(summary),
    authors: matter?.authors ?? [],
    byline: matter?.byline ?? null,
    dateline,
    date: matter?.date ?? dateline?.date ?? null,
    tags: matter?.tags ?? [],
    lang: matter?.lang ?? null,
    url: matter?.url ?? null,
    words: countWords(headline ?? '') + countWords(summary ?? '') + words,
  };
}

/** The headline, and what comes after it; null where it is more than plain text. */
function takeHeadline(
  source: string,
  title: string | null,
): { headline: string | null; body: string } | null {
  const body = source.replace(/^(?:[ \t]*\n)+/, '');
  const [first = ''] = body.split('\n', 1);
  const [opening] = partsOf(body);
  if (opening?.lines.some((line) => UNDERLINE.test(line))) return null;
  if (!ANY_HEADLINE.test(first)) return { headline: title, body };
  const heading = HEADLINE.exec(first)?.[1];
  if (heading === undefined || /:\/\/|www\./i.test(heading)) return null;
  if (title !== null && fold(heading) !== fold(title)) return { headline: title, body };
  return { headline: heading, body: body.slice(first.length + 1) };
}
