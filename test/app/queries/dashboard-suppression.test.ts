import * as fc from 'fast-check';
import {decisionViews} from '../../../src/app/queries/dashboard/follow-up';
import {heatView} from '../../../src/app/queries/dashboard/heat';
import {
  indicatorViews,
  WITHHELD,
} from '../../../src/app/queries/dashboard/indicators';
import {bookWith} from '../../support/book-with';
import {institution, submission} from '../../core/example';
import {contextOf, PRESET} from '../../presets/kaliningrad-2023/context';
import {runs} from '../../runs';

const SMALL = PRESET.catalogue.thresholds.smallNumber;

interface School {
  ovz: number | null;
  n: number;
  isCounted: boolean;
}

const school: fc.Arbitrary<School> = fc
  .oneof(fc.nat(14), fc.integer({min: 10, max: 90}), fc.constant(null))
  .chain(ovz =>
    fc.record({
      ovz: fc.constant(ovz),
      n: fc.nat(ovz ?? 12),
      isCounted: fc.boolean(),
    }),
  );

function figuresOf(schools: readonly School[]) {
  const institutions = schools.map((_, at) => institution(`s${at}`));
  const returns = schools.map(({ovz, n, isCounted}, at) =>
    submission(
      `s${at}`,
      {'k1-11': 400, ovz, 'i4.1': n},
      isCounted ? 'accepted' : 'draft',
    ),
  );
  return contextOf(institutions, returns);
}

/** What the dashboard says of the row that tells of children's health. */
function published(schools: readonly School[]) {
  const {now} = figuresOf(schools);
  const book = bookWith({preset: PRESET, targets: new Map([['i4.1', 0.9]])});
  const views = indicatorViews(book, now, []);
  const view = views.find(({no}) => no === 'И 4.1')!;
  const heat = heatView(now);
  const column = heat.columns.findIndex(({no}) => no === 'И 4.1');
  const cells = heat.rows.map(({cells: all}) => all[column]);
  return {view, cells};
}

/** What it says of a decision over the row of a school among these. */
function decided(schools: readonly School[], of: number, measure = '') {
  const {now} = figuresOf(schools);
  const line = {
    row: 3,
    id: '',
    act: '12',
    actDate: null,
    text: 'Помочь: 2 из 4 детей',
    measure,
    responsible: '',
    due: null,
    state: 'исполняется',
    recommendations: '',
    activities: '',
    unread: {},
    links: [`rule/s${of}/2025/i4.1`],
  };
  const book = bookWith({decisions: [line]});
  const {inForce} = decisionViews(book, [now], '2025-12-21');
  return inForce.map(({text}) => text);
}

const outOf = (text: string) => /(\d+)\u00a0из\u00a0(\d+)/.exec(text);
const numbers = (text: string): [number, number] | null => {
  const found = outOf(text);
  return found && [Number(found[1]), Number(found[2])];
};

describe('what the dashboard publishes of small numbers', () => {
  const schools = fc.array(school, {minLength: 1, maxLength: 9});

  it('never shows a cohort below the bound', () => {
    fc.assert(
      fc.property(schools, all => {
        const {view, cells} = published(all);
        for (const cell of cells) {
          const told = numbers(`${cell?.text} ${cell?.note}`);
          if (told) expect(told[1]).toBeGreaterThanOrEqual(SMALL);
        }
        const city = numbers(view.official);
        if (city) expect(city[1]).toBeGreaterThanOrEqual(SMALL);
      }),
      runs(60, 1000),
    );
  });

  it('leaves no single hidden school as the difference of what it shows', () => {
    fc.assert(
      fc.property(schools, all => {
        const {view, cells} = published(all);
        const city = numbers(view.official);
        const counted = all.filter(({isCounted, ovz}) => isCounted && ovz);
        const shown = cells.filter(
          cell => cell && outOf(`${cell.text} ${cell.note}`),
        );
        const hidden = counted.length - shown.length;
        if (city && hidden > 0) expect(hidden).toBeGreaterThan(1);
        if (view.preliminary === WITHHELD || !city) return;
        const beyond = all.filter(one => !(one.isCounted && one.ovz));
        const small = beyond.filter(({ovz, n}) => (ovz ?? n) < SMALL);
        if (small.length === 0) return;
        // The reader knows the sum of these: more than one way must make it.
        const sum = Number(view.preliminary) - city[0];
        expect(sum).toBe(beyond.reduce((total, {n}) => total + n, 0));
        expect(beyond.length).toBeGreaterThan(1);
        expect(sum).toBeGreaterThan(0);
      }),
      runs(60, 1000),
    );
  });

  it('withholds target and trend together with the figure', () => {
    const {view} = published([{ovz: 4, n: 2, isCounted: true}]);
    expect(view).toMatchObject({
      official: WITHHELD,
      preliminary: WITHHELD,
      way: '',
      points: [{period: 2025, value: null, text: WITHHELD}],
    });
  });

  it('withholds a preliminary total that gives one draft away', () => {
    const accepted = [20, 30].map(ovz => ({ovz, n: 15, isCounted: true}));
    const draft = {ovz: 4, n: 3, isCounted: false};
    expect(published([...accepted, draft]).view).toMatchObject({
      official: '30\u00a0из\u00a050',
      preliminary: WITHHELD,
    });
    const many = [draft, {...draft, n: 1, ovz: 7}, {...draft, n: 2, ovz: 6}];
    expect(published([...accepted, ...many]).view.preliminary).toBe('36');
  });

  it('withholds the text of a decision over a figure that it hides', () => {
    const counted = (ovz: number) => ({ovz, n: 2, isCounted: true});
    const schools = [4, 12, 60, 70].map(counted);
    const shown = published(schools).cells.map(
      cell => outOf(cell?.note ?? '') !== null,
    );
    expect(shown).toEqual([false, false, false, true]);
    shown.forEach((isShown, school) =>
      expect(decided(schools, school)).toEqual([
        isShown
          ? 'Помочь: 2 из 4 детей'
          : expect.stringMatching(/^Текст не приводится/),
      ]),
    );
    expect(decided(schools, 0, 'Договор')).toEqual(['Договор']);
  });
});
