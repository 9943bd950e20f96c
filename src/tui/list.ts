/** How many rows a key moves the text, or the selection of a list, on a screen with so many; null for another key. */
export function stepOf(key: string, height: number): number | null {
  const page = Math.max(1, height - 1);
  const half = Math.ceil(height / 2);
  const steps: Readonly<Record<string, number>> = {
    j: 1,
    down: 1,
    k: -1,
    up: -1,
    ' ': page,
    pagedown: page,
    b: -page,
    pageup: -page,
    d: half,
    u: -half,
    // The names that less and vim have for the same.
    'C-f': page,
    'C-b': -page,
    'C-d': half,
    'C-u': -half,
    'C-e': 1,
    'C-y': -1,
    'C-n': 1,
    'C-p': -1,
    g: Number.NEGATIVE_INFINITY,
    home: Number.NEGATIVE_INFINITY,
    G: Number.POSITIVE_INFINITY,
    end: Number.POSITIVE_INFINITY,
  };
  return Object.hasOwn(steps, key) ? (steps[key] ?? null) : null;
}

/** The first of `count` items that a list shows on `height` rows, so that the selected one is among them, mid-way. */
export function firstShown(selected: number, count: number, height: number): number {
  return Math.max(0, Math.min(selected - (height >> 1), count - height));
}
