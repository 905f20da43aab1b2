import type {ReportView} from '../../../src/app/periods/report-view';
import type {Workbook} from '../../../src/local/sheets/workbook';
import {DECISION_COLUMN} from '../../../src/workbook/tabs/decisions';
import {RECOMMENDATION_COLUMN} from '../../../src/workbook/tabs/recommendations';
import {REGISTRY_COLUMN} from '../../../src/workbook/tabs/registry';
import {TABLE_TOP} from '../../../src/workbook/table';
import {analysed, EARLY, OVZ, setState, SIX} from '../../support/analysed';
import {must, once, run} from '../../support/commands';
import {COMMITTEE, OWNER, personOf} from '../../support/municipality';
import {elementsIn, named, parseHtml, textOf} from '../../support/parse-html';
import {EXPLAINED, SOUND} from '../../support/school-return';
import {fillReturn, tabOf, tick, type, typeInto} from '../../support/sheets-of';
import {collecting} from '../../support/commands';

const REPORTS = ['note', 'public-page'] as const;

const made = (book: Workbook, period?: number, moment?: string) =>
  REPORTS.map(name => {
    const args = period === undefined ? {} : {period};
    const settings = moment === undefined ? {} : {moment};
    return (must(book, name, args, settings).data as ReportView).html;
  });

/** Types a line into «Решения» as the committee does. */
function decide(
  book: Workbook,
  row: number,
  cells: Partial<Record<keyof typeof DECISION_COLUMN, string>>,
): void {
  const {sheetId} = tabOf(book, 'decisions');
  for (const [name, text] of Object.entries(cells)) {
    const column = DECISION_COLUMN[name as keyof typeof DECISION_COLUMN];
    book.type({sheetId, row: TABLE_TOP + row, column}, text, OWNER);
  }
}

/** A year of which all is told: states, a cause, decisions, a plan. */
const told = once(() => {
  const book = analysed();
  type(book, 's01', 'p4.1', 'выполнено');
  setState(book, EARLY, 'утверждена');
  const {cause} = RECOMMENDATION_COLUMN;
  typeInto(book, 'recommendations', EARLY, cause, 'нет педагога <b>');
  decide(book, 0, {
    act: '12-к',
    actDate: '10.02.2026',
    text: 'Ввести ставку «навигатора» & дать час',
    measure: 'Ставка с 1 сентября',
    responsible: 'Отдел кадров',
    due: '01.09.2026',
    state: 'намечено',
    recommendations: 'Школа s05: И 4.1 за 2025 год',
  });
  decide(book, 1, {
    text: 'О 5 из 7 обучающихся',
    state: 'намечено',
    recommendations: 'Школа "№ 2" 🎓: И 4.1 за 2025 год',
  });
  return book;
});

/** Everybody's return for the year, sound or with some changed. */
function nextYear(book: Workbook, period: number, more = {}): void {
  must(book, 'next-period', {
    period,
    deadline: `20.12.${period}`,
    confirm: true,
  });
  for (const {code} of SIX) {
    fillReturn(book, code, {...SOUND, ...more}, EXPLAINED);
    tick(book, code);
  }
  must(book, 'submit');
  must(book, 'accept', {all: true});
  must(book, 'roll-up');
  must(book, 'close-collection');
  must(book, 'recommend');
}

it('makes the reports of a closed period again, byte for byte', () => {
  const book = told();
  const before = made(book, undefined, '2026-02-01T10:00');
  must(book, 'next-period', {
    period: 2026,
    deadline: '20.12.2026',
    confirm: true,
  });
  expect(made(book, 2025, '2026-02-02T10:00')).toEqual(before);

  typeInto(book, 'registry', 's01', REGISTRY_COLUMN.name, 'Лицей имени Луча');
  typeInto(book, 'registry', 's06', REGISTRY_COLUMN.kind, 'детский сад');
  typeInto(book, 'registry', 's05', REGISTRY_COLUMN.active, 'нет');
  typeInto(book, 'rules', 'early-guidance-low', 1, 'нет');
  must(book, 'repair');
  setState(book, EARLY, 'отозвана');
  setState(book, OVZ, 'выполнена');
  decide(book, 0, {text: 'Иначе', state: 'снято', due: '01.01.2027'});
  decide(book, 2, {text: 'Новое', state: 'намечено', actDate: '11.02.2026'});
  expect(made(book, 2025)).toEqual(before);

  for (const {code} of SIX.filter(one => !['s05', 's06'].includes(one.code))) {
    fillReturn(book, code, {...SOUND, 'i2.1': 300}, EXPLAINED);
    tick(book, code);
  }
  must(book, 'submit');
  must(book, 'accept', {all: true});
  must(book, 'close-collection');
  must(book, 'recommend');
  must(book, 'next-period', {
    period: 2027,
    deadline: '20.12.2027',
    confirm: true,
  });
  expect(made(book, 2025, '2027-03-01T10:00')).toEqual(before);
});

