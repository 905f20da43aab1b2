import {compareText} from '../../../core/text/compare-text';
import {dataQuality, type Part} from '../../../core/analysis/quality';
import type {PeriodFigures} from '../../../core/analysis/period-figures';
import {
  countStates,
  ofPeriod,
} from '../../../core/recommendation/count-recommendations';
import {KINDS} from '../../../core/order/institution';
import {isHandedIn, UNTOUCHED} from '../../../core/submission/submission';
import {capitalised} from '../../../wording/capitalised';
import {KIND_NAMES} from '../../../wording/kinds';
import {formatCount, formatOutOf, formatPercent} from '../../../wording/number';
import type {Book} from '../../../workbook/book';
import {decisionsDue} from '../../decisions/decisions-due';
import type {KeyFigure, ProgressView, YearStep} from './view';

/** What it tells. */
const TEXT = {
  handedIn: (handedIn: number, all: number) =>
    `сдали ${formatOutOf(handedIn, all)}`,
  accepted: (accepted: number, all: number) =>
    `приняты ${formatOutOf(accepted, all)}`,
  noRecommendations: 'ещё не рассчитаны',
  sent: (out: number, recommended: number) =>
    `направлены ${formatOutOf(out, recommended)}`,
  noDecisions: 'пока нет',
  decisions: (decided: number, closed: number) =>
    `действуют – ${formatCount(decided)}, закрыты – ${formatCount(closed)}`,
  effect: (period: number) => `после сбора за ${period} год`,
  returns: (accepted: number, returned: number) =>
    `приняты – ${formatCount(accepted)}, возвращены – ${formatCount(returned)}`,
  inTime: (of: number, whole: number) => `${formatOutOf(of, whole)} учреждений`,
  filled: (of: number, whole: number) =>
    `${formatOutOf(of, whole)} во всех учреждениях`,
  noErrors: 'ошибок нет',
};

const active = ({institutions}: Book) => institutions.filter(one => one.active);

/** How many of the active institutions stand at each status. */
function statuses(book: Book, kind?: string) {
  const counts = {draft: 0, submitted: 0, returned: 0, accepted: 0};
  for (const one of active(book)) {
    if (kind !== undefined && one.kind !== kind) continue;
    counts[(book.submissions.get(one.code) ?? UNTOUCHED).status]++;
  }
  return counts;
}

/**
 * A day a change, from the opening on; until today or, once that is long past,
 * until the last day on which anything was to happen.
 */
function daysOf(book: Book, today: string): ProgressView['days'] {
  const {openedOn} = book.settings;
  const dates = active(book)
    .flatMap(({code}) => {
      const submission = book.submissions.get(code);
      const at = submission && isHandedIn(submission) && submission.submittedAt;
      return at ? [at.slice(0, 10)] : [];
    })
    .sort(compareText);
  const first = openedOn ?? dates[0] ?? today;
  const later = dates.filter(day => day > first);
  const ends = [first, ...later, book.settings.deadline ?? today];
  const end = ends.sort(compareText)[ends.length - 1] ?? today;
  const marks = new Set([first, ...later]);
  if (today > first) marks.add(today < end ? today : end);
  return [...marks].sort(compareText).map(day => ({
    day,
    handedIn: dates.filter(one => one <= day).length,
  }));
}

function stepsOf(book: Book, today: string): YearStep[] {
  const {stage, period} = book.settings;
  const all = active(book).length;
  const {accepted, submitted} = statuses(book);
  const handedIn = accepted + submitted;
  const states = countStates(ofPeriod(book.recommendations, period ?? 0));
  const out = states.sent + states.answered + states.done;
  const recommended = out + states.draft + states.approved;
  const due = decisionsDue(book.decisions, today);
  const decided = due.late.length + due.soon.length + due.open.length;
  const state = (isDone: boolean, isNow: boolean): YearStep['state'] =>
    isDone ? 'done' : isNow ? 'now' : 'ahead';
  const isClosed = stage === 'closed';
  return [
    {
      title: 'Сбор данных',
      state: state(isClosed, true),
      note: TEXT.handedIn(handedIn, all),
    },
    {
      title: 'Приёмка',
      state: state(isClosed, handedIn > 0),
      note: TEXT.accepted(accepted, all),
    },
    {
      title: 'Рекомендации',
      state: state(
        out > 0 && states.draft + states.approved === 0,
        recommended > 0,
      ),
      note:
        recommended === 0
          ? TEXT.noRecommendations
          : TEXT.sent(out, recommended),
    },
    {
      title: 'Решения и меры',
      state: state(false, decided > 0),
      note:
        decided + due.closed.length === 0
          ? TEXT.noDecisions
          : TEXT.decisions(decided, due.closed.length),
    },
    {
      title: 'Эффект мер',
      state: 'ahead',
      note: period === null ? '' : TEXT.effect(period + 1),
    },
  ];
}

export function progressView(book: Book, today: string): ProgressView {
  const present = KINDS.filter(kind =>
    active(book).some(one => one.kind === kind),
  );
  return {
    steps: stepsOf(book, today),
    expected: active(book).length,
    days: daysOf(book, today),
    deadline: book.settings.deadline,
    kinds: present.map(kind => ({
      title: capitalised(KIND_NAMES[kind].many),
      ...statuses(book, kind),
    })),
  };
}

const partText = ({share}: Part) =>
  share === null ? '–' : formatPercent(share);

/** What the committee asks first, each with what it rests on. */
export function keyFigures(
  book: Book,
  now: PeriodFigures,
  today: string,
): KeyFigure[] {
  const {stage, deadline} = book.settings;
  // Until its last day is over nobody is late.
  const isOver = stage === 'closed' || (deadline !== null && today > deadline);
  const codes = active(book).map(({code}) => code);
  const {coverage, timeliness, explained} = dataQuality(now, codes);
  const counts = statuses(book);
  const handedIn = counts.accepted + counts.submitted;
  return [
    {
      title: 'Сдали отчёт',
      value: formatOutOf(handedIn, codes.length),
      note: TEXT.returns(counts.accepted, counts.returned),
    },
    {
      title: isOver ? 'Сдали в срок' : 'Сдали к сегодня',
      value: partText(timeliness),
      note: TEXT.inTime(timeliness.of, timeliness.whole),
    },
    {
      title: 'Заполнено строк',
      value: partText(coverage),
      note: TEXT.filled(coverage.of, coverage.whole),
    },
    {
      title: 'Пояснено ошибок',
      value: partText(explained),
      note:
        explained.whole === 0
          ? TEXT.noErrors
          : formatOutOf(explained.of, explained.whole),
    },
  ];
}
