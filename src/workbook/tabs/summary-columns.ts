import {defineColumns} from '../columns';

/** Columns of «Свод»; at its right, behind a gap, how the collection goes. */
export const SUMMARY = defineColumns({
  no: {title: '№', width: 52, style: 'no'},
  title: {title: 'Показатель', width: 270, style: 'text', read: false},
  unit: {title: 'Ед. изм.', width: 74, style: 'unit', read: false},
  preliminary: {
    title: 'Итого (предварительно)',
    width: 132,
    style: 'number',
    read: false,
  },
  total: {title: 'Итого (принято)', width: 92, style: 'strong'},
  counted: {title: 'Учтено', width: 70, style: 'number'},
  expected: {title: 'Ожидалось', width: 84, style: 'number'},
  share: {title: 'Доля', width: 70, style: 'percent'},
  shareMedian: {title: 'Доля, медиана', width: 76, style: 'percent'},
  shareQ1: {title: 'Доля, 1-й квартиль', width: 78, style: 'percent'},
  shareQ3: {title: 'Доля, 3-й квартиль', width: 78, style: 'percent'},
  target: {title: 'Цель', width: 76, style: 'number'},
  way: {title: 'До цели', width: 230, style: 'text'},
  median: {title: 'Медиана, число', width: 80, style: 'decimal'},
  min: {title: 'Мин., число', width: 66, style: 'number'},
  max: {title: 'Макс., число', width: 66, style: 'number'},
  previous: {title: 'Прошлый период', width: 84, style: 'number'},
  comparable: {title: 'Сравнимо', width: 84, style: 'number'},
  change: {title: 'Изменение', width: 88, style: 'number'},
  changeShare: {title: 'Изменение, %', width: 92, style: 'percent'},
  sameShareBefore: {
    title: 'Доля сравнимых: прошлый период',
    width: 92,
    style: 'percent',
  },
  sameShare: {
    title: 'Доля сравнимых: этот период',
    width: 92,
    style: 'percent',
  },
  shareThreeBefore: {title: 'Доля 3 года назад', width: 84, style: 'percent'},
  shareTwoBefore: {title: 'Доля 2 года назад', width: 84, style: 'percent'},
  shareBefore: {title: 'Доля год назад', width: 84, style: 'percent'},
  gap: {title: '', width: 30, style: 'base', content: 'keep', read: false},
  kind: {
    title: 'Ход сдачи',
    width: 130,
    style: 'text',
    content: 'keep',
    read: false,
  },
  accepted: {
    title: 'Приняты',
    width: 84,
    style: 'number',
    content: 'keep',
    read: false,
  },
  submitted: {
    title: 'Ждут приёмки',
    width: 84,
    style: 'number',
    content: 'keep',
    read: false,
  },
  missing: {
    title: 'Не сданы',
    width: 84,
    style: 'number',
    content: 'keep',
    read: false,
  },
});

export const SUMMARY_COLUMN = SUMMARY.at;

/** Columns that a roll-up takes over as it counted them. */
export const SUMMARY_TOTALS = [
  'total',
  'counted',
  'expected',
  'share',
  'shareMedian',
  'shareQ1',
  'shareQ3',
  'median',
  'min',
  'max',
  'previous',
  'comparable',
  'change',
  'changeShare',
  'sameShareBefore',
  'sameShare',
] as const;
