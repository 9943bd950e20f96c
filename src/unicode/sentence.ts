const STOPS = '.!?…。！？｡।॥۔؟։።‽';
const CLOSERS = '"\'”’»›“)]}」』）】〉》*';

/** Whether a text ends as a sentence does, closing quotation marks and brackets set aside. */
export function endsSentence(text: string): boolean {
  const end = endOf(text);
  return end > 0 && STOPS.includes(text.charAt(end - 1));
}

/** A text without quotation marks, brackets and footnote numbers at its end. */
export function withoutClosers(text: string): string {
  return text.slice(0, endOf(text));
}

/** Where a text ends but for its closers. */
function endOf(text: string): number {
  let end = text.length;
  while (end > 0 && CLOSERS.includes(text.charAt(end - 1))) end--;
  return end;
}
