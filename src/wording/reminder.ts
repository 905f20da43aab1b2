import {formatDay} from './date';
import {escapeHtml} from './escape-html';
import {plural} from './number';

/** What a letter of reminder tells. */
export interface Reminder {
  institution: string;
  period: number;
  /** Last day to submit, `yyyy-mm-dd`; null when no day binds. */
  lastDay: string | null;
  /** Days from today to the last day; below 0 once it has passed. */
  daysLeft: number | null;
  /** Why the centre gave the return back; null for one never handed in. */
  returnReason: string | null;
  /** Rows with nothing in them. */
  blank: number;
  /** What else stands in the way, worded, the first few. */
  wrong: readonly string[];
  /** How many more of these there are. */
  more: number;
  /** Opens the institution's form by link, or its tab. */
  url: string;
  /** The address is of a link: who has it, is the institution. */
  byLink: boolean;
  /** Nobody wrote to the institution in this period yet. */
  isFirst: boolean;
}

const days = (n: number) => `${n} ${plural(n, 'день', 'дня', 'дней')}`;

function deadline({lastDay, daysLeft}: Reminder): string {
  if (lastDay === null || daysLeft === null) return 'Сбор ещё открыт.';
  const day = formatDay(lastDay);
  if (daysLeft > 0) {
    return `Срок – ${day}: ${plural(daysLeft, 'остался', 'осталось', 'осталось')} ${days(daysLeft)}.`;
  }
  if (daysLeft === 0) return `Срок – сегодня, ${day}.`;
  return `Срок был ${day}: прошло ${days(-daysLeft)}. Сдать отчёт уже нельзя, попросите методический центр продлить срок.`;
}

function standing(reminder: Reminder): string {
  const {institution, period, returnReason, isFirst} = reminder;
  const what = `отчёт по профориентации за ${period} год`;
  if (isFirst && returnReason === null) {
    return `${institution}: открыт сбор сведений, нужен ${what}.`;
  }
  return returnReason === null
    ? `${institution}: ${what} ещё не сдан.`
    : `${institution}: ${what} возвращён на доработку. Причина: ${returnReason}`;
}

/** Lines of what is missing; none for a return that is ready. */
function missing({blank, wrong, more, byLink}: Reminder): string[] {
  const rows = `${blank} ${plural(blank, 'строка', 'строки', 'строк')}`;
  const rest = `и ещё ${more} ${plural(more, 'строка', 'строки', 'строк')}`;
  return [
    ...(blank > 0 ? [`Не заполнено: ${rows}.`] : []),
    ...(wrong.length > 0 ? ['Исправьте или поясните:'] : []),
    ...wrong.map(line => `– ${line}`),
    ...(more > 0 ? [`– ${rest}`] : []),
    ...(blank + wrong.length === 0
      ? [
          byLink
            ? 'Всё заполнено: осталось сдать.'
            : 'Всё заполнено: осталось поставить отметку «Сдать».',
        ]
      : []),
  ];
}

const HOW =
  'Заполните жёлтые клетки вкладки и поставьте внизу отметку «Сдать».';
const HOW_BY_LINK =
  'Заполнить можно с телефона, вход не нужен. У кого есть ссылка, тот и заполняет отчёт: не пересылайте её.';
const BYE = 'Методический центр';

/** A subject is one line, whatever stands in a name. */
function subject({period, lastDay, daysLeft}: Reminder): string {
  const late = daysLeft !== null && daysLeft < 0;
  return lastDay === null
    ? `Профориентация: отчёт за ${period} год`
    : `Профориентация: отчёт за ${period} год – срок ${late ? 'прошёл' : ''} ${formatDay(lastDay)}`.replace(
        / +/g,
        ' ',
      );
}

/** The letter, as plain text and as simple HTML. */
export function reminderLetter(reminder: Reminder): {
  subject: string;
  text: string;
  html: string;
} {
  const lines = [
    standing(reminder),
    deadline(reminder),
    '',
    ...missing(reminder),
    '',
    reminder.byLink ? HOW_BY_LINK : HOW,
  ];
  const text = [
    'Здравствуйте!',
    '',
    ...lines,
    `${reminder.byLink ? 'Ваша форма' : 'Ваша вкладка'}: ${reminder.url}`,
    '',
    BYE,
    '',
  ].join('\n');
  const paragraphs = lines
    .join('\n')
    .split('\n\n')
    .map(part => `<p>${escapeHtml(part).replace(/\n/g, '<br>')}</p>`);
  const html = [
    '<p>Здравствуйте!</p>',
    ...paragraphs,
    `<p><a href="${escapeHtml(reminder.url)}">${reminder.byLink ? 'Открыть форму' : 'Открыть вкладку'}</a></p>`,
    `<p>${BYE}</p>`,
  ].join('\n');
  return {subject: subject(reminder), text, html};
}
