import {capitalised} from '../../wording/capitalised';
import {checksOf} from '../../core/checks/checks-of';
import type {Catalogue, Denominator} from '../../core/indicator';
import type {Kind} from '../../core/institution';
import {checkSummary} from '../../wording/check-message';
import {KIND_NAMES} from '../../wording/kinds';
import {at, type CellValue} from '../layout';
import type {Model} from '../model';
import {tableLayout} from '../table';
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

/** «Показатели»: the catalogue, with the readings and checks chosen. */
export function indicators({preset}: Model): TabContent {
  const {catalogue, plan} = preset;
  const fixed = new Map<string, CellValue>();
  const rowIds: string[] = [];
  const sections = new Set<number>();
  const section = (id: string, title: string) => {
    sections.add(rowIds.length);
    fixed.set(at(rowIds.length, 1), title);
    rowIds.push(id);
  };
  const row = (id: string, texts: readonly string[]) => {
    texts.forEach((text, column) =>
      fixed.set(at(rowIds.length, column + 1), text),
    );
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
      row(indicator.id, [
        `И ${indicator.no}`,
        indicator.title,
        indicator.unit ?? '',
        kinds(indicator.reportedBy),
        denominatorText(catalogue, indicator.denominator),
        numbers.map(no => `П ${no}`).join(', '),
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
    lead: 'Что сообщают учреждения, от чего считается доля и что проверяется. Наименования – дословно по приказу.',
    columns: [
      {title: '№', width: 64, style: 'no'},
      {title: 'Показатель', width: 360, style: 'text'},
      {title: 'Ед. изм.', width: 80, style: 'unit'},
      {title: 'Кто сообщает', width: 150, style: 'text'},
      {title: 'Знаменатель доли', width: 190, style: 'text'},
      {title: 'Мероприятия', width: 100, style: 'text'},
      {title: 'Как считать', width: 300, style: 'text'},
      {title: 'Что проверяется', width: 340, style: 'text'},
    ],
    capacity: rowIds.length,
    rowIds,
    fixed,
    sections,
  });
  return {layout, values: new Map()};
}
