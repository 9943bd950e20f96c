/**
 * Whether a line is of the page and not of the article: sign-up forms, links to other articles. A word alone
 * proves nothing, since headings begin with any: the whole line has to read so, or go on as such lines do.
 */
export function isBoilerplate(line: string): boolean {
  return line.length < 200 && BOILERPLATE.test(line.toLowerCase());
}

/** Whether a line credits a picture, or those who worked on the text: `Reporting by …; editing by …`. */
export function isCredit(line: string): boolean {
  if (line.length >= 120) return false;
  return (MAY_BE_CREDIT.test(line) && CREDIT.test(line)) || AGENCY_ALONE.test(line.toLowerCase());
}

/** Whether a line says where a text was copied from: `From Wikipedia, the free encyclopedia`. */
export function isProvenance(line: string): boolean {
  return line.length < 80 && ENCYCLOPEDIA.test(line.toLowerCase());
}

// In small letters: to compile it for both takes several times as long where letters are not ASCII's.

/** By its own name in the larger of its editions. */
const ENCYCLOPEDIA =
  /wikip[eé]di|vikipedi|википеди|вікіпеді|ويكيبيديا|维基百科|維基百科|ウィキペディア|위키백과/;

/** An agency's or archive's name on a line of its own stands under a picture. */
const AGENCY_ALONE =
  /^(?:ap|afp|efe|epa|dpa|reuters|getty(?: images)?|flickr|wikimedia(?: commons)?|shutterstock|supplied|rex|pa|ansa|tass|тасс|unsplash|alamy|corbis|el pa[ií]s|via .{2,30}|courtesy .{2,40})\.?$/;

/** Lines that are nothing else, and how those begin that go on: what pages print everywhere. */
const BOILERPLATE = new RegExp(
  `^(?:${[
    'advertisement|advertising|anzeige|werbung|publicité|publicidad|publicidade|pubblicità|reklam[ae]?|реклама|广告|廣告|広告',
    '(?:\\d+ )?(?:comments?|kommentare|commentaires|comentarios|comentários|commenti)(?: ?\\(\\d.*)?',
    'share|share (?:this|on|via)\\b.*|teilen|partager|compartir|compartilhar|condividi|paylaş|поделиться|分享|シェア',
    'newsletter|sign up|sign up (?:for|to|now|here)\\b.*|subscribe|subscribe (?:to|for|now|here)\\b.*|follow us\\b.*',
    'watch|watch (?:now|live|the (?:full )?video)\\b.*|listen|listen (?:now|to this)\\b.*|click here\\b.*|powered by .*',
    'read (?:more|next|also)\\b.*|(?:see also|more|related)\\s?[:：].+|related (?:articles|posts|stories)|more from\\b.*|continue reading\\b.*',
    '(?:lire|voir) aussi\\b.*|à lire(?: aussi)?\\b.*|lee también\\b.*|lea también\\b.*|te puede interesar\\b.*|leia (?:também|mais)\\b.*|veja também\\b.*|leggi anche\\b.*',
    'lesen sie (?:auch|hier|mehr|dazu)\\b.*|mehr zum thema\\b.*|das könnte (?:sie|dich|euch) auch interessieren.*|auch interessant\\b.*',
    'lees ook\\b.*|läs (?:också|även|mer)\\b.*|les også\\b.*|læs også\\b.*|czytaj (?:też|także)\\b.*|zobacz (?:też|także)\\b.*|čtěte (?:také|též)\\b.*|ilgili haber.*|haberin devamı.*',
    '(?:читайте|смотрите) (?:также|ещё|еще)(?: .*|:.*)?|читайте також.*|相关阅读.*|延伸阅读.*|関連記事.*|あわせて読みたい.*|관련\\s?기사.*|اقرأ أيضا.*|إقرأ أيضا.*',
    '(?:sources?|quellen?|fontes?|fuentes?|fonti|bron|kilde|källa|źródło|zdroj|kaynak|источник|来源|出典|출처)(?: .{1,20})?\\s?[:：].+',
    'tags?\\s?[:：].*|filed under\\b.*|(?:updated|published)\\s?[:：].*|next page|previous(?: page)?|page \\d+(?: (?:of|/) \\d+)?|via @?\\S+',
  ].join('|')})\\s?[→»>]*$`,
);

/** What any credit has; quick to see, and most lines have none of it. */
const MAY_BE_CREDIT = /[:：/(（©=]| (?:by|courtesy|via|images|de|por|von)/i;

const CREDIT =
  /^(?:photos?|image|images|pictured?|picture|credit|foto|fotos|bild|crédit|crédito|getty|©|фото|video|illustration|graphic)s?\b.{0,3}[:/]\s?\S|[(（](?:photo|image|foto|ap|afp|reuters|getty|bild)\b|©|getty images|\/(?:getty|afp|reuters|ap)\b|^(?:photos?|illustrations?|images?|graphics?|video) (?:by|courtesy|via)\b|^[(（]?(?:additional )?(?:reporting|editing|writing|edited|compiled|translated|produced) by\b|photo by|photograph by|[.!?)”"] (?:photos?|image|picture|credit|foto|fotos|bild|crédito?|фото)\s?[:：]|^fotos? (?:de|por|von)\b|image via|图片(?:来自|来源)|图源|写真\s?[:：=＝]|撮影\s?[:：=＝]/i;
