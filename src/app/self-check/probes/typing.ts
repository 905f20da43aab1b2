import type {Probe} from '../probe';
import type {CellData} from '../../../workbook/sheets-api';
import {areaOf} from '../place-requests';

const KINDS = {
  formula: 'формула',
  flag: 'да/нет',
  text: 'текст',
  nothing: 'пусто',
  day: 'дата',
  money: 'деньги',
  number: 'число',
};
type Kind = keyof typeof KINDS;

/** What became of a typed text. */
function kindOf({
  effectiveValue,
  userEnteredValue,
  userEnteredFormat,
}: CellData): Kind {
  if (userEnteredValue?.formulaValue !== undefined) return 'formula';
  if (effectiveValue?.boolValue !== undefined) return 'flag';
  if (effectiveValue?.stringValue !== undefined) return 'text';
  if (effectiveValue?.numberValue === undefined) return 'nothing';
  const type = userEnteredFormat?.numberFormat?.type ?? '';
  if (type.startsWith('DATE')) return 'day';
  return type === 'CURRENCY' ? 'money' : 'number';
}

interface Typed {
  id: string;
  text: string;
  kind: Kind;
  /** Its number; left out where it depends on the year. */
  number?: number;
}

const TEXTS: readonly Typed[] = [
  {id: 'whole', text: '1310', kind: 'number', number: 1310},
  {id: 'gap', text: '1 310', kind: 'number', number: 1310},
  {id: 'comma', text: '1,5', kind: 'number', number: 1.5},
  {
    id: 'date',
    text: '01.09.2025',
    kind: 'day',
    number: 45901,
  },
  {id: 'point', text: '12.5', kind: 'day'},
  {id: 'long-point', text: '1234.5', kind: 'day'},
  {id: 'hyphen', text: '1-2', kind: 'day'},
  {id: 'power', text: '2e6', kind: 'number', number: 2e6},
  {id: 'money', text: '$5', kind: 'money', number: 5},
  {id: 'plus', text: '+7', kind: 'formula', number: 7},
  {id: 'percent', text: '60%', kind: 'number', number: 0.6},
  {
    id: 'word',
    text: 'н/п',
    kind: 'text',
  },
  {
    id: 'quoted',
    text: "'012",
    kind: 'text',
  },
];

const number = (value: number | undefined) =>
  value === undefined ? '' : ` ${String(value).replace('.', ',')}`;

/** How a typed text is read in a Russian workbook. */
export const TYPING: readonly Probe[] = [
  ...TEXTS.map(({id, text, kind, number: wanted}): Probe => ({
    id: `typed-${id}`,
    inRussian: true,
    typed: [text],
    run({cell}) {
      const read = cell(0, 0);
      const own = read.effectiveValue?.numberValue;
      const isSame = wanted === undefined || own === wanted;
      const shown = read.formattedValue ?? '';
      return {
        holds: kindOf(read) === kind && isSame,
        seen: `${KINDS[kindOf(read)]}${number(own)}, показано «${shown}»`,
      };
    },
  })),
  {
    id: 'typed-in-percent',
    typed: ['60'],
    arrange: place => [
      {
        repeatCell: {
          range: areaOf(place, [0, 1], [0, 1]),
          cell: {
            userEnteredFormat: {
              numberFormat: {type: 'PERCENT', pattern: '0.0%'},
            },
          },
          fields: 'userEnteredFormat.numberFormat',
        },
      },
    ],
    run({cell}) {
      const own = cell(0, 0).effectiveValue?.numberValue;
      return {holds: own === 0.6, seen: String(own)};
    },
  },
];
