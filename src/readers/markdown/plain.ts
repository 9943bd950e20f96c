/** What may end a run of plain text, or make an address or a character of what stands before it. */
const STOP = /[\\<![`*~_@]| {2}\n|#[\dXx]|:\/\/|www\.|mailto:|xmpp:/g;
/** An e-mail address may go on over these; none is longer than the bound, which keeps the time in proportion. */
const IN_ADDRESS = /[!`*~_]/;
const ADDRESS = /[\w.!#$%&'*+/=?`{|}~-]{1,1000}@/y;

/**
 * How much of a text, looked at from `from` on, marked would take as it stands, in UTF-16 units; null
 * where its own rules have to say. They are asked at each character, which takes several times as long.
 */
export function plainLength(src: string, from: number): number | null {
  STOP.lastIndex = from;
  const stop = STOP.exec(src);
  if (!stop) return src.length;
  if (stop[0].length > 1 || stop[0] === '@') return null;
  if (IN_ADDRESS.test(stop[0])) {
    ADDRESS.lastIndex = stop.index;
    if (ADDRESS.test(src)) return null;
  }
  return stop.index;
}
