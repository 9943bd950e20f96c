import type { Emphasise } from './emphasis.ts';

/** What a formula reads as in plain characters; null where these cannot write it. */
export type FormulaText = (tex: string) => string | null;

/** Colours code in a language; code in one that is not known stays as it is. */
export type Highlight = (code: string, language: string) => string;

/** What is loaded for a page where it has any use for it. */
export interface Tools {
  readonly emphasise: Emphasise;
  readonly highlight: Highlight;
  readonly formula: FormulaText;
}
