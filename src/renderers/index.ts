import type { Extract } from '../sections.ts';
import type { View } from '../view.ts';

type Render = (extract: Extract, view: View) => Iterable<string>;

/** The output forms that are text. A new one is a file beside this and a line here. */
export const renderers = {
  terminal: async (): Promise<Render> => (await import('./terminal.ts')).renderTerminal,
  plain: async (): Promise<Render> => (await import('./plain.ts')).renderPlain,
};
