/** Names of pages that a program on a server makes. A file of that name is the page, or the program. */
const EXTENSION = /\.(?:php\d?|phtml|shtml?|aspx?|jspx?|cfm|cgi)$/i;

/** Code between a page's markup (PHP, ASP, JSP): what opens it, and what closes it. */
const CODE = /<(?:\?(?:php\b|=)|%)/i;
const CODE_END = /[?%]>/;

const ELEMENT =
  /<(?:!doctype\s+html|html|body|article|main|section|div|p|h[1-6]|table|ul|ol)\b[^<>]*>/i;

/** Whether a file goes by the name of such a page. */
export function isServerPage(path: string | null): boolean {
  return path !== null && EXTENSION.test(path) && !/^https?:/i.test(path);
}

/** Whether there is a page in such a file, and not a program alone. */
export function hasPage(text: string): boolean {
  return !text.startsWith('#!') && ELEMENT.test(withoutCode(text));
}

/** What is left of such a file when its code has run, if that wrote nothing. */
export function withoutCode(text: string): string {
  const [first = '', ...rest] = text.split(CODE);
  // Code that ends with the file need not be closed; but where the page ends after it, it is an example in the page.
  const isProgram = first.trim() === '';
  const kept = rest.map((piece) => {
    const end = CODE_END.exec(piece);
    if (end) return piece.slice(end.index + end[0].length);
    return isProgram || !/<\/(?:body|html)/i.test(piece) ? '' : piece;
  });
  return [first, ...kept].join('');
}
