import type { Link } from '../../../model/article.ts';
import { cleanLine } from '../../../unicode/sanitize.ts';
import { type Element, elementsIn } from '../page/tree.ts';

/** Whose frames are films or sound; what else stands in frames is the page's, or an advertisement. */
const FILMS =
  /^https?:\/\/(?:[\w-]+\.)*(?:youtube(?:-nocookie)?\.com|youtu\.be|vimeo\.com|dailymotion\.com|dai\.ly|twitch\.tv|ted\.com|loom\.com|wistia\.(?:com|net)|brightcove\.net|jwplatform\.com|bilibili\.com|rutube\.ru|v\.qq\.com|youku\.com|arte\.tv|streamable\.com|archive\.org\/embed|odysee\.com|rumble\.com|ok\.ru\/videoembed|facebook\.com\/plugins\/video|metacafe\.com|tiktok\.com|bbc\.co\.uk\/news\/av-embeds|liveleak\.com)(?:[/?]|$)/i;
const SOUND =
  /^https?:\/\/(?:[\w-]+\.)*(?:soundcloud\.com|spotify\.com|bandcamp\.com|mixcloud\.com|podcasts\.apple\.com|audioboom\.com|megaphone\.fm|simplecast\.com|libsyn\.com|buzzsprout\.com|podbean\.com|anchor\.fm|spreaker\.com|acast\.com|deezer\.com|ivoox\.com)(?:[/?]|$)/i;

const FILM_FILE = /\.(?:mp4|m4v|webm|ogv|mov|m3u8)(?:[?#]|$)/i;
const SOUND_FILE = /\.(?:mp3|m4a|ogg|oga|opus|wav)(?:[?#]|$)/i;

/** Elements of scripts that put a player in their place, and where each plays what its id names. */
const PLAYERS: Readonly<Record<string, string>> = {
  'lite-youtube': 'https://www.youtube.com/watch?v=',
  'amp-youtube': 'https://www.youtube.com/watch?v=',
  'youtube-video': 'https://www.youtube.com/watch?v=',
  'lite-vimeo': 'https://vimeo.com/',
  'amp-vimeo': 'https://vimeo.com/',
  'vimeo-video': 'https://vimeo.com/',
  'amp-dailymotion': 'https://www.dailymotion.com/video/',
};

export const MEDIA = new Set([
  'video',
  'audio',
  'iframe',
  'embed',
  'object',
  ...Object.keys(PLAYERS),
]);

/** A film or sound as a link that says what it is; null for what is neither, or has no address. */
export function mediaLink(element: Element): Link | null {
  const href = addressOf(element);
  const kind = kindOf(element, href);
  if (href === '' || kind === null) return null;
  const { title = '', 'aria-label': label = '', playlabel = '' } = element.attributes;
  const said = [title, label, playlabel.replace(/^play:?\s*/i, '')].map(cleanLine).find(Boolean);
  const name = said ?? hostOf(href);
  return { type: 'link', href, title: null, tokens: [{ type: 'text', text: `${kind}: ${name}` }] };
}

function addressOf(element: Element): string {
  const player = PLAYERS[element.name];
  const id = idOf(element);
  if (player && id) return player + encodeURIComponent(id);
  const inner = [...elementsIn(element)];
  const movie = inner.find(
    ({ name, attributes }) => name === 'param' && /^(?:movie|src)$/i.test(attributes.name ?? ''),
  );
  const found = [element, ...inner.filter(({ name }) => name === 'source' || name === 'embed')]
    .flatMap(({ attributes: { src, data, 'data-src': late, 'data-lazy-src': later } }) => [
      src,
      late,
      later,
      data,
    ])
    .concat(movie?.attributes.value)
    .map((address) => cleanLine(address ?? ''))
    .find((address) => address !== '' && !/^(?:about|data|blob|javascript):/i.test(address));
  // Without a scheme an address has that of the page.
  return (found ?? '').replace(/^\/\//, 'https://');
}

function idOf({ attributes }: Element): string | undefined {
  return attributes.videoid ?? attributes['data-videoid'] ?? attributes['video-id'];
}

function kindOf({ name, attributes: { type = '' } }: Element, href: string): string | null {
  const isSound = name === 'audio' || /^audio\//i.test(type) || SOUND_FILE.test(href);
  if (isSound || SOUND.test(href)) return 'Sound';
  const isFilm = name === 'video' || /^video\//i.test(type) || FILM_FILE.test(href);
  return isFilm || FILMS.test(href) ? 'Video' : null;
}

function hostOf(href: string): string {
  return URL.canParse(href) ? new URL(href).host : (href.split('/').at(-1) ?? href);
}
