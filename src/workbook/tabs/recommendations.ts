import {RECOMMENDATION_STATE_NAMES} from '../../wording/recommendation-state';
import type {CellValue} from '../layout';
import type {Model, RecommendationRow} from '../model';
import {capacityFor, tableLayout, tableValues} from '../table';
import {institutionTab} from '../tab-ids';
import {keep, type TabContent} from './tab-content';

/** Columns of «Рекомендации» that are read back. */
export const RECOMMENDATION_COLUMN = {
  id: 0,
  institution: 1,
  no: 2,
  priority: 3,
  text: 4,
  evidence: 5,
  cell: 6,
  controlDate: 7,
  state: 8,
  mark: 9,
  answer: 10,
  generated: 11,
} as const;

function cells(row: RecommendationRow, model: Model): CellValue[] {
  const institution = model.institutions.find(
    one => one.code === row.institution,
  );
  return [
    row.id,
    institution?.name ?? row.institution,
    row.no,
    row.priority,
    row.text,
    row.evidence,
    institution
      ? {
          label: row.cell ?? 'К вкладке',
          tab: institutionTab(institution.code),
          cell: row.cell,
        }
      : '',
    row.controlDate ? {day: row.controlDate} : '',
    RECOMMENDATION_STATE_NAMES[row.state],
    row.mark,
    row.answer,
    row.generated,
  ];
}

/** «Рекомендации»: what the rules propose and what people made of it. */
export function recommendations(model: Model): TabContent {
  const layout = tableLayout({
    title: 'Рекомендации',
    lead: 'Программа предлагает, решают люди: текст можно править, повторный расчёт ваших правок не изменит.',
    columns: [
      {title: 'Учреждение', width: 210, style: 'text'},
      {title: '№', width: 60, style: 'no'},
      {title: 'Приоритет', width: 92, style: 'centre'},
      {title: 'Рекомендация', width: 460, style: 'text'},
      {title: 'Основание', width: 320, style: 'text'},
      {title: 'Ячейка', width: 84, style: 'link'},
      {title: 'Контрольная дата', width: 104, style: 'date'},
      {
        title: 'Состояние',
        width: 110,
        style: 'centre',
        validation: {
          type: 'list',
          values: Object.values(RECOMMENDATION_STATE_NAMES),
          strict: true,
          help: 'Выберите состояние из списка.',
        },
      },
      {title: 'Отметка', width: 150, style: 'text'},
      {title: 'Ответ учреждения', width: 220, style: 'text'},
      {title: 'Отпечаток', width: 60, hidden: true, style: 'hidden'},
    ],
    capacity: capacityFor(model.recommendations?.length ?? 0),
  });
  if (!model.recommendations) return keep(layout);
  return {
    layout,
    values: tableValues(model.recommendations.map(row => cells(row, model))),
  };
}
