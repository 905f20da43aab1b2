import * as z from 'zod/mini';
import {addDays} from '../../core/schedule/day';
import {compareText} from '../../core/text/compare-text';
import {
  DAYS_TO_ANSWER,
  ofPeriod,
} from '../../core/recommendation/count-recommendations';
import {parseRecommendationId} from '../../core/recommendation/recommendation-id';
import {fingerprint} from '../../core/text/fingerprint';
import type {Institution} from '../../core/order/institution';
import {letterMail, letterSheets} from '../../reports/letter';
import type {LetterData} from '../../reports/letter-data';
import {MAIL} from '../../wording/mail';
import {parseDay} from '../../workbook/decode/parse-day';
import type {RecommendationRow} from '../../workbook/book';
import {chooseInstitutions, Codes} from '../institutions/choose-institutions';
import {command, type Context} from '../engine/command';
import {LETTERS_A_RUN, type Delivery, type Letter} from '../letters/deliver';
import {fillAddresses} from '../letters/fill-addresses';
import {Refusal} from '../engine/host';
import {letterMaker} from '../letters/letter-maker';
import {takeSteps} from '../recommendations/take-steps';
import {gatherReport} from '../periods/gather-report';
import {Period} from '../engine/period-argument';

/** What it tells. */
const TEXT = {
  noDate: (text: string) => `«${text}» – не дата. Напишите её так: 20.12.2026`,
  past: 'Срок ответа уже прошёл: укажите другой.',
  sentBefore: (sentBefore: string) => `Уже направлено: ${sentBefore}.`,
  whose: 'Укажите учреждение, которому вы передали письмо сами.',
  nothing:
    'Отправлять нечего: утверждённых рекомендаций, которые ещё не направлены, нет.',
  sentByHand: (sent: string) => `Отмечено направленными: ${sent}.`,
  printInstead: (withoutAddress: string) =>
    `Нет адреса: ${withoutAddress}. Напечатайте письмо и отметьте его направленным.`,
};

/** What a page shows before the letters go. */
export interface LettersPreview {
  /** Every letter on sheets of its own, sent ones too: a whole HTML file. */
  html: string;
  file: string;
  period: number;
  /** Last day to answer that they tell, `yyyy-mm-dd`; null for none. */
  answerBy: string | null;
  /** Institutions that get a letter by mail, and what it says. */
  letters: {institution: string; name: string; to: readonly string[]}[];
  recipients: number;
  /** Addresses that may yet be written to today. */
  quota: number;
  /** Approved, and no address to send it to. */
  withoutAddress: {institution: string; name: string}[];
  /** Have all of theirs already. */
  sentBefore: string[];
}

interface Args {
  period?: number;
  institution?: string | readonly string[];
  /** Without it two weeks from today; null for none. */
  answerBy?: string | null;
  byHand?: boolean;
  preview?: boolean;
}

/** Recommendations of one institution. */
interface Addressed {
  institution: Institution;
  /** Not sent yet. */
  approved: RecommendationRow[];
  /** These, and what it has already. */
  all: RecommendationRow[];
}

/** Enough to tell the recommendations of one institution apart. */
const MARK_LENGTH = 4;
const markOf = ({id}: RecommendationRow) =>
  fingerprint(id).slice(0, MARK_LENGTH);

/** What is noted of a letter: whose it is and what it holds. */
const letterId = ({institution, approved}: Addressed) =>
  [institution.code, ...approved.map(markOf)].join(' ');

/** Recommendations that letters of a run that was cut off have told of. */
function isNoted(noted: ReadonlySet<string>) {
  const marks = new Map<string, Set<string>>();
  for (const id of noted) {
    const [code = '', ...own] = id.split(' ');
    marks.set(code, new Set([...(marks.get(code) ?? []), ...own]));
  }
  return (row: RecommendationRow) =>
    marks.get(row.institution)?.has(markOf(row)) === true;
}

function addressed(
  context: Context,
  period: number,
  args: Args,
  isSent: (row: RecommendationRow) => boolean,
): Addressed[] {
  const {book} = context;
  const named =
    args.institution === undefined
      ? book.institutions.filter(one => one.active)
      : chooseInstitutions(book, {institution: args.institution});
  const toCentre = new Set(
    book.rules
      .filter(({addressee}) => addressee === 'centre')
      .map(({id}) => id),
  );
  const rows = ofPeriod(book.recommendations, period).filter(
    ({id}) => !toCentre.has(parseRecommendationId(id).rule ?? ''),
  );
  return [...named]
    .sort((a, b) => compareText(a.code, b.code))
    .flatMap(institution => {
      const all = rows.filter(
        ({institution: code, state}) =>
          code === institution.code &&
          (state === 'approved' || state === 'sent'),
      );
      const approved = all.filter(
        row => row.state === 'approved' && !isSent(row),
      );
      return all.length > 0 ? [{institution, approved, all}] : [];
    });
}

function dayOf(text: string | null | undefined, today: string) {
  if (text === undefined) return addDays(today, DAYS_TO_ANSWER);
  if (text === null) return null;
  const day = parseDay(text);
  if (!day) {
    throw new Refusal(TEXT.noDate(text));
  }
  if (day < today) throw new Refusal(TEXT.past);
  return day;
}

