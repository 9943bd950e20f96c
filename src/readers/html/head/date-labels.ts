import { fold } from '../../../unicode/fold.ts';

/** What the words about a date say of it. */
export interface DateLabel {
  /** Whether it is the day of something else: of a later change, of an event. */
  readonly isOther: boolean;
  /** Whether it is the day of publication. */
  readonly isPublished: boolean;
}

/** A letter of the scripts whose words stand apart, folded; to compile all of Unicode's letters takes milliseconds. */
const LETTER = '[a-z\\u00df-\\u024f\\u0370-\\u052f\\u05d0-\\u05ea\\u0620-\\u064a\\u066e-\\u06d3]';

/** Words in any of those of a language, as they are without accents; those of scripts without spaces stand in longer ones. */
const words = (spaced: string, joined: string) =>
  new RegExp(`(?<!${LETTER})(?:${spaced})(?!${LETTER})|${joined}`);

const UPDATED = words(
  `updated?|modified|revised|review${LETTER}*|fact.checked|last (?:edit|change)${LETTER}*|edited(?! by)|correct(?:ed|ion)|amended|republished|` +
    'aktualisier(?:t|ung)|geandert|bearbeitet|uberarbeitet|korrigiert|stand|mise? a jour|modifiee?|editee?|corrigee?|' +
    'actualiza(?:do|da|cion)|modificad[oa]|editado|corregid[oa]|atualiza(?:do|da|cao)|alterad[oa]|aggiorna(?:to|ta|mento)|modifica(?:to|ta)?|' +
    'bijgewerkt|gewijzigd|aangepast|uppdatera(?:d|t|des)|andra(?:d|t|des)|oppdatert|endret|opdateret|aendret|rettet|' +
    `paivitetty|paivitys|muokattu|muutettu|korjattu|(?:z?aktualizowan${LETTER}|aktualizacj|modyfikacj|zmienion)${LETTER}*|` +
    `aktualizovan${LETTER}|aktualizace|aktualizacia|upraven${LETTER}|zmenen${LETTER}|frissitve|frissites|modositva|actualizat|actualizare|modificat|` +
    `guncelle(?:me|ndi|nme)${LETTER}*|duzenle(?:me|ndi)|(?:обновлен|изменен|исправлен|оновлен|змінен)${LETTER}*|` +
    `(?:ενημερω|τροποποι)${LETTER}*|diperbarui|diperbaharui|pembaruan|cap nhat|(?:ال)?تحديث|محدث|עודכן|עדכון`,
  '更新|修改|修订|修訂|修正|改訂|수정|업데이트|갱신',
);
const PUBLISHED = words(
  'published|posted|post (?:time|date)|publication|created|issued|veroffentlich(?:t|ung)|publiziert|erschienen|erstellt|angelegt|' +
    'publiee?|publication|creee?|mise? en ligne|parue?|publicad[oa]|publicacion|cread[oa]|publicacao|criad[oa]|pubblica(?:to|ta|zione)|creat[oa]|' +
    'gepubliceerd|geplaatst|verschenen|publicera(?:d|t|des)|skapad|publisert|opprettet|publiceret|udgivet|offentliggjort|oprettet|' +
    `julkaistu|luotu|opublikowan${LETTER}|publikacji|dodan[oai]${LETTER}*|utworzono|publikovan${LETTER}|zverejnen${LETTER}|vydan${LETTER}|` +
    `megjelen(?:t|es)|kozzeteve|publicat|yayin${LETTER}*|giris|eklenme|olusturma|` +
    `(?:опубликован|публикаци|добавлен|создан|опублікован|публікаці)${LETTER}*|(?:δημοσιευ|αναρτη)${LETTER}*|` +
    'diterbitkan|terbit|dipublikasikan|dang|xuat ban|نشر|نشرت|النشر|פורסם',
  '^(?:date|datum|fecha|data|дата|日期|日付)\\s*[:：]|公開|掲載|配信|投稿|発布|發布|发布|發表|发表|입력|등록|게시|발행|작성',
);
/** What stands right before a day on which something happens, or until which it may. */
const EVENT = new RegExp(
  `(?:(?<!${LETTER})(?:${[
    '(?:start|end|event|opening|closing|due|release) dates?|dates? of (?:the )?event|save the date|deadline|expir(?:es|y|ed)|effective',
    '(?:apply|register|rsvp|submit|reply) (?:by|before)|starts?|begins?|ends?|opens?|closes?|until|till|through|from|valid(?: until| from| to)?',
    `next ${LETTER}+|born|died|retrieved|accessed|received|accepted|takes place|scheduled for|anmeldeschluss|einsendeschluss|ab|bis(?: zum)?`,
    "geboren|gestorben|date limite|jusqu'au|fecha limite|hasta|scadenza|fino al|prazo|ate|tot|uiterlijk|до",
  ].join(
    '|',
  )})|開催日?|会期|締切|期限|発売日|截止(?:日期|时间)?|마감)\\s*[:：]?\\s*(?:on|at|the|am|den|le|el|il)?$`,
);
/** What stands before one with a colon only: without it, it is the name of a section. */
const EVENT_COLON = new RegExp(
  `(?:(?<!${LETTER})(?:${[
    'when|events?|date (?:and|&) time|time and date|wann|termine?|beginn|frist|veranstaltung|datum und uhrzeit|quand|evenement|date et heure',
    'cuando|evento|fecha y hora|quando|wanneer|arrangement|nar|milloin|kiedy|kdy|mikor|когда|начало|мероприятие|коли|ne zaman|etkinlik|ποτε|kapan',
  ].join('|')})|日時|期間|活动时间|活動時間|会议时间|일시|기간)\\s*[:：]$`,
);

/** What the words before a date say of it, and words that stand in it; the last one counts. */
export function labelOf(before: string, within = ''): DateLabel {
  const text = fold(`${before} ${within}`);
  const published = text.search(PUBLISHED);
  const updated = text.search(UPDATED);
  const label = fold(before);
  return {
    isOther: updated > published || EVENT.test(label) || EVENT_COLON.test(label),
    isPublished: published >= 0 && published > updated,
  };
}
