import { classOf, type Element, rawText } from './tree.ts';

/*
 * What templates call the parts of a page: whole words of the class and the id of an element. Words that say where a
 * thing stands or how it looks are none of them.
 */
const WORDS = {
  /** Parts that stand beside an article, whatever their size. */
  beside:
    'comment comments disqus respond related recommended recommendations recirc sidebar nav navbar navigation menu footer ' +
    'slider carousel teaser teasers widget widgets cookie cookies consent gdpr modal popup newsletter outbrain taboola ' +
    'trending popular',
  /** Parts with texts of other articles, which have dates and authors of their own. */
  elsewhere:
    'comment comments disqus respond related recommended recommendations trending popular sidebar menu',
  comments: 'comment comments disqus respond',
  /** Small parts in an article that are not of it. */
  tools:
    'share sharing sharedaddy shares partage partager teilen compartir social socials addthis addtoany related recommended recommendations recirc ' +
    'trending popular mostread outbrain taboola newsletter subscribe subscription signup paywall advert advertisement ' +
    'advertising ads ad adslot sponsored promo breadcrumb breadcrumbs pagination pager navigation nav navbar menu comments ' +
    'disqus respond toolbar print cookie popup skip',
  /** Small parts that are of an article only where text follows. */
  after:
    'teaser teasers cta widget widgets next sponsor sponsors recommend promotion donate donation support signup profile',
  /** Small parts that lead to another article, or hold the rest of this one. */
  more: 'more readmore',
  /** Small parts at the head or the end that say who wrote the article, when, and on what. */
  credits:
    'author authors byline bio meta date dateline datetime timestamp published posted modified updated tags taglist ' +
    'categories category credits',
  author:
    'author authors byline writer autor auteur autore redakteur verfasser contributor contributors username',
  date: 'date dates datetime dateline timestamp time published posted publish pubdate datum fecha',
  caption:
    'caption captions figcaption imagecaption imagedescription credit copyright photographer photocredit ' +
    'bildunterschrift bildnachweis',
};

type Kind = keyof typeof WORDS;

/** The kinds that a word names. */
const KINDS = new Map<string, Kind[]>();
for (const kind of Object.keys(WORDS) as Kind[]) {
  for (const word of WORDS[kind].split(' ')) KINDS.set(word, [...(KINDS.get(word) ?? []), kind]);
}

/** What a caption is called in two words: `image-description`, `photoCredit`. */
const CAPTION =
  /(?:^|[\s_-])(?:image|img|photo|picture|pic|media|thumb|bild|foto)[_-]?(?:captions?|desc(?:ription)?|credits?|copyright|legend|source|text)(?:$|[\s_-])/i;

/** Whether an element is called one of the words of a kind. */
export function isNamed({ attributes }: Element, kind: Kind): boolean {
  const { class: classes, id } = attributes;
  return (
    (classes !== undefined && kindsOf(classes).includes(kind)) ||
    (id !== undefined && kindsOf(id).includes(kind))
  );
}

/** The kinds of the names seen last: a page has few that differ. */
const known = new Map<string, readonly Kind[]>();
const MAX_KNOWN = 5000;

/** `entry-meta`, `entryMeta` and `entry_meta` are two words each. */
function kindsOf(names: string): readonly Kind[] {
  const found = known.get(names);
  if (found) return found;
  const kinds = names
    .replace(/([a-z])(?=[A-Z])/g, '$1 ')
    .toLowerCase()
    // A page builder's word for all that it places.
    .replaceAll('elementor-widget', '')
    .split(/[^a-z]+/)
    .flatMap((word) => KINDS.get(word) ?? []);
  if (CAPTION.test(names)) kinds.push('caption');
  if (known.size >= MAX_KNOWN) known.clear();
  known.set(names, kinds);
  return kinds;
}

/** What is there for screen readers alone. */
const UNSEEN =
  /(?:^|\s)(?:sr-only|visually-?hidden|screen-reader-text|show-for-sr|assistive-text|element-invisible|offscreen|u-srOnly)(?:\s|$)/;

export function isUnseen(element: Element): boolean {
  return UNSEEN.test(classOf(element)) && !SLASH.test(rawText(element.children));
}

/** The stroke of a fraction that is set one over the other. */
const SLASH = /^\s*[/\u2044]\s*$/;

const HIDING = /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;
const ALL_HIDING = new RegExp(HIDING, 'gi');

/** An element without what hides it. */
export function withoutHiding(element: Element): Element {
  const { hidden, style = '', 'aria-hidden': ariaHidden, ...attributes } = element.attributes;
  return { ...element, attributes: { ...attributes, style: style.replace(ALL_HIDING, '') } };
}

/** Whether a browser without scripts shows nothing of an element. */
export function isHidden(element: Element): boolean {
  const { hidden, style = '', 'aria-hidden': ariaHidden } = element.attributes;
  return (
    hidden !== undefined ||
    ariaHidden === 'true' ||
    (style !== '' && HIDING.test(style)) ||
    isUnseen(element)
  );
}

const BESIDE = new Set(['nav', 'aside', 'footer', 'form', 'header', 'dialog']);

/** Whether an element stands beside an article: by what it is, by its name, or unseen. */
export function isBeside(element: Element): boolean {
  return standsBeside(element) || isHidden(element);
}

export function standsBeside(element: Element): boolean {
  return BESIDE.has(element.name) || isNamed(element, 'beside');
}
