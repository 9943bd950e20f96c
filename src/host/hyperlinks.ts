import { createSupportsHyperlinks } from 'supports-hyperlinks';
import type { Output } from './host.ts';

/** Whether the terminal that a stream leads to can make links clickable, as far as can be told. */
export function supportsHyperlinks(stream: Output): boolean {
  return createSupportsHyperlinks(stream as NodeJS.WriteStream);
}
