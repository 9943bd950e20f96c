/** A date as it stands in a text. */
export interface FoundDate {
  readonly year: number | null;
  readonly month: number;
  readonly day: number | null;
}

/**
 * The names of the months, January first, as they stand in a date; names of several languages and
 * short forms side by side.
 */
const MONTHS: readonly string[] = [
  'january jan januar jänner januari janvier janv enero ene janeiro gennaio gen января янв січня січ stycznia styczeń ledna leden tammikuuta ocak oca ianuarie január ינואר يناير जनवरी ian ιανουαρίου ιανουαριου ιαν януари januára gener בינואר',
  'february feb februar februari février fevrier févr fevereiro fev febrero febbraio febb февраля фев лютого лют lutego luty února únor helmikuuta şubat şub február פברואר فبراير फरवरी फ़रवरी februarie φεβρουαρίου φεβρουαριου φεβ февруари februára febrer בפברואר شباط',
  'march mar mär märz maart mars marzo março марта мар березня бер marca marzec března březen maaliskuuta mart mrt március מרץ مارس मार्च martie marts maret μαρτίου μαρτιου μαρ март marec març במרץ آذار',
  'april apr avril avr abril abr aprile апреля апр квітня кві kwietnia kwiecień dubna duben huhtikuuta nisan nis április אפריל أبريل إبريل अप्रैल aprilie απριλίου απριλιου απρ apríla apríl באפריל نيسان',
  'may mai mei mayo maio mag maggio мая травня тра maja maj května květen toukokuuta mayıs május מאי مايو मई μαΐου μαΐ μαιου μαϊου máj mája maí maig במאי أيار',
  'june jun juni juin junio junho giugno giu июня июн червня чер czerwca czerwiec června červen kesäkuuta haziran haz június יוני يونيو जून iunie iun ιουνίου ιουνιου ιουν юни jún júna juny ביוני حزيران',
  'july jul juli juillet juil julio julho luglio lug июля июл липня лип lipca lipiec července červenec heinäkuuta temmuz tem július יולי يوليو जुलाई iulie iul ιουλίου ιουλιου ιουλ юли júl júla juliol ביולי تموز',
  'august aug août agosto ago augustus augusti августа авг серпня сер sierpnia sierpień srpna srpen elokuuta ağustos ağu augusztus אוגוסט أغسطس अगस्त agustus agt ogos αυγούστου αυγουστου αυγ augusta agost באוגוסט آب',
  'september sep sept septembre septiembre setembro settembre set сентября сен вересня вер września wrzesień září syyskuuta eylül eyl szeptember ספטמבר سبتمبر सितंबर सितम्बर septembrie σεπτεμβρίου σεπτεμβριου σεπ σεπτ септември septembra setembre בספטמבר أيلول',
  'october oct oktober okt octobre octubre outubro ottobre ott октября окт жовтня жов października październik října říjen lokakuuta ekim eki október אוקטובר أكتوبر अक्टूबर octombrie οκτωβρίου οκτωβριου οκτ октомври októbra באוקטובר',
  'november nov novembre noviembre novembro ноября ноя листопада лис listopada listopad listopadu marraskuuta kasım kas november נובמבר نوفمبر नवंबर नवम्बर noiembrie νοεμβρίου νοεμβριου νοε ноември novembra בנובמבר',
  'december dec dezember dez décembre déc diciembre dic dezembro dicembre декабря дек грудня гру grudnia grudzień prosince prosinec joulukuuta aralık ara desember des december דצמבר ديسمبر दिसंबर दिसम्बर decembrie δεκεμβρίου δεκεμβριου δεκ декември decembra desembre בדצמבר',
];

const WEEKDAYS =
  'monday mon tuesday tue tues wednesday wed thursday thu thur thurs friday fri saturday sat sunday sun ' +
  'montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag lundi mardi mercredi jeudi vendredi samedi dimanche ' +
  'lunes martes miércoles jueves viernes sábado domingo segunda-feira terça-feira quarta-feira quinta-feira sexta-feira ' +
  'lunedì martedì mercoledì giovedì venerdì sabato domenica maandag dinsdag woensdag donderdag vrijdag zaterdag zondag ' +
  'понедельник вторник среда четверг пятница суббота воскресенье poniedziałek wtorek środa czwartek piątek sobota niedziela ' +
  'pondělí úterý středa čtvrtek pátek neděle måndag tisdag onsdag torsdag fredag lördag söndag mandag tirsdag lørdag søndag ' +
  'pazartesi salı çarşamba perşembe cuma cumartesi pazar пн вт ср чт пт сб вс ' +
  'δευτέρα τρίτη τετάρτη πέμπτη παρασκευή σάββατο κυριακή senin selasa rabu kamis jumat sabtu minggu ' +
  'luni marți miercuri joi vineri sâmbătă duminică ' +
  '月曜日 火曜日 水曜日 木曜日 金曜日 土曜日 日曜日';

