import * as z from 'zod/mini';
import {parseRecommendationId} from '../../core/recommendation/recommendation-id';
import {addDays} from '../../core/schedule/day';
import {
  DAYS_TO_ANSWER,
  isAnswerLate,
} from '../../core/recommendation/count-recommendations';
import {
  RECOMMENDATION_ACTIONS,
  RECOMMENDATION_STATES,
  stepOf,
  type RecommendationAction,
  type RecommendationState,
} from '../../core/recommendation/recommendation-action';
import {PRIORITIES, type Rule} from '../../core/rules/rule';
import {capitalised} from '../../wording/capitalised';
import {PRIORITY_NAMES, priorityText} from '../../wording/priority';
import {MARK} from '../../wording/recommendation-mark';
import {RECOMMENDATION_STATE_NAMES} from '../../wording/recommendation-state';
import {withoutFigures} from '../../wording/without-figures';
import {indicatorNo} from '../../wording/row-number';
import {isSensitive} from '../../core/analysis/shared-figures';
import {responsibleIn} from '../../wording/recommendation-text';
import {columnName} from '../../workbook/a1';
import {tableRows} from '../../workbook/decode/table-rows';
import type {RecommendationRow} from '../../workbook/book';
import {tabsById} from '../../workbook/reconcile/places';
import {TABLE_TOP} from '../../workbook/table';
import {institutionOf, institutionTab} from '../../workbook/tab-ids';
import {COLUMN} from '../../workbook/tabs/institution-columns';
import {RECOMMENDATION_COLUMN} from '../../workbook/tabs/recommendations';
import {Refusal} from '../engine/host';
import {isOutOfTurn} from '../recommendations/recommendation-marks';
import {recommendationVersion} from '../recommendations/recommendation-version';
import {broughtUpToDate} from '../recommendations/bring-up-to-date';
import type {InstitutionChoice, Place} from '../engine/protocol';
import {query, type QueryContext} from '../engine/query';

/** What it tells. */
const TEXT = {
  noTab: 'Вкладки «Рекомендации» нет: выберите «Восстановить книгу».',
};

/** «Рекомендации» for who goes through them. */
export interface RecommendationsView {
  /** The committee may look, not act. */
  mayAct: boolean;
  /** Last day for an answer that the page proposes, `yyyy-mm-dd`. */
  answerBy: string;
  today: string;
  states: {state: RecommendationState; title: string}[];
  priorities: {priority: Rule['priority']; title: string}[];
  /** Those that have any, in the order of «Правила» and of the registry. */
  rules: {id: string; title: string}[];
  institutions: InstitutionChoice[];
  /** To choose from; any other may be typed. */
  causes: readonly string[];
  rows: RecommendationItem[];
}

export interface RecommendationItem {
  /** Empty of a line typed by hand that no command has seen yet. */
  id: string;
  /** Empty of a line that is not of a rule. */
  rule: string;
  /** Code; of people's own lines it may be a name. */
  institution: string;
  /** Name of the institution. */
  name: string;
  period: number | null;
  /** «И 3.1», or empty when it is about the whole return. */
  no: string;
  priority: string;
  text: string;
  /** Who is to act, as the text says it; null when it does not. */
  responsible: string | null;
  /** Line by line, with the cell where it stands. */
  grounds: {text: string; cell: string | null}[];
  /** Of the institution's tab; null when it has none. */
  sheetId: number | null;
  state: RecommendationState;
  /** What needs attention, worded. */
  marks: readonly string[];
  isGroundChanged: boolean;
  isAnswerLate: boolean;
  isOutOfTurn: boolean;
  controlDate: string | null;
  answer: string;
  answerBy: string | null;
  cause: string;
  reason: string;
  /** What the centre may do to it now. */
  may: readonly RecommendationAction[];
  /** Its line in «Рекомендации». */
  place: Place;
  /** Goes back with a change: a line changed since is not written over. */
  version: string;
}

const TEXT_COLUMN = columnName(RECOMMENDATION_COLUMN.text);

/** What the answers of institutions stand in. */
const ANSWERS = [COLUMN.id, COLUMN.answer, COLUMN.recommendation].map(
  column => ({startRow: 0, startColumn: column, endColumn: column + 1}),
);

/** «И 3.1 (E20) = 60» names a cell of the institution's tab. */
const GROUND = /^[^()]* \(([A-Z]{1,2}[1-9]\d{0,4})\) = /;

