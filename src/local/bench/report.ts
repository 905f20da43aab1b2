import type {BundleCost} from './measure-bundle';
import type {YearCost} from './measure-year';

export interface BenchResult {
  node: string;
  bundle: BundleCost;
  years: readonly YearCost[];
}

const HEADER = [
  'Учреждений',
  'Команда',
  'Чтений',
  'Записей',
  'Отправлено, кБ',
  'Получено, кБ',
  'Тело, кБ',
  'Ответ, кБ',
  'Расчёт, мс',
  'К мерке',
  'К разбору',
  'Скрипт, МБ',
  'Память, МБ',
  'Пик, МБ',
];

/** Columns from this one on are numbers. */
const FIRST_NUMBER = 2;

const kilobytes = (bytes: number) => (bytes / 1000).toFixed(1);

/** One aligned table and what its words mean. */
export function report({node, bundle, years}: BenchResult): string {
  const rows = years.flatMap(({institutions, commands, heapBytes, peakBytes}) =>
    Object.entries(commands).map(([name, cost], at, all) => [
      at === 0 ? String(institutions) : '',
      name,
      String(cost.reads),
      String(cost.writes),
      kilobytes(cost.bytesSent),
      kilobytes(cost.bytesReceived),
      kilobytes(cost.largestBody),
      kilobytes(cost.largestAnswer),
      cost.computeMs.toFixed(0),
      (cost.computeMs / cost.yardstickMs).toFixed(1),
      (cost.computeMs / cost.parseMs).toFixed(1),
      cost.peakBytes === undefined ? '' : (cost.peakBytes / 1e6).toFixed(0),
      at === all.length - 1 ? (heapBytes / 1e6).toFixed(0) : '',
      at === all.length - 1 ? (peakBytes / 1e6).toFixed(0) : '',
    ]),
  );
  const {bytes, gzipBytes, skimMs, loadMs, emptyMs} = bundle;
  return [
    ...align([HEADER, ...rows]),
    '',
    'Расчёт – время внутри надстройки, без обращений к Google.',
    'К мерке – во сколько раз он дольше разбора и записи того же JSON; к разбору – дольше одного разбора.',
    'Тело и ответ – наибольшие. Скрипт – сколько памяти занимает сама надстройка, когда больше всего.',
    'Память – куча Node в конце: книга, калькулятор и местный хозяин; пик – вся память Node, считая с первого размера.',
    '',
    `Надстройка: ${kilobytes(bytes)} кБ, gzip ${kilobytes(gzipBytes)} кБ; ` +
      `загрузка ${loadMs.toFixed(1)} мс, ` +
      `при правке, которая её не касается, – ${skimMs.toFixed(1)} мс, ` +
      `пустого скрипта – ${emptyMs.toFixed(1)} мс. Node ${node}.`,
    '',
  ].join('\n');
}

function align(rows: readonly (readonly string[])[]): string[] {
  const widths = HEADER.map((_, column) =>
    Math.max(...rows.map(row => row[column]!.length)),
  );
  return rows.map(row =>
    row
      .map((text, column) =>
        column < FIRST_NUMBER
          ? text.padEnd(widths[column]!)
          : text.padStart(widths[column]!),
      )
      .join('  ')
      .trimEnd(),
  );
}
