/** The words of a command line, as bash takes their quotes off; the last may be empty or unfinished. */
export function wordsOf(line: string): string[] {
  const words: string[] = [];
  let word: string | null = null;
  let quote = '';
  for (let i = 0; i < line.length; i++) {
    const character = line.charAt(i);
    const opens = quote === '' && (character === '"' || character === "'");
    if (character === '\\' && quote !== "'") word = (word ?? '') + line.charAt(++i);
    else if (opens || character === quote) {
      quote = opens ? character : '';
      word ??= '';
    } else if (quote !== '' || !/\s/.test(character)) word = (word ?? '') + character;
    else {
      if (word !== null) words.push(word);
      word = null;
    }
  }
  return [...words, word ?? ''];
}
