import {
  accessOf,
  isOpenForInput,
  lastDayOf,
} from '../../core/submission/collection';
import type {Institution} from '../../core/order/institution';
import {isHandedIn, type ReturnState} from '../../core/submission/submission';
import {formatDay, formatMoment} from '../../wording/date';
import {unclosed} from '../../wording/quote';
import {STATUS_NAMES} from '../../wording/status';
import {submittedText} from '../../wording/submitted-at';
import {returnMessage} from '../../wording/return-message';
import type {CellValue} from '../layout';
import type {Book} from '../book';
import {institutionTab} from '../tab-ids';
import {HEADING} from './institution-heading';

function periodText({settings}: Book): string {
  return settings.period === null
    ? 'Сведения по профориентации'
    : `Сведения за ${settings.period} год`;
}

/** The period that a heading names; null when it names none. */
export function parsePeriodText(text: string): number | null {
  const [, year] = /^Сведения за (\d{4}) год$/.exec(text.trim()) ?? [];
  return year === undefined ? null : Number(year);
}

/** «сдано · 05.11.2025 10:00»; the conditions look at how it begins. */
function standing(state: ReturnState): string {
  const moment = state.reviewedAt ? formatMoment(state.reviewedAt) : '';
  const when = state.status === 'submitted' ? submittedText(state) : moment;
  const name = STATUS_NAMES[state.status];
  return when === '' ? name : `${name} · ${when}`;
}

/** What commands write into the heading, and whether the tab may be filled. */
export function headingContent(
  institution: Institution,
  book: Book,
  state: ReturnState,
  {unanswered, today}: {unanswered: number; today: string | null},
): {
  unlocked: boolean;
  cells: readonly (readonly [readonly [number, number], CellValue])[];
} {
  const {settings} = book;
  const access = accessOf(settings, institution, state, today);
  const unlocked = isOpenForInput(settings, institution, state, today);
  const collecting = settings.stage === 'collecting';
  const awaited = collecting && institution.active && !isHandedIn(state);
  const day = lastDayOf(settings, state) ?? settings.deadline;
  const extended = day !== null && day !== settings.deadline;
  const message = returnMessage({
    status: state.status,
    access,
    isClosed: settings.stage === 'closed',
    reason: unclosed(state.returnReason),
    unanswered,
  });
  return {
    unlocked,
    cells: [
      [HEADING.name, institution.name],
      [HEADING.standing, standing(state)],
      [HEADING.period, periodText(book)],
      [HEADING.message, message],
      [HEADING.hasPrevious, book.previous ? 1 : null],
      [
        HEADING.sheet,
        unlocked ? {sheetOf: institutionTab(institution.code)} : null,
      ],
      [HEADING.lastDay, awaited && day ? {day} : null],
      [
        HEADING.lastDayText,
        collecting && day
          ? `${extended ? 'Срок продлён' : 'Сдать'} до ${formatDay(day)}`
          : null,
      ],
    ],
  };
}
