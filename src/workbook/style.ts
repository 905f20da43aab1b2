/** One calm palette; contrast of text on its ground is at least 4.5. */
export const COLOUR = {
  ink: '#1f2937',
  muted: '#5b6472',
  title: '#17466b',
  white: '#ffffff',
  header: '#dce8f2',
  section: '#eef3f7',
  input: '#fff8dc',
  locked: '#f1f3f5',
  inputEdge: '#e3d7a6',
  accent: '#17466b',
  school: '#4a7fb0',
  calm: '#9bb4c9',
  errorText: '#a4161a',
  errorGround: '#fde8e8',
  warningText: '#8a4b00',
  warningGround: '#fff0d9',
  fineText: '#1c6b3f',
  fineGround: '#e6f4ea',
  link: '#1a5fa8',
} as const;

type Align = 'LEFT' | 'CENTER' | 'RIGHT';

/** A cell's look; what is absent stays as the base style has it. */
export interface Style {
  background?: string;
  foreground?: string;
  bold?: boolean;
  italic?: boolean;
  size?: number;
  align?: Align;
  wrap?: boolean;
  /** Colour of a thin line around the cell. */
  edge?: string;
  /** Number format: the API's type and pattern. */
  format?: {type: 'NUMBER' | 'PERCENT' | 'DATE' | 'TEXT'; pattern: string};
}

const COUNT = {type: 'NUMBER', pattern: '#,##0'} as const;
const PERCENT = {type: 'PERCENT', pattern: '0.0%'} as const;
const DATE = {type: 'DATE', pattern: 'dd.mm.yyyy'} as const;
const TEXT = {type: 'TEXT', pattern: '@'} as const;

const cell = (style: Style): Style => ({wrap: true, ...style});
const input = (style: Style): Style =>
  cell({background: COLOUR.input, edge: COLOUR.inputEdge, ...style});

/** Every look that a cell may have, by name. */
export const STYLES = {
  base: cell({}),
  id: cell({foreground: COLOUR.muted, wrap: false}),
  title: cell({
    bold: true,
    size: 15,
    foreground: COLOUR.title,
    wrap: false,
  }),
  subtitle: cell({foreground: COLOUR.muted, wrap: false}),
  lead: cell({foreground: COLOUR.ink}),
  standing: cell({
    bold: true,
    size: 12,
    foreground: COLOUR.title,
    align: 'RIGHT',
    wrap: false,
  }),
  aside: cell({
    foreground: COLOUR.muted,
    align: 'RIGHT',
    wrap: false,
  }),
  header: cell({
    bold: true,
    background: COLOUR.header,
    foreground: COLOUR.title,
  }),
  headerCentre: cell({
    bold: true,
    background: COLOUR.header,
    foreground: COLOUR.title,
    align: 'CENTER',
  }),
  headerRight: cell({
    bold: true,
    background: COLOUR.header,
    foreground: COLOUR.title,
    align: 'RIGHT',
  }),
  section: cell({
    bold: true,
    background: COLOUR.section,
    foreground: COLOUR.title,
    wrap: false,
  }),
  label: cell({foreground: COLOUR.muted}),
  text: cell({}),
  number: cell({format: COUNT, align: 'RIGHT'}),
  strong: cell({format: COUNT, align: 'RIGHT', bold: true}),
  percent: cell({format: PERCENT, align: 'RIGHT'}),
  percentCentre: cell({format: PERCENT, align: 'CENTER'}),
  decimal: cell({
    format: {type: 'NUMBER', pattern: '#,##0.##'},
    align: 'RIGHT',
  }),
  date: cell({format: DATE, align: 'CENTER'}),
  day: cell({format: DATE, align: 'LEFT'}),
  centre: cell({align: 'CENTER'}),
  no: cell({format: TEXT, foreground: COLOUR.muted}),
  plain: cell({format: TEXT}),
  unit: cell({foreground: COLOUR.muted, align: 'CENTER'}),
  check: cell({}),
  link: cell({foreground: COLOUR.link}),
  jump: cell({foreground: COLOUR.link, bold: true}),
  // No number format: a typed date must show itself as one, not as a count.
  inputNumber: input({align: 'CENTER'}),
  inputPercent: input({format: PERCENT, align: 'CENTER'}),
  inputChoice: input({align: 'CENTER'}),
  inputDate: input({format: DATE, align: 'CENTER'}),
  inputText: input({format: TEXT}),
  inputList: input({}),
  previous: cell({format: COUNT, align: 'CENTER', foreground: COLOUR.muted}),
  hidden: cell({foreground: COLOUR.muted, wrap: false}),
} satisfies Record<string, Style>;

export type StyleName = keyof typeof STYLES;