/** Words that stand in a date beside its day, month and year. */
const PARTICLES =
  'of the on le el de del di do da den der dem vom am at à um kl klo uhr г год года року roku r p m pm a est edt et gmt utc bst cet ' +
  'em às в mis jour';

/** What a date may be said to be of. */
const LABELS =
  'stand published updated posted veröffentlicht aktualisiert publié publicado actualizado atualizado pubblicato aggiornato ' +
  'gepubliceerd bijgewerkt publicerad uppdaterad publisert oppdatert publiceret opdateret julkaistu päivitetty opublikowano ' +
  'publikováno yayınlanma yayınlandı güncelleme güncellenme опубликовано обновлено опубліковано оновлено';

interface Names {
  readonly months: ReadonlyMap<string, number>;
  /** Words that tell no day, month or year. */
  readonly others: ReadonlySet<string>;
  /** Those of them that may stand before a date in figures. */
  readonly labels: ReadonlySet<string>;
}

let known: Names | undefined;

/** Made when a text may first hold a date. */
function calendar(): Names {
  known ??= {
    months: new Map(
      MONTHS.flatMap((names, i) => names.split(' ').map((name): [string, number] => [name, i + 1])),
    ),
    others: new Set(`${WEEKDAYS} ${PARTICLES} ${LABELS}`.split(' ')),
    labels: new Set(LABELS.split(' ')),
  };
  return known;
}

/**
 * Reads a text that is a date and nothing else (weekday and time of day aside), in a dozen
 * languages: `March 13, 2025`, `13 de marzo de 2025`, `3 mai`, `2025年4月8日`, `2025-03-13`; the first of two where
 * the second is that of an update. Null where it is anything else. The year is null where there is none; so is the day.
 */
export function readDate(line: string): FoundDate | null {
  if (line.length > 120) return null;
  const ascii = inAsciiDigits(line);
  if (!/\d/.test(ascii)) return null;
  const text = ascii.length > 20 ? withoutRest(ascii) : ascii;
  if (text.length > 60) return null;
  const trimmed = withoutLabel(text.trim());
  return (
    numericDate(trimmed) ??
    eastAsianDate(trimmed) ??
    vietnameseDate(trimmed) ??
    namedDate(trimmed.replace(HOUR_AND_MINUTE, '$1:$2'))
  );
}

/** The digits of Arabic and Persian, and wide ones, and the figures of a Chinese date, as ASCII has them. */
export function inAsciiDigits(text: string): string {
  if (!OTHER_DIGIT.test(text)) return text;
  return text
    .replace(/[٠-٩۰-۹０-９]/g, (digit) => String(digit.charCodeAt(0) & 15))
    .replace(
      /[〇零一二三四五六七八九]{4}年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日/g,
      (date) => date.replace(/[^年月日]+/g, fromHan),
    );
}

const OTHER_DIGIT = /[٠-٩۰-۹０-９]|[〇零一二三四五六七八九]年/;
const HAN = '〇一二三四五六七八九';

/** `二〇二四`, `十二`, `二十一`. */
function fromHan(figures: string): string {
  const digits = figures
    .replace(/^十/, '一十')
    .replace(/十$/, '〇')
    .replace('十', '')
    .replaceAll('零', '〇');
  return Array.from(digits, (digit) => HAN.indexOf(digit)).join('');
}