it('takes a period that was taken back for the present one again', () => {
  const book = told();
  const before = made(book);
  must(book, 'next-period', {
    period: 2026,
    deadline: '20.12.2026',
    confirm: true,
  });
  must(book, 'undo-period');
  expect(made(book)).toEqual(before);
  setState(book, EARLY, 'черновик');
  expect(made(book)).not.toEqual(before);
});

describe('the note', () => {
  const noteOf = (book: Workbook, settings = {}) =>
    parseHtml((must(book, 'note', {}, settings).data as ReportView).html);

  it('has its sections in their order', () => {
    const root = noteOf(told());
    expect(named(root, 'h2').map(textOf)).toEqual([
      '1. Как подготовлена справка',
      '2. Полнота и качество данных',
      '3. Показатели: итоги и динамика',
      '4. Группы сравнения',
      '5. Выполнение Плана',
      '6. Рекомендации',
      '7. Решения',
      '8. Эффект мер прошлого периода',
      'Приложение. Отчёты и рекомендации по учреждениям',
    ]);
    const text = textOf(root);
    expect(text).toContain('нет педагога <b>|1|1');
    expect(text).toContain(
      '№ 12-к|от 10.02.2026|Ввести ставку «навигатора» & дать час|Мера: Ставка с 1 сентября|Отдел кадров|01.09.2026|намечено',
    );
  });

  it('says how many institutions stand behind every figure', () => {
    const root = noteOf(told());
    const [, totals] = named(root, 'table');
    const cells = named(totals!, 'td').filter(cell => named(cell, 'b').length);
    expect(cells.length).toBeGreaterThan(15);
    for (const cell of cells) {
      expect(textOf(cell)).toMatch(/\|учтено \d+ из \d+$/);
    }
  });

  it('keeps a decision over hidden numbers to itself', () => {
    const text = textOf(noteOf(told()));
    expect(text).not.toContain('5 из 7');
    expect(text).toContain('Текст не приводится');
  });

  it('keeps it to itself though its ground is named no more, closed or not', () => {
    const book = told();
    decide(book, 1, {recommendations: '', links: OVZ});
    expect(textOf(noteOf(book))).not.toContain('5 из 7');
    must(book, 'next-period', {
      period: 2026,
      deadline: '20.12.2026',
      confirm: true,
    });
    const [note = ''] = made(book, 2025);
    expect(note).toContain('Текст не приводится');
    expect(note).not.toContain('5 из 7');
  });

  it('tells the effect of measures beside the group, a year on', () => {
    const book = told();
    decide(book, 0, {
      recommendations:
        'Школа <script>alert(1)</script> «Луч» & К°: И 3.1 за 2025 год',
    });
    nextYear(book, 2026);
    const text = textOf(noteOf(book)).replace(/\u00A0/g, ' ');
    expect(text).toMatch(
      /«Луч» & К°, И 3\.1: за 2025 год – 20 из 350 \(5,7 %\); за 2026 год – 200 из 350 \(57,1 %\); доля изменилась на \+51,4 п\. п\.; медиана изменений в группе сравнения – 0 п\. п\. \(6 учреждений\); у других, кто начинал так же низко, – 0 п\. п\. \(5 учреждений\);/,
    );
    expect(text).toContain('причину сравнение не доказывает');
  });

  it('says that figures are preliminary while they are collected', () => {
    const book = collecting(SIX);
    fillReturn(book, 's01', {...SOUND, ovz: 7, 'i4.1': 5}, EXPLAINED);
    const root = noteOf(book, {moment: '2025-12-01T10:00'});
    const text = textOf(root);
    expect(text).toContain('сведения на 01.12.2025, предварительные');
    const row = named(root, 'tr').find(one => /^4\.1\|/.test(textOf(one)));
    // One school has typed: its number is not told, and no sum of it.
    expect(textOf(row!)).toMatch(/\|скрыто$/);
  });

  it('is for the committee too, reads twice and writes nothing', () => {
    const book = told();
    const before = book.stringify();
    for (const name of REPORTS) {
      const ran = must(book, name, {}, {user: COMMITTEE});
      expect([ran.host.reads, ran.host.writes]).toEqual([2, []]);
      const user = personOf('s01');
      expect(run(book, name, {}, {user}).ok).toBe(false);
    }
    expect(book.stringify()).toBe(before);
  });

  it('names the periods that it knows, and refuses others', () => {
    const book = told();
    must(book, 'next-period', {
      period: 2026,
      deadline: '20.12.2026',
      confirm: true,
    });
    const {data} = must(book, 'note', {period: 2025});
    expect(data).toMatchObject({periods: [2026, 2025], isLive: false});
    expect(run(book, 'note', {period: 2024})).toMatchObject({
      ok: false,
      message: 'О 2024 годе в книге ничего нет. В архиве: 2025.',
    });
  });
});

it('tells the public of no institution', () => {
  const [, page] = made(told());
  const root = parseHtml(page!);
  const text = textOf(root);
  for (const {code, name = `Школа ${code}`} of SIX) {
    expect(text).not.toContain(name.trim());
  }
  expect(elementsIn(root).some(one => one.name === 'a')).toBe(false);
});
