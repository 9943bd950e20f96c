import { fold } from '../../../unicode/fold.ts';

/*
 * What pages print around an article in the languages of their readers. A label is a whole heading or line, in small
 * letters, without accents (`fold`) and without the colon that may end it.
 */

/** What opens the part after an article: other articles, its author, its comments, a form. */
const AFTER: readonly string[] = [
  // English
  'related( (articles?|stor(y|ies)|posts?|content|reading|resources|topics|links|news|coverage|items|pages))?',
  "(you (may|might)|you'll) (also )?(like|love|enjoy|be interested in)( these)?( (articles|posts|stories|reads))?",
  '(more|other|latest|recent|popular|trending|similar|featured) (articles?|stor(y|ies)|posts?|guides?|news|reads|resources|topics|blogs?|book recommendations|recipes|tutorials)( .{1,40})?',
  'more (from|in|on|by|like this|to explore|to read|about)( .{1,60})?',
  'recommended( (for you|reading|articles|posts|stories))?',
  '(read|what to read|up) next|keep reading|continue reading|read (more|also)( .{1,40})?|most (read|popular|viewed|recent)',
  '(about|meet|from) the (authors?|writers?)|author bio|(the )?authors?|written by|contributors?',
  '(share|like|enjoy(ed)?|rate|tweet|pin) (this|it|the article)( (article|post|story|page|recipe|on))?[!?]?|share|did you (like|enjoy|find) .{1,40}|pin (it|this).{0,20}|was this (article |page )?helpful.?',
  '(\\d+ )?(comments?|responses?|repl(y|ies)|thoughts on .{1,200})( \\(\\d+\\))?|leave a (comment|reply)( .{1,40})?|add a comment|join the (conversation|discussion)|discussion about this post|post navigation|reader interactions',
  'discover more from .{1,60}|subscribe( .{1,60})?|sign up( .{1,60})?|(get|join) (our|the) (free )?newsletter.{0,60}|newsletter|stay (in the loop|up to date|updated|informed|connected|in touch)|follow us( .{1,30})?|get in touch',
  '(tags?|topics?|categor(y|ies)|filed under|keywords)|sponsored( (content|links))?|advertisement|external links? and sponsors|copyright|disclaimer',
  // German
  '(mehr|weiteres?|alles) (zum thema|zu diesem thema|dazu|aus .{1,40}|artikel|von .{1,40})|auch interessant|das konnte (sie|dich|euch) (auch |ebenfalls )?interessieren.?|(ahnliche|verwandte|weitere|aktuelle|neu(e|este)|passende|meistgelesene|beliebte|andere) (artikel|beitrage|themen|meldungen|nachrichten|news|tipps|links|rezepte)( .{1,40})?|lesen sie (auch|mehr)( .{1,40})?|passend (dazu|zum thema)|meistgelesen|(uber|zum) (den |die )?(autor(in|en)?|verfasser(in)?)|(\\d+ )?kommentare?( \\(\\d+\\))?|kommentar (schreiben|verfassen|hinterlassen)|schreibe einen kommentar|(artikel|beitrag|seite)? ?(teilen|gefallen).{0,40}|schlagworte?r?|stichworte|themen',
  // French
  '(a lire|lire|voir) (aussi|egalement)|sur le meme (sujet|theme)|(articles?|contenus?|sujets?) (lies|similaires|connexes|associes|recents?)|(\\d+ )?commentaires?|laisser un commentaire|(a propos de|sur) l.auteur(e|s)?|vous aimerez aussi|vous pourriez aussi aimer|partager( .{1,30})?|mots[- ]cles|les plus lus|dans la meme (rubrique|categorie)',
  // Spanish, Portuguese, Italian
  '(articulos|noticias|notas|contenidos?|entradas|temas) relacionad[oa]s?|relacionad[oa]s?|(tambien )?te puede interesar|(mas|otras) (noticias|informacion|sobre .{1,40})|(\\d+ )?comentarios?|dej[ae] (un|una|tu) (comentario|respuesta)|compart(ir|e|elo)( .{1,30})?|(sobre|acerca de) (el|la) autora?|etiquetas|lo mas (leido|visto)',
  '(leia|veja) (tambem|mais)|(noticias|artigos|materias|posts) relacionad[oa]s|deixe (um|uma|seu) (comentario|resposta)|compartilh(e|ar)( .{1,30})?|sobre o autor|mais lidas',
  '(leggi|guarda) anche|articoli (correlati|simili|recenti)|potrebbe(ro)? (anche )?interessarti|(\\d+ )?commenti|lascia un commento|condividi( .{1,30})?|(l.autore|sull.autore)|i piu letti',
  // Dutch, Scandinavian, Polish, Czech, Turkish
  'lees (ook|meer|verder)|gerelateerde? ?(artikelen|berichten)?|(\\d+ )?reacties|over de auteur|deel dit( .{1,30})?|meest gelezen',
  'las (ocksa|mer)|relaterade? ?(artiklar|inlagg)?|kommentarer|les (ogsa|mer)|lue myos|(czytaj|zobacz|przeczytaj) (tez|takze|rowniez|wiecej)|powiazane( .{1,30})?|podobne( .{1,30})?|komentarze|udostepnij|o autorze|souvisejici( .{1,30})?|komentare|mohlo by vas zajimat|ilgili (haberler|yazilar)|yorumlar|benzer (haberler|yazilar)',
  // Russian, Ukrainian
  '(читаи?те|смотрите) (также|тоже)|(похожие|другие|последние) (статьи|записи|новости|материалы)|(статьи|новости|материалы)? ?по теме|комментарии( .{1,20})?|об авторе|поделиться( .{1,30})?|читаи?те також|коментарі',
  // Arabic, Chinese, Japanese, Korean
  '(اقرا|شاهد) (ايضا|المزيد)|(مواضيع|اخبار|مقالات) (ذات صلة|مشابهة)|التعليقات',
  '相[关關](文章|[阅閱][读讀]|新[闻聞]|[报報][道導])|推[荐薦][阅閱][读讀]|延伸[阅閱][读讀]|[评評][论論]|分享',
  '[関连]連?(記事|リンク|ニュース)|(あわせて|合わせて)読みたい|おすすめ(の)?記事|コメント|シェア(する)?|この記事を(書いた人|シェア)|人気記事|관련 ?기사|댓글|많이 본 뉴스',
];