/** ISO 8601, `2025-03-13`; null where the year or the day is unknown. */
export function isoDate({ year, month, day }: FoundDate): string | null {
  if (year === null || day === null) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** What follows a date: when the text was changed, `updated March 4, 2025`, or how long it takes to read. */
const REST =
  /[\s,;.|·•/(（–—-]+(?:(?:last |zuletzt )?(?:updated|modified|edited|aktualisiert|geändert|mise? à jour|modifié|actualizado|atualizado|aggiornato|bijgewerkt|uppdaterad|oppdatert|opdateret|päivitetty|zaktualizowano|aktualizace|aktualizováno|обновлено|оновлено|güncelleme|güncellenme|güncellendi|最終更新|更新|수정)(?![a-z\u00df-\uffff]).*|\d{1,2}[ -]min(?:ute)?s?(?: read| de lecture| lesezeit)?)$/;

function withoutRest(line: string): string {
  const rest = REST.exec(line.toLowerCase());
  const before = rest ? line.slice(0, rest.index) : '';
  return /\d/.test(before) ? before : line;
}

function withoutLabel(text: string): string {
  const [all = '', label = ''] = /^([^\s:\d]+)\s*:?\s+(?=\d)/.exec(text) ?? [];
  return all !== '' && calendar().labels.has(label.toLowerCase()) ? text.slice(all.length) : text;
}

/** A time of day after a year, as it is written with a full stop. */
const HOUR_AND_MINUTE = /(\b\d{4},?\s+(?:kl\.?\s+|um\s+|at\s+)?\d{1,2})\.(\d\d)(?![\d.])/;

const TIME = String.raw`(?:[T,\s]+\d{1,2}:\d{2}\S*(?:\s?[A-Za-z.]{1,4})?)?`;
const ISO = new RegExp(String.raw`^(\d{4})([-/.])\s?(\d{1,2})\2\s?(\d{1,2})\.?${TIME}$`);
const SLASHED = new RegExp(String.raw`^(\d{1,2})([/-])(\d{1,2})\2(\d{4})${TIME}$`);
const DOTTED = new RegExp(String.raw`^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})${TIME}$`);

function numericDate(text: string): FoundDate | null {
  if (!/^\d/.test(text)) return null;
  const iso = ISO.exec(text);
  if (iso) return valid(Number(iso[1]), Number(iso[3]), Number(iso[4]));
  const dotted = DOTTED.exec(text);
  if (dotted) return valid(Number(dotted[3]), Number(dotted[2]), Number(dotted[1]));
  const slashed = SLASHED.exec(text);
  if (slashed) return slashedDate(Number(slashed[1]), Number(slashed[3]), Number(slashed[4]));
  return null;
}

/** The year before the first one of an era. */
const ERAS: Readonly<Record<string, number>> = {
  令和: 2018,
  平成: 1988,
  昭和: 1925,
  民國: 1911,
  民国: 1911,
};
const EAST_ASIAN =
  /^(?:(令和|平成|昭和|民國|民国)?\s?(\d{1,4}|元)\s?[年년]\s?)?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]/;

function eastAsianDate(text: string): FoundDate | null {
  const [all = '', era, figures, month, day] = EAST_ASIAN.exec(text) ?? [];
  // What follows is a time of day or a weekday, and no other date.
  if (all === '' || /\p{L}{4}|[年년]/u.test(text.slice(all.length))) return null;
  const year = figures === undefined ? null : figures === '元' ? 1 : Number(figures);
  return valid(year && year + (ERAS[era ?? ''] ?? 0), Number(month), Number(day));
}

/** `ngày 5 tháng 3 năm 2024`. */
function vietnameseDate(text: string): FoundDate | null {
  const [, day, month, year] =
    /^(?:ngày\s)?(\d{1,2})\stháng\s(\d{1,2})(?:,|\snăm)?\s(\d{4})$/i.exec(text) ?? [];
  return day ? valid(Number(year), Number(month), Number(day)) : null;
}

/** `13/04/2021` in Europe, `04/13/2021` in America: `03/04/2021` may be either, and is neither. */
function slashedDate(first: number, second: number, year: number): FoundDate | null {
  if (first > 12 || first === second) return valid(year, second, first);
  return second > 12 ? valid(year, first, second) : null;
}

const BETWEEN_WORDS = /:?[\s,.|·•/()]+/;
const BETWEEN_WORDS_AND_NUMBERS = /:?[\s,.|·•/()]+|(?<=\d)-(?=\p{L})|(?<=\p{L})-(?=\d)/u;

/** `10:30`, `10h30`, `9:05pm`, and how far from Greenwich: `+0100`. */
const TIME_OF_DAY = /^\d{1,2}[:h]\d{2}(?::\d{2})?(?:am|pm)?$|^[+-]\d{2}:?\d{2}$/;

function namedDate(text: string): FoundDate | null {
  const { months, others } = calendar();
  let year: number | null = null;
  let month: number | null = null;
  let day: number | null = null;
  for (const word of text
    .toLowerCase()
    .split(text.includes('-') ? BETWEEN_WORDS_AND_NUMBERS : BETWEEN_WORDS)) {
    const number = /^(\d{1,4})(?:st|nd|rd|th|er|º|ª|a)?$/.exec(word)?.[1];
    if (word === '' || others.has(word) || TIME_OF_DAY.test(word)) continue;
    if (number !== undefined) {
      const value = Number(number);
      if (number.length === 4) {
        if (year !== null && year !== value) return null;
        year = value;
      } else {
        if (day !== null && day !== value) return null;
        day = value;
      }
    } else {
      const named = months.get(word);
      if (named === undefined || (month !== null && month !== named)) return null;
      month = named;
    }
  }
  return month === null || (day === null && year === null) ? null : valid(year, month, day);
}

function valid(year: number | null, month: number, day: number | null): FoundDate | null {
  if (year !== null && (year < 1500 || year > 2199)) return null;
  if (month < 1 || month > 12) return null;
  // Day 0 of a month is the last one of the month before; 2024 has a 29 February.
  const days = new Date(Date.UTC(year ?? 2024, month, 0)).getUTCDate();
  if (day !== null && (day < 1 || day > days)) return null;
  return { year, month, day };
}