/** Parts of the evidence as its text has them, each with its cell. */
function groundsOf({evidence}: RecommendationRow) {
  return evidence
    .split('; ')
    .filter(text => text !== '')
    .map(text => ({
      text: capitalised(text),
      cell: GROUND.exec(text)?.[1] ?? null,
    }));
}

/**
 * Whether the reader may know the numbers of a row. Those of a row that tells
 * of children's health stay with the centre and the institution: which of them
 * are small is not read here, so none is told.
 */
function mayKnow({book, person}: QueryContext, row: RecommendationRow) {
  if (person.role === 'centre') return true;
  return !book.preset.catalogue.indicators.some(
    ({id, no}) =>
      isSensitive(book, id) && row.no.split(', ').includes(indicatorNo(no)),
  );
}

function itemsOf(context: QueryContext): RecommendationItem[] {
  const {book, actual, today} = context;
  const tabs = tabsById(actual);
  const tab = tabs.get('recommendations');
  const names = new Map(book.institutions.map(one => [one.code, one.name]));
  const lines = new Map(
    tableRows(tab).map(line => [line.text(RECOMMENDATION_COLUMN.id), line.row]),
  );
  return book.recommendations.map((row): RecommendationItem => {
    const {rule, period} = parseRecommendationId(row.id);
    const place = {
      sheetId: tab?.sheetId ?? 0,
      cell: `${TEXT_COLUMN}${lines.get(row.id) ?? TABLE_TOP}`,
    };
    return {
      id: row.id,
      rule: rule ?? '',
      institution: row.institution,
      name: names.get(row.institution) ?? row.institution,
      period,
      no: row.no,
      priority: priorityText(row),
      text: mayKnow(context, row) ? row.text : withoutFigures(row.text),
      responsible: responsibleIn(row.text),
      grounds: mayKnow(context, row) ? groundsOf(row) : [],
      sheetId: tabs.get(institutionTab(row.institution))?.sheetId ?? null,
      state: row.state,
      marks: row.mark.split('; ').filter(mark => mark !== ''),
      isGroundChanged: row.mark.includes(MARK.groundChanged),
      isAnswerLate: isAnswerLate(row, today),
      isOutOfTurn: isOutOfTurn(row),
      controlDate: row.controlDate,
      answer: row.answer,
      answerBy: row.answerBy,
      cause: row.cause,
      reason: row.reason,
      may: RECOMMENDATION_ACTIONS.filter(
        action =>
          row.id !== '' && stepOf(row.state, action, 'centre').refusal === null,
      ),
      place,
      version: recommendationVersion(row),
    };
  });
}

/** «Рекомендации» with their grounds, and what may be done to each. */
export const recommendations = query({
  roles: ['centre', 'committee'],
  args: z.strictObject({}),
  part(tabId) {
    if (['start', 'registry', 'rules', 'recommendations'].includes(tabId)) {
      return 'columns';
    }
    return institutionOf(tabId) === null ? 'nothing' : ANSWERS;
  },
  answer(context): RecommendationsView {
    const {today, person, actual} = context;
    if (!tabsById(actual).has('recommendations')) {
      throw new Refusal(TEXT.noTab);
    }
    const book = broughtUpToDate(context.book, today);
    const rows = itemsOf({...context, book});
    const has = (pick: (row: RecommendationItem) => string) => {
      const values = new Set(rows.map(pick));
      return (value: string) => values.has(value);
    };
    const hasRule = has(row => row.rule);
    const hasInstitution = has(row => row.institution);
    const known = book.institutions.filter(one => hasInstitution(one.code));
    const codes = new Set(known.map(one => one.code));
    const others = [...new Set(rows.map(row => row.institution))].filter(
      code => code !== '' && !codes.has(code),
    );
    return {
      mayAct: person.role === 'centre',
      answerBy: addDays(today, DAYS_TO_ANSWER),
      today,
      states: RECOMMENDATION_STATES.map(state => ({
        state,
        title: capitalised(RECOMMENDATION_STATE_NAMES[state]),
      })),
      priorities: PRIORITIES.map(priority => ({
        priority,
        title: capitalised(PRIORITY_NAMES[priority]),
      })),
      rules: book.rules
        .filter(rule => hasRule(rule.id))
        .map(({id, when}) => ({id, title: when})),
      institutions: [
        ...known.map(({code, name}) => ({code, name})),
        ...others.map(code => ({code, name: code})),
      ],
      causes: book.causes,
      rows,
    };
  },
});
