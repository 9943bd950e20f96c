import { truncate } from '../../layout/truncate.ts';
import { widestOf } from '../../layout/wrap.ts';
import type { View } from '../../model/view.ts';
import { cleanLine } from '../../unicode/sanitize.ts';
import { stylesOf } from './styles.ts';

/** Tags for a terminal: how many articles have each, and the tag. */
export function* renderTags(
  tags: readonly { readonly tag: string; readonly count: number }[],
  { width, color }: View,
): Generator<string> {
  const styles = stylesOf(color);
  const counts = tags.map(({ count }) => String(count));
  const columns = widestOf(counts);
  for (const [i, { tag }] of tags.entries()) {
    const count = styles.faint((counts[i] ?? '').padStart(columns));
    yield `${count}  ${truncate(cleanLine(tag), width - columns - 2)}\n`;
  }
}
