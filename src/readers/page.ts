import type { Article, Source, Warn } from '../model/article.ts';
import { credibleAddress } from './canonical.ts';
import { readHtml } from './html/index.ts';
import { isServerPage, withoutCode } from './server-page.ts';
import { asHtml } from './xhtml.ts';

/** Reads a web page as it was saved or served: in XHTML too, and under the address that can be believed. */
export function readPage(text: string, source: Source, warn: Warn): Article {
  const page = isServerPage(source.path ?? '') ? withoutCode(text) : text;
  const article = readHtml(asHtml(page), source, warn);
  return { ...article, url: credibleAddress(article.url, source.path) };
}
