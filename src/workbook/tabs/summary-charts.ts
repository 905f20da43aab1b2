import {isShareRow} from '../../core/analysis/target';
import type {Indicator} from '../../core/order/indicator';
import {KINDS} from '../../core/order/institution';
import type {Area, Chart} from '../layout';
import {TABLE_TOP} from '../table';
import {SUMMARY_COLUMN as COLUMN} from './summary-columns';

/** Free rows below the summary: as high as the charts, of 21 pixels each. */
export const CHART_ROWS = 24;
const HEIGHT = 470;

const DARK = '#17466b';
const MIDDLE = '#7d9cb8';
const LIGHT = '#c9d6e2';

/** The charts of «Свод», side by side below the table. */
export function summaryCharts(indicators: readonly Indicator[]): Chart[] {
  const shares = indicators.map(isShareRow).lastIndexOf(true) + 1;
  /** A column with its title, over so many rows of the table. */
  const column = (startColumn: number, rows: number): Area => ({
    startRow: TABLE_TOP - 1,
    endRow: TABLE_TOP + rows,
    startColumn,
    endColumn: startColumn + 1,
  });
  const row = TABLE_TOP + indicators.length + 1;
  const all = indicators.length;
  const progress = (key: 'kind' | 'accepted' | 'submitted' | 'missing') =>
    column(COLUMN[key], KINDS.length);
  return [
    {
      name: 'shares',
      title: 'Доля в одних и тех же учреждениях: этот период и прошлый',
      altText:
        'Полосы: доля по каждому показателю в этом периоде и в прошлом – по учреждениям, которые учтены в обоих. Те же числа – в столбцах «Доля сравнимых»; сколько таких учреждений – в столбце «Сравнимо».',
      kind: 'BAR',
      valueTitle: 'Доля',
      domain: column(COLUMN.no, shares),
      series: [
        {area: column(COLUMN.sameShare, shares), colour: DARK},
        {area: column(COLUMN.sameShareBefore, shares), colour: LIGHT},
      ],
      row,
      column: COLUMN.no,
      width: 520,
      height: HEIGHT,
    },
    {
      name: 'coverage',
      title: 'Охват: сколько учреждений учтено',
      altText:
        'Полосы: сколько учреждений учтено в итоге по каждому показателю и сколько ожидалось. Те же числа – в столбцах «Учтено» и «Ожидалось».',
      kind: 'BAR',
      valueTitle: 'Учреждений',
      domain: column(COLUMN.no, all),
      series: [
        {area: column(COLUMN.counted, all), colour: DARK},
        {area: column(COLUMN.expected, all), colour: LIGHT},
      ],
      row,
      column: COLUMN.total,
      width: 380,
      height: HEIGHT,
    },
    {
      name: 'progress',
      title: 'Ход сдачи отчётов',
      altText:
        'Полосы: сколько отчётов приняты, ждут приёмки и не сданы, по видам учреждений. Те же числа – в столбцах «Ход сдачи» справа.',
      kind: 'BAR',
      stacked: true,
      valueTitle: 'Учреждений',
      domain: progress('kind'),
      series: [
        {area: progress('accepted'), colour: DARK},
        {area: progress('submitted'), colour: MIDDLE},
        {area: progress('missing'), colour: LIGHT},
      ],
      row,
      column: COLUMN.min,
      width: 384,
      height: 300,
    },
  ];
}
