/** A place for a table of contents, which Typora, MkDocs, VitePress and GitLab fill in. */
const CONTENTS = /^\s*\[(?:toc|\[_?toc_?\])\]\s*$/i;

/** Lines that import a component of a site, as Docusaurus has them above its text (MDX). */
const IMPORTS = /^(?:import\s(?:[\w\s{},*$]{1,300}\sfrom\s+)?(["'])[^"'\n]{1,300}\1;?\s*)+$/;

/** Whether a paragraph tells the program that it is written for what to do, and is no text. */
export function isDirective(text: string): boolean {
  return CONTENTS.test(text) || (text.startsWith('import ') && IMPORTS.test(text));
}
