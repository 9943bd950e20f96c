import type { Article, Section, Token } from './article.ts';

/** What is to be printed of an article; what is null is left out. */
export interface Extract {
  readonly article: Article;
  /** Whether headline, summary and the line of date and byline are printed. */
  readonly head: boolean;
  readonly lead: readonly Token[] | null;
  readonly sections: readonly Section[] | null;
}

/** All of an article. */
export function whole(article: Article): Extract {
  return { article, head: true, lead: article.lead, sections: article.sections };
}
