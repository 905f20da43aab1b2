import {analyseClosed} from '../../src/core/analysis/analyse-period';
import {effectOf} from '../../src/core/analysis/effect';
import type {Institution} from '../../src/core/order/institution';
import {rollUp} from '../../src/core/analysis/roll-up';
import {sharedTotal} from '../../src/core/analysis/shared-totals';
import {letterMail, letterSheets} from '../../src/reports/letter';
import {letterMaker} from '../../src/app/letters/letter-maker';
import {note} from '../../src/reports/note';
import type {PeriodReport} from '../../src/reports/period-report';
import {publicPage} from '../../src/reports/public-page';
import {institution, submission} from '../core/example';
import {PRESET} from '../support/municipality';
import {named, parseHtml, textOf} from '../support/parse-html';
import {recommendationRow} from '../support/recommendation-row';
import {SOUND} from '../support/school-return';
import {carelessnessIn} from '../support/russian';

const HOSTILE: readonly (readonly [string, string])[] = [
  ['a script', '<script>alert("x")</script>'],
  ['quotes', 'Школа "Луч" & \'К°\' <img src=x onerror=alert(1)>'],
  ['signs beyond the plane', '🎓🎓 школа \u202E наоборот'],
  ['500 letters in a word', 'Ж'.repeat(500)],
  ['spaces and lines', '  много   пробелов\n\nи строк\t '],
  ['ends of tags', '&lt;b&gt; </style></table><h1>'],
];

/** A period of so many schools, each handed in and all alike but in size. */
function reportOf(
  count: number,
  more: Partial<PeriodReport> & {name?: (index: number) => string} = {},
): PeriodReport {
  const {name = (index: number) => `Школа № ${index + 1}`, ...rest} = more;
  const institutions = Array.from({length: count}, (_, index): Institution => ({
    ...institution(`s${index}`),
    name: name(index),
  }));
  const period = (year: number) =>
    analyseClosed(PRESET, {
      period: year,
      deadline: `${year}-12-20`,
      institutions,
      submissions: new Map(
        institutions.map(({code}, index) => [
          code,
          {
            ...submission(code, {...SOUND, ovz: 5 + index, 'i4.1': 5}),
            status:
              index % 5 === 4 ? ('draft' as const) : ('accepted' as const),
            submittedAt: '2025-12-01T10:00',
          },
        ]),
      ),
    });
  const [before, figures] = [period(2024), period(2025)];
  const totals = (of: typeof figures) => ({
    period: of.period,
    rows: new Map(
      rollUp(of).rows.map(
        row => [row.field, sharedTotal(of, row.field, row)] as const,
      ),
    ),
  });
  return {
    preset: PRESET,
    period: 2025,
    asOf: null,
    corrections: [],
    incomparable: [],
    figures,
    before,
    years: [totals(before), totals(figures)],
    recommendations: institutions.map(({code}) => ({
      id: `early-guidance-low/${code}/2025/i3.1`,
      institution: code,
      no: 'И 3.1',
      priority: 'высокий',
      state: 'направлена',
      cause: 'нет  педагога',
    })),
    decisions: [
      {
        act: '12-к',
        actDate: '2026-02-10',
        text: 'Рассмотреть на совещании.',
        measure: 'Ставка навигатора',
        responsible: 'Отдел',
        due: '2026-09-01',
        state: 'намечено',
        activities: 'П 4.1',
        links: [],
        drafted: [],
      },
    ],
    effects: institutions.slice(0, 2).map(({code}) =>
      effectOf(new Map([before, figures].map(one => [one.period, one])), {
        institution: code,
        field: 'i3.1',
        period: 2024,
      }),
    ),
    ...rest,
  };
}

/** A letter to the first school. */
function letterOf(report: PeriodReport, count: number) {
  const make = letterMaker(report, {
    centre: ['centre@example.org'],
    tabUrl: code => `https://example.org/#${code}`,
    answerBy: '2026-02-05',
  });
  const [first] = report.figures.institutions;
  const rows = Array.from({length: count}, () =>
    recommendationRow({
      text: `${first?.name}: по показателю мало. Рекомендуется больше.`,
    }),
  );
  return first ? [make(first, rows)] : [];
}

/** The texts that people read in a file. */
const wordsOf = (html: string) => textOf(parseHtml(html)).split('|');

const COUNTS = [...Array.from({length: 22}, (_, n) => n), 101, 111];

