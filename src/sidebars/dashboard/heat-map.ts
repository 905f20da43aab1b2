import type {HeatCellView, HeatView} from '../../app/queries/dashboard/view';
import {element, on, redraw, type Child} from '../page/element';

/** What a class is called, and how it begins where colours are not seen. */
const MARKS: Readonly<
  Record<HeatCellView['mark'], {name: string; sign: string}>
> = {
  low: {name: 'заметно ниже своей группы', sign: '▼'},
  middle: {name: 'как в своей группе', sign: ''},
  high: {name: 'заметно выше своей группы', sign: '▲'},
  few: {name: 'мало данных', sign: ''},
};

type Row = HeatView['rows'][number];

const MOVES: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Order of names as people expect it: № 2 before № 10. */
const byName = new Intl.Collator('ru', {numeric: true});

const capitalised = (text: string) =>
  text.charAt(0).toUpperCase() + text.slice(1);

/** The whole of what a cell says. */
function spoken(
  {columns, groups}: HeatView,
  row: Row,
  column: number,
  cell: HeatCellView | null,
): string {
  const head = `${row.name}, ${columns[column]?.no ?? ''}`;
  if (!cell) return `${head}: показатель к учреждению не относится.`;
  const group = row.group === null ? undefined : groups[row.group];
  const median = group?.medians[column] ?? '';
  const figure =
    cell.mark === 'few' || cell.text === ''
      ? cell.note
      : `${cell.note} (${cell.text}) – ${MARKS[cell.mark].name}`;
  const beside =
    median === '' || cell.mark === 'few'
      ? ''
      : `; медиана группы «${group?.name ?? ''}» – ${median}`;
  return `${head}: ${figure}${beside}.`;
}

function key(): HTMLElement {
  return element(
    'p',
    {class: 'key'},
    ...Object.entries(MARKS).flatMap(([mark, {name, sign}]): Child[] => [
      element('span', {class: `swatch heat ${mark}`}, sign),
      `${name} `,
    ]),
    element('span', {class: 'swatch heat none'}),
    'не относится',
  );
}

/**
 * Institutions × indicators, by name: where a share lies within its peer
 * group. Arrows move between the cells; the line above says what one holds.
 */
export function heatMap(view: HeatView): Child[] {
  const said = element(
    'p',
    {class: 'said', role: 'status'},
    'Выберите клетку: здесь появятся её числа и медиана группы.',
  );
  const body = element('tbody', {});
  const rows = [...view.rows].sort((a, b) => byName.compare(a.name, b.name));
  let cells: HTMLTableCellElement[][] = [];

  function cellOf(row: Row, at: number, column: number): HTMLTableCellElement {
    const cell = row.cells[column] ?? null;
    const text = cell?.text === '' ? '–' : (cell?.text ?? '');
    const made = element(
      'td',
      {
        class: `heat ${cell?.mark ?? 'none'}`,
        tabindex: at === 0 && column === 0 ? 0 : -1,
        'aria-label': spoken(view, row, column, cell),
      },
      cell && MARKS[cell.mark].sign !== '' ? `${MARKS[cell.mark].sign} ` : '',
      text,
    );
    const tell = () => {
      said.textContent = spoken(view, row, column, cell);
    };
    return on(made, {
      focus: tell,
      mouseenter: tell,
      keydown: event => {
        const move = MOVES[event.key];
        const next = move && cells[at + move[0]]?.[column + move[1]];
        if (!move) return;
        event.preventDefault();
        if (!next) return;
        made.tabIndex = -1;
        next.tabIndex = 0;
        next.focus();
      },
    });
  }

  function draw(group: number | null): void {
    const shown = rows.filter(row => group === null || row.group === group);
    cells = shown.map((row, at) =>
      view.columns.map((_, column) => cellOf(row, at, column)),
    );
    redraw(
      body,
      ...shown.map((row, at) =>
        element(
          'tr',
          {},
          element(
            'th',
            {scope: 'row', title: row.name},
            element('span', {class: 'name'}, row.name),
          ),
          ...(cells[at] ?? []),
        ),
      ),
    );
  }

  const choice = on(
    element(
      'select',
      {id: 'group'},
      element('option', {value: ''}, 'Все учреждения'),
      ...view.groups.map(({name}, index) =>
        element('option', {value: index}, capitalised(name)),
      ),
    ),
    {change: () => draw(choice.value === '' ? null : Number(choice.value))},
  );
  draw(null);
  return [
    element(
      'div',
      {class: 'choice'},
      element('label', {for: 'group'}, 'Группа сравнения'),
      choice,
      element(
        'span',
        {class: 'gray'},
        'Это не рейтинг: учреждения стоят по названию, сравниваются только с похожими.',
      ),
    ),
    said,
    element(
      'div',
      {class: 'scroll map'},
      element(
        'table',
        {'aria-label': 'Карта долей по учреждениям и показателям'},
        element(
          'thead',
          {},
          element(
            'tr',
            {},
            element('th', {scope: 'col'}, 'Учреждение'),
            ...view.columns.map(({no, title}) =>
              element('th', {scope: 'col', title}, no),
            ),
          ),
        ),
        body,
      ),
    ),
    key(),
  ];
}