/** Rows with what was sent moved on; a day of their own stays. */
function sentRows(
  {book, today}: Context,
  isSent: (row: RecommendationRow) => boolean,
  answerBy: string | null,
): RecommendationRow[] {
  const rows = book.recommendations;
  const sent = rows.filter(row => row.state === 'approved' && isSent(row));
  const ids = (all: readonly RecommendationRow[]) =>
    new Set(all.map(row => row.id));
  const own = ids(sent.filter(row => row.answerBy !== null));
  const others = ids(sent.filter(row => row.answerBy === null));
  const first = takeSteps(rows, own, {action: 'send'}, today);
  return takeSteps(
    first.rows,
    others,
    {action: 'send', ...(answerBy === null ? {} : {answerBy})},
    today,
  ).rows;
}

function previewOf(
  context: Context,
  file: LetterData[],
  answerBy: string | null,
  ready: readonly Addressed[],
  all: readonly Addressed[],
  period: number,
) {
  const recipients = ready.reduce(
    (sum, {institution}) => sum + institution.emails.length,
    0,
  );
  const quota = context.mail('recommendations').quota();
  const due = all.filter(one => one.approved.length > 0);
  const withoutAddress = due
    .filter(({institution}) => institution.emails.length === 0)
    .map(({institution: {code, name}}) => ({institution: code, name}));
  const sentBefore = all
    .filter(one => one.approved.length === 0)
    .map(one => one.institution.name);
  const data: LettersPreview = {
    html: letterSheets(file),
    file: `pisma-${period}`,
    period,
    answerBy,
    letters: ready.map(({institution: {code, name, emails}}) => ({
      institution: code,
      name,
      to: emails,
    })),
    recipients,
    quota,
    withoutAddress,
    sentBefore,
  };
  return {
    preview: true,
    data,
    message: MAIL.wouldSend(ready.length, recipients),
    details: [
      ...(recipients > quota ? [MAIL.quota(quota)] : []),
      ...(withoutAddress.length > 0
        ? [MAIL.withoutAddress(withoutAddress.map(one => one.name))]
        : []),
      ...(sentBefore.length > 0
        ? [TEXT.sentBefore(sentBefore.join(', '))]
        : []),
    ],
  };
}

function run(context: Context, args: Args) {
  const {book, today, moment} = context;
  const answerBy = dayOf(args.answerBy, today);
  const report = gatherReport(book, args.period, today);
  const {period} = report;
  const mail = context.mail('recommendations');
  const {sent: noted, unsure} = mail.unfinished();
  const wasSent = isNoted(new Set(noted.keys()));
  const all = addressed(context, period, args, wasSent);
  const due = all.filter(one => one.approved.length > 0);
  const ready = due.filter(({institution}) => institution.emails.length > 0);
  const addressOf = fillAddresses(
    context,
    ready.map(({institution: {code}}) => code),
    args.preview === true || args.byHand === true,
  );
  const letterOf = letterMaker(report, {
    centre: book.settings.centre,
    tabUrl: code => addressOf(code).url,
    answerBy,
  });
  if (args.preview) {
    const file = all.map(one => letterOf(one.institution, one.all));
    return previewOf(context, file, answerBy, ready, all, period);
  }
  const byHand = args.byHand === true;
  if (byHand && args.institution === undefined) {
    throw new Refusal(TEXT.whose);
  }
  const letters = ready.map((one): Letter => {
    const {subject, text, html} = letterMail(
      letterOf(one.institution, one.approved),
    );
    const {emails} = one.institution;
    return {id: letterId(one), to: emails, subject, text, html};
  });
  const delivery: Delivery = byHand
    ? {
        sent: due.map(letterId),
        failed: [],
        unsure: [],
        waiting: [],
        stopped: null,
      }
    : mail.send(letters, moment);
  const gone = [...delivery.sent, ...delivery.unsure];
  const isSent = isNoted(new Set([...noted.keys(), ...gone]));
  const rows = sentRows(context, isSent, answerBy);
  const {sent, failed, waiting, stopped} = delivery;
  const nameOf = (id: string) => {
    const [code = ''] = id.split(' ');
    return book.institutions.find(one => one.code === code)?.name ?? code;
  };
  const withoutAddress = due.filter(
    one => !byHand && one.institution.emails.length === 0,
  );
  const open = unsure.filter(id =>
    book.recommendations.some(
      row => row.state === 'approved' && isNoted(new Set([id]))(row),
    ),
  );
  return {
    changes: {recommendations: rows},
    message:
      due.length === 0 && noted.size === 0
        ? TEXT.nothing
        : byHand
          ? TEXT.sentByHand(sent.map(nameOf).join(', '))
          : MAIL.sent(sent.length),
    details: [
      ...(stopped
        ? [MAIL.waiting(waiting.length, stopped, LETTERS_A_RUN)]
        : []),
      ...failed.map(id => MAIL.notTaken(nameOf(id))),
      ...delivery.unsure.map(id => MAIL.mayBeLost(nameOf(id))),
      ...(withoutAddress.length > 0
        ? [
            TEXT.printInstead(
              withoutAddress.map(one => one.institution.name).join(', '),
            ),
          ]
        : []),
      ...open.map(id => MAIL.unsure(nameOf(id))),
    ],
    didMore: gone.length > 0,
    afterwards: () => mail.forget(),
  };
}

/**
 * Sends each institution its figures and the recommendations that were
 * approved, once; they are «направлена» then.
 */
export const letters = command({
  title: 'Письма учреждениям…',
  args: z.strictObject({
    period: z.optional(Period),
    institution: z.optional(Codes),
    answerBy: z.optional(z.nullable(z.string())),
    byHand: z.optional(z.boolean()),
    preview: z.optional(z.boolean()),
  }),
  plans: true,
  renews: ['recommendations'],
  run,
});