describe.each([
  ['note', note],
  ['public page', publicPage],
] as const)('the %s', (_, make) => {
  it.each([...COUNTS, 1000])('reads well over %i institutions', count => {
    for (const asOf of [null, '2025-12-10']) {
      const wrong = wordsOf(make(reportOf(count, {asOf}))).flatMap(
        carelessnessIn,
      );
      expect(wrong).toEqual([]);
    }
  });

  it('needs nothing but itself', () => {
    const root = parseHtml(make(reportOf(7)));
    for (const name of ['script', 'link', 'img', 'iframe', 'a']) {
      expect([name, named(root, name).length]).toEqual([name, 0]);
    }
    const [style] = named(root, 'style');
    expect(style && textOf({...style, name: ''})).not.toMatch(/url\(|@import/);
    expect(named(root, 'html')[0]?.attributes).toEqual({lang: 'ru'});
  });

  it('can be read without seeing it', () => {
    const root = parseHtml(make(reportOf(7)));
    expect(named(root, 'h1')).toHaveLength(1);
    expect(named(root, 'title')).toHaveLength(1);
    for (const table of named(root, 'table')) {
      const [first] = table.children;
      expect(typeof first === 'object' && first.name).toBe('caption');
      for (const cell of named(table, 'th')) {
        expect(cell.attributes['scope']).toMatch(/^(col|row|rowgroup)$/);
      }
      const columns = named(named(table, 'thead')[0]!, 'th').length;
      for (const row of named(table, 'tr')) {
        const cells = row.children.length;
        const [only] = row.children;
        const span =
          typeof only === 'object' ? Number(only.attributes['colspan']) : 0;
        expect(cells === columns || span === columns).toBe(true);
      }
    }
    for (const one of named(root, 'svg')) {
      expect(one.attributes['aria-hidden']).toBe('true');
    }
  });

  it.each(HOSTILE)('holds as text what was typed with %s', (_name, hostile) => {
    const decisions = [
      {
        act: hostile,
        actDate: null,
        text: hostile,
        measure: hostile,
        responsible: hostile,
        due: null,
        state: hostile,
        activities: hostile,
        links: [],
        drafted: [],
      },
    ];
    const report = reportOf(6, {name: () => hostile, decisions});
    const wild = {
      ...report,
      recommendations: report.recommendations.map(one => ({
        ...one,
        no: hostile,
        priority: hostile,
        cause: hostile,
      })),
    };
    const root = parseHtml(make(wild));
    for (const name of ['script', 'img', 'iframe']) {
      expect(named(root, name)).toEqual([]);
    }
    expect(named(root, 'h1')).toHaveLength(1);
  });
});

it('names no institution on the public page', () => {
  const html = publicPage(reportOf(12, {name: index => `Имярек ${index}`}));
  expect(html).not.toContain('Имярек');
});

it('tells the public no total over fewer than three institutions', () => {
  const totals = (count: number) =>
    named(parseHtml(publicPage(reportOf(count))), 'b').map(textOf);
  expect(totals(2)).toEqual([]);
  expect(totals(3)).toContain('120');
});

describe('a letter', () => {
  it.each(COUNTS.filter(count => count > 0))(
    'reads well over %i institutions and as many recommendations',
    count => {
      const letters = letterOf(reportOf(count), count);
      const [letter] = letters;
      const {subject, text, html} = letterMail(letter!);
      const texts = [
        ...wordsOf(letterSheets(letters)),
        ...wordsOf(html),
        ...text.split('\n'),
        subject,
      ].filter(one => !one.includes('https://'));
      expect(texts.flatMap(carelessnessIn)).toEqual([]);
    },
  );

  it.each(HOSTILE)('holds as text what was typed with %s', (_name, hostile) => {
    const letters = letterOf(reportOf(6, {name: () => hostile}), 2);
    const {subject, html} = letterMail(letters[0]!);
    expect(subject).not.toMatch(/[\r\n]/);
    for (const root of [html, letterSheets(letters)].map(parseHtml)) {
      for (const name of ['script', 'img']) {
        expect(named(root, name)).toEqual([]);
      }
    }
  });

  it('begins a sheet for each institution', () => {
    const report = reportOf(3);
    const letters = [...letterOf(report, 1), ...letterOf(report, 0)];
    const root = parseHtml(letterSheets(letters));
    expect(named(root, 'section')).toHaveLength(2);
    expect(textOf(root)).toContain('Утверждённых рекомендаций нет.');
  });
});
