import { isoDate, readDate } from '../press/dates.ts';
import { decodeWords } from './encoded-words.ts';
import { type Line, lineAt, skipBlank } from './lines.ts';

/** What the head of a mail that was saved as text says. */
export interface MailHead {
  readonly subject: string;
  /** Null where it has none. */
  readonly sender: string | null;
  /** ISO 8601. */
  readonly date: string | null;
  /** All its lines, as they stand but for words that are encoded. */
  readonly lines: readonly string[];
  /** The line after it. */
  readonly end: number;
}

/** The names of the fields (RFC 5322), as mail programs print them in the languages of their users. */
const NAMES = new Map(
  [
    'subject betreff objet asunto assunto oggetto onderwerp emne ämne temat konu тема 主题 主旨 件名 제목',
    'from von de da van fra från od kimden от 发件人 寄件者 差出人 送信者 보낸사람',
    'date datum sent gesendet fecha enviado data envoyé inviato verzonden tarih дата отправлено 日期 发送时间 日時 날짜',
  ].flatMap((line) => {
    const [name = '', ...others] = line.split(' ');
    return [name, ...others].map((each): [string, string] => [each, name]);
  }),
);

const FIELD = /^([^\s:：]{1,20})(?:\s(?:el|le|il|em|am|op))?\s?[:：]\s?(.*)$/;
/** What stands before each mail of a mailbox (RFC 4155). */
const ENVELOPE = /^From \S+ .*\d{4}$/;

/** Reads the fields that a mail begins with; null where the first lines are none. */
export function readMailHead(lines: readonly Line[]): MailHead | null {
  const start = skipBlank(lines, 0);
  const found = new Map<string, string>();
  let last = '';
  let end = ENVELOPE.test(lineAt(lines, start).text) ? start + 1 : start;
  for (; lineAt(lines, end).text !== ''; end++) {
    const { text, indent } = lineAt(lines, end);
    const field = FIELD.exec(text);
    if (indent > 0 && last !== '') {
      // A long field goes on in lines that are indented.
      found.set(last, `${found.get(last)} ${text}`);
      continue;
    }
    if (!field) return null;
    const name = field[1]?.toLowerCase() ?? '';
    last = NAMES.get(name) ?? name;
    if (!found.has(last)) found.set(last, field[2] ?? '');
  }
  const subject = decodeWords(found.get('subject') ?? '');
  const sender = found.get('from');
  const date = found.get('date');
  if (subject === '' || (sender === undefined && date === undefined)) return null;
  const day = date === undefined ? null : readDate(date);
  return {
    subject,
    sender: sender ? nameIn(decodeWords(sender)) : null,
    date: day && isoDate(day),
    // A word that is encoded may go on in the next line.
    lines: decodeWords(
      lines
        .slice(start, end)
        .map(({ text }) => text)
        .join('\n'),
    ).split('\n'),
    end,
  };
}

/** The name in `Ada Marsh <ada@example.org>` or `ada@example.org (Ada Marsh)`; the address where there is none. */
function nameIn(sender: string): string {
  const name = /\(([^()]+)\)$/.exec(sender)?.[1] ?? sender.replace(/<[^<>]*>|\[[^[\]]*\]/g, '');
  return name.replace(/^[\s"']+|[\s"']+$/g, '') || sender;
}
