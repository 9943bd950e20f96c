import type { Block } from '../../model/article.ts';
import { blockText } from '../../model/plain-text.ts';
import { isoDate, readDate } from '../press/dates.ts';
import { repeatsHeadline } from './head.ts';

/** What repeats the head may stand under a picture, a kicker or a byline. */
const FIRST_BLOCKS = 6;

/** What stands where an advertisement was. */
const AD_LABEL =
  /^(?:advertisement|advertising|ad|anzeige|werbung|publicité|publicidad|pubblicità|advertentie|annons|reklama|reklam|реклама|広告|广告|廣告|광고|إعلان)(?:\s*[-–—:]\s*.{0,40}(?:continue|weiter|suite|sigue).{0,40})?$/i;

/**
 * The blocks without what the page says twice or says of itself: the headline again, the date that is
 * shown with it, the labels of advertisements, and headings at the end whose forms and lists of links
 * are gone.
 */
export function withoutFurniture(
  blocks: readonly Block[],
  headline: string,
  date: string | null,
): Block[] {
  let repeated = false;
  const kept = blocks.filter((block, index) => {
    if (block.type !== 'heading' && block.type !== 'paragraph') return true;
    const text = blockText([block]);
    if (index < FIRST_BLOCKS && !repeated && repeatsHeadline(text, headline)) {
      repeated = true;
      return false;
    }
    return !AD_LABEL.test(text) && !(index < FIRST_BLOCKS && isDate(text, date));
  });
  while (kept.length > 1 && kept.at(-1)?.type === 'heading') kept.pop();
  return kept;
}

function isDate(text: string, date: string | null): boolean {
  const found = date === null || text.length > 40 ? null : readDate(text);
  return found !== null && isoDate(found) === date;
}
