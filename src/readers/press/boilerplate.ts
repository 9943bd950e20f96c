/** Whether a line is of the page and not of the article: sign-up forms, links to other articles. */
export function isFurniture(line: string): boolean {
  return FURNITURE.test(line.toLowerCase());
}

/** Whether a line credits a picture. */
export function isCredit(line: string): boolean {
  if (line.length >= 120) return false;
  return (MAY_BE_CREDIT.test(line) && CREDIT.test(line)) || AGENCY_ALONE.test(line.toLowerCase());
}

/** Whether a line says where a text was copied from: `From Wikipedia, the free encyclopedia`. */
export function isProvenance(line: string): boolean {
  return line.length < 80 && ENCYCLOPEDIA.test(line.toLowerCase());
}

// In small letters: to compile it for both takes several times as long where letters are not ASCII's.

/** An agency's or archive's name on a line of its own stands under a picture. */
const AGENCY_ALONE =
  /^(?:ap|afp|efe|epa|dpa|reuters|getty(?: images)?|flickr|wikimedia(?: commons)?|shutterstock|supplied|rex|pa|ansa|tass|тасс|unsplash|alamy|corbis|el pa[ií]s|via .{2,30}|courtesy .{2,40})\.?$/;

const FURNITURE =
  /^(?:comments?\b|advertisement|advertising|anzeige|werbung|publicité|publicidad|pubblicità|реклама|sign up|subscribe|newsletter|share (?:this|on|via|the article)\b|follow us|read (?:more|next|also)|related|see also[:：].|also read|more[:：].|more from\b|next page|previous|continue reading|click here|watch|powered by|source|quelle|fonte|fuente|tags?:|filed under|updated|published|page \d|lire aussi|lee también|leia também|leggi anche|lesen sie auch|mehr zum thema|читайте также|смотрите также|read in|listen\b)/;

/** By its own name in the larger of its editions. */
const ENCYCLOPEDIA =
  /wikip[eé]di|vikipedi|википеди|вікіпеді|ويكيبيديا|维基百科|維基百科|ウィキペディア|위키백과/;

/** What any credit has; quick to see, and most lines have none of it. */
const MAY_BE_CREDIT = /[:/(©]| (?:by|courtesy|via|images|de)/i;

const CREDIT =
  /^(?:photos?|image|images|pictured?|picture|credit|foto|fotos|bild|crédit|crédito|getty|©|фото|video|illustration|graphic)s?\b.{0,3}[:/]|\((?:photo|image|foto|ap|afp|reuters|getty|bild)\b|©|getty images|\/(?:getty|afp|reuters|ap)\b|^(?:photos?|illustrations?|images?|graphics?|video) (?:by|courtesy|via)\b|photo by|photograph by|foto de|image via/i;
