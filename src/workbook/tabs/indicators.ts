import {activityNo, indicatorNo} from '../../wording/row-number';
import {capitalised} from '../../wording/capitalised';
import {checksOf} from '../../core/checks/checks-of';
import type {Catalogue, Denominator} from '../../core/order/indicator';
import type {Kind} from '../../core/order/institution';
import {checkSummary} from '../../wording/check-message';
import {KIND_NAMES} from '../../wording/kinds';
import {HERE} from '../compile/validation';
import {isShareRow} from '../../core/analysis/target';
import {defineColumns} from '../columns';
import {putCell, type GridDraft} from '../grid';
import type {CellValue, LayoutCell} from '../layout';
import type {Book} from '../book';
import {tableLayout, TABLE_TOP} from '../table';
import type {TabContent} from './tab-content';

const kinds = (reportedBy: readonly Kind[]) =>
  capitalised(reportedBy.map(kind => KIND_NAMES[kind].many).join(', '));

function denominatorText(catalogue: Catalogue, denominator: Denominator) {
  if (denominator === null) return '';
  if (denominator === 'institutions') return 'Число учреждений, давших ответ';
  const title = (id: string) =>
    catalogue.cohorts.find(cohort => cohort.id === id)?.title ?? id;
  const texts = Object.values(denominator).map(ids =>
    ids.map(title).join(' + '),
  );
  return [...new Set(texts)].join('; ');
}

/** The checks of a row in words, as the fullest school has them. */
function checkTexts(catalogue: Catalogue, id: string, kind: Kind): string {
  const shape = {kind, upperGrades: kind === 'school', projects: []};
  const checks = checksOf(catalogue, shape, true).get(id) ?? [];
  return checks.map(check => checkSummary(check, catalogue)).join('\n');
}

/** Columns of «Показатели». */
export const INDICATORS = defineColumns({
  no: {title: '№', width: 64, style: 'no'},
  title: {title: 'Показатель', width: 360, style: 'text', read: false},
  unit: {title: 'Ед. изм.', width: 80, style: 'unit', read: false},
  target: {
    title: 'Цель на период',
    width: 84,
    style: 'base',
    content: 'input',
  },
  reportedBy: {title: 'Кто сообщает', width: 150, style: 'text', read: false},
  denominator: {
    title: 'Знаменатель доли',
    width: 190,
    style: 'text',
    read: false,
  },
  activities: {title: 'Мероприятия', width: 100, style: 'text', read: false},
  reading: {title: 'Как считать', width: 300, style: 'text', read: false},
  checks: {title: 'Что проверяется', width: 340, style: 'text', read: false},
});

/** Where the centre types what it aims at. */
export const TARGET_COLUMN = INDICATORS.at.target;

/** No target is fractional of children or above all of them. */
const TARGET_OF: Record<'share' | 'number', Partial<LayoutCell>> = {
  share: {
    style: 'inputPercent',
    validation: {
      type: 'formula',
      formula: `=AND(ISNUMBER(${HERE});${HERE}>0;${HERE}<=1)`,
      help: 'Введите долю со знаком процента, не больше 100%: например, 60%. Пусто – цели нет.',
    },
  },
  number: {
    style: 'inputNumber',
    validation: {
      type: 'formula',
      formula: `=AND(ISNUMBER(${HERE});${HERE}>=1;INT(${HERE})=${HERE})`,
      help: 'Введите целое число: например, 120. Пусто – цели нет.',
    },
  },
};

/** «Показатели»: the catalogue, with the readings and checks chosen. */
export function indicators({
  preset,
  targets,
  targetProblems,
}: Book): TabContent {
  const {catalogue, plan} = preset;
  const fixed: GridDraft<CellValue> = [];
  const rowIds: string[] = [];
  const special: GridDraft<Partial<LayoutCell>> = [];
  const values: GridDraft<CellValue> = [];
  const sections = new Set<number>();
  const section = (id: string, title: string) => {
    sections.add(rowIds.length);
    putCell(fixed, rowIds.length, 1, title);
    rowIds.push(id);
  };
  const row = (id: string, texts: readonly (string | null)[]) => {
    texts.forEach((text, column) => {
      if (text !== null) putCell(fixed, rowIds.length, column + 1, text);
    });
    rowIds.push(id);
  };
  section('block:cohorts', 'Контингент: знаменатели показателей');
  for (const cohort of catalogue.cohorts) {
    const within = catalogue.cohorts
      .filter(other => cohort.within.includes(other.id))
      .map(other => `Не больше числа ${other.genitive}`);
    row(cohort.id, [
      '',
      cohort.title,
      'человек',
      '',
      kinds(cohort.reportedBy),
      within.join('; '),
      '',
      '',
      checkTexts(catalogue, cohort.id, cohort.reportedBy[0] ?? 'school'),
    ]);
  }
  for (const goal of catalogue.goals) {
    section(`goal:${goal.no}`, `Цель ${goal.no}. ${goal.title}`);
    for (const indicator of catalogue.indicators) {
      if (indicator.goal !== goal.no) continue;
      const numbers = indicator.activities.map(
        id => plan.activities.find(activity => activity.id === id)?.no ?? id,
      );
      const {id} = indicator;
      putCell(
        special,
        rowIds.length,
        TARGET_COLUMN,
        TARGET_OF[isShareRow(indicator) ? 'share' : 'number'],
      );
      putCell(
        values,
        TABLE_TOP + rowIds.length,
        TARGET_COLUMN,
        targets.get(id) ?? targetProblems.get(id) ?? null,
      );
      row(id, [
        indicatorNo(indicator.no),
        indicator.title,
        indicator.unit ?? '',
        null,
        kinds(indicator.reportedBy),
        denominatorText(catalogue, indicator.denominator),
        numbers.map(no => activityNo(no)).join(', '),
        indicator.reading,
        checkTexts(
          catalogue,
          indicator.id,
          indicator.reportedBy[0] ?? 'school',
        ),
      ]);
    }
  }
  const layout = tableLayout({
    title: 'Показатели',
    lead: 'Что сообщают учреждения, от чего считается доля и что проверяется. Наименования – дословно по приказу. Цель назначает центр, приказ её не задаёт.',
    columns: INDICATORS.list,
    capacity: rowIds.length,
    rowIds,
    fixed,
    special,
    sections,
  });
  return {layout, values};
}