const AFTER_ARTICLE = new RegExp(`^(?:${AFTER.join('|')})$`, 'u');

/** Whether a heading or a line of its own opens what follows an article. */
export function opensAftermath(line: string): boolean {
  return line.length <= MAX_LABEL && AFTER_ARTICLE.test(label(fold(line)));
}

const MAX_LABEL = 90;

/** A label without the signs that stand around it. */
function label(folded: string): string {
  return folded.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}!?)]+$/gu, '');
}

/** How a line begins that points to another article. */
const POINTER =
  /^(?:(?:read|see|watch|listen|learn|find out) (?:more|also|next|here)|(?:also|must) (?:read|see|watch)|related(?: (?:article|story|post|reading))?s?:|more:|more (?:on|about|from)|see also|you (?:may|might) also like|(?:lesen|sehen) sie (?:auch|mehr)|lies auch|mehr (?:dazu|zum thema|lesen|erfahren)|auch interessant|(?:a lire|lire|voir) (?:aussi|egalement)|lire (?:la suite|plus)|(?:lee|lea|mira|ver|vea) (?:tambien|mas|ademas)|(?:leia|veja|saiba) (?:tambem|mais)|(?:leggi|guarda) anche|leggi (?:tutto|di piu)|lees (?:ook|meer)|(?:czytaj|zobacz|przeczytaj) (?:tez|takze|rowniez|wiecej)|(?:читаи?те|смотрите|читать) (?:также|тоже|далее)|las (?:ocksa|mer)|les (?:ogsa|mer)|lue myos|ilgili haber|اقرا ايضا|(?:関連記事|相关阅读|相關閱讀|延伸閱讀)[:：])/u;

/** Whether a line that is mostly a link points to another article. */
export function pointsElsewhere(line: string): boolean {
  return POINTER.test(fold(line).replace(/^[^\p{L}\p{N}]+/u, ''));
}

/** What says that there is more of the text itself, hidden under it. */
const REST =
  /^(?:(?:click (?:here )?to |tap to )?(?:show|read|see|view|load|expand|reveal|continue|keep|learn)(?: (?:the|this))?(?: (?:more|all|full|rest|reading|whole|entire|article|text|story|post|transcript|spoiler|answer|solution|hint|caption|details))*(?: (?:less|more))?|more|(?:mehr|alles|weiter|vollstandig) ?(?:anzeigen|lesen|zeigen|erfahren)?|(?:weiterlesen|aufklappen|ausklappen)|(?:afficher|voir|lire) (?:plus|la suite|tout|davantage)|(?:mostrar|ver|leer|ler|mostra|leggi|continua a leggere|seguir leyendo) ?(?:mas|mais|tudo|todo|tutto|di piu|altro)?|(?:meer|alles) (?:lezen|tonen|weergeven)|lees (?:meer|verder)|(?:vis|les) mer|visa mer|las mer|(?:pokaz|czytaj|rozwin) wiecej|rozwin|(?:показать|читать) (?:еще|далее|полностью|дальше)|развернуть|展开(?:全文)?|[阅閱][读讀]全文|続きを読む|もっと見る|더 ?보기)$/u;

export function opensRest(line: string): boolean {
  return line.length <= MAX_LABEL && REST.test(label(fold(line)));
}

const MAX_OWN = 120;

/** What a page says of itself under an article. */
const OWN =
  /^(?:©|\(c\) (?:19|20)\d\d|copyright\b|all rights reserved|alle rechte vorbehalten|tous droits reserves|todos los derechos reservados|todos os direitos reservados|tutti i diritti riservati|все права защищены|skip to (?:main )?content|back to top|nach oben|no posts$|table of contents$|contents$|inhalt(?:sverzeichnis)?$|sommaire$|indice$|print this|e-?mail this|loading|lade weitere|please select)/;

export function speaksOfPage(line: string): boolean {
  return line.length < MAX_OWN && OWN.test(fold(line).replace(/^[^\p{L}\p{N}©(]+/u, ''));
}

/** What stands where an advertisement was. */
const AD_LABEL =
  /^(?:advertisement|advertising|ad|anzeige|werbung|publicité|publicidad|pubblicità|advertentie|annons|reklama|reklam|реклама|広告|广告|廣告|광고|إعلان)(?:\s*[-–—:]\s*.{0,40}(?:continue|weiter|suite|sigue).{0,40})?$/i;

export function isAdLabel(line: string): boolean {
  return AD_LABEL.test(line);
}
