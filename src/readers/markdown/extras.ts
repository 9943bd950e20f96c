import type { RawHtml } from './raw-html.ts';

/** What reads the parts of a document that few have; null where it has none, so that the code for it is not loaded. */
export interface Extras {
  /** Reads raw HTML and entities. */
  readonly html: RawHtml | null;
  /** The emoji that names stand for: `tada`. */
  readonly emoji: Readonly<Record<string, string>> | null;
}

/** What a Markdown source asks for. */
export async function extrasFor(source: string): Promise<Extras> {
  return {
    html: /[<&]/.test(source) ? (await import('./raw-html.ts')).rawHtml : null,
    emoji: source.search(NAMED_EMOJI) >= 0 ? (await import('gemoji')).nameToEmoji : null,
  };
}

/** Emoji by their names, one or several together, as GitHub reads them: `:tada:`; no time, no part of a word or an address. */
const EMOJI_NAME = String.raw`:(?:(?=[\w+-]*[a-z])[\w+-]{1,40}|[+-]1|100):`;
const NAMED_EMOJI = new RegExp(String.raw`(?<![\w:/])(?:${EMOJI_NAME})+(?![\w:])`, 'gi');

/** A text with emoji in place of their names. */
export function withEmoji(text: string, { emoji }: Extras): string {
  if (!emoji || !text.includes(':')) return text;
  return text.replace(NAMED_EMOJI, (run) =>
    run.replace(/:([^:]+):/g, (all, name: string) => emoji[name.toLowerCase()] ?? all),
  );
}
