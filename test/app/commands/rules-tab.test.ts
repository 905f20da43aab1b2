import {decode} from '../../../src/workbook/decode/decode';
import {RULE_COLUMN as R} from '../../../src/workbook/tabs/rules';
import {collecting, must} from '../../support/commands';
import {TWO_SCHOOLS} from '../../support/every-command';
import {PRESET} from '../../support/municipality';
import {readAll} from '../../support/read-all';
import {EXPLAINED, SOUND} from '../../support/school-return';
import {cellOf, fillReturn, tick, typeInto} from '../../support/sheets-of';

const late = {moment: '2026-01-15T12:00'};
const ruleOf = (book: ReturnType<typeof collecting>, id: string) => {
  const found = decode(readAll(book), PRESET).rules.find(one => one.id === id);
  if (!found) throw new Error(id);
  return found;
};

describe('«Правила»', () => {
  it('accepts what the centre changes, and counts a version for parameters', () => {
    const book = collecting(TWO_SCHOOLS);
    typeInto(book, 'rules', 'not-submitted', R.action, 'сдать отчёт');
    must(book, 'recommend', {}, late);
    expect(ruleOf(book, 'not-submitted')).toMatchObject({
      version: 1,
      action: 'сдать отчёт',
    });
    typeInto(
      book,
      'rules',
      'not-submitted',
      R.parameters,
      'отсрочка, дней = 90',
    );
    must(book, 'recommend', {}, late);
    must(book, 'recommend', {}, late);
    expect(ruleOf(book, 'not-submitted')).toMatchObject({
      version: 2,
      action: 'сдать отчёт',
      parameters: {graceDays: 90},
    });
    expect(cellOf(book, 'rules', 'not-submitted', R.version)).toBe(2);
    expect(cellOf(book, 'rules', 'not-submitted', R.reach)).toBe(0);
  });

  it('keeps the last good version under a bad edit, and says so', () => {
    const book = collecting(TWO_SCHOOLS);
    const type = (text: string) =>
      typeInto(book, 'rules', 'not-submitted', R.parameters, text);
    type('отсрочка, дней = 3');
    must(book, 'check');
    type('отсрочка, дней = неделя');
    must(book, 'check');
    const shown = (column: number) =>
      cellOf(book, 'rules', 'not-submitted', column);
    expect(ruleOf(book, 'not-submitted').parameters).toEqual({graceDays: 3});
    expect(shown(R.parameters)).toBe('отсрочка, дней = неделя');
    expect(shown(R.problem)).toBe(
      '«отсрочка, дней»: нужно целое число от 0 до 90, а указано «неделя». Действует прежнее.',
    );
    expect(shown(R.version)).toBe(2);
    expect(cellOf(book, 'findings', 'rule/not-submitted', 5)).toMatch(
      /изменено с ошибкой, действует прежнее: «отсрочка, дней»/,
    );
    type('отсрочка, дней = 7');
    must(book, 'check');
    expect(shown(R.problem)).toBeNull();
    expect(shown(R.version)).toBe(3);
  });

  it('puts back what was cleared', () => {
    const book = collecting(TWO_SCHOOLS);
    const before = cellOf(book, 'rules', 'bilet-absent', R.action);
    for (const column of [R.action, R.evidence, R.parameters, R.accepted]) {
      typeInto(book, 'rules', 'bilet-absent', column, '');
    }
    must(book, 'check');
    expect(cellOf(book, 'rules', 'bilet-absent', R.action)).toBe(before);
    expect(ruleOf(book, 'bilet-absent').version).toBe(1);
  });

  it('says how many institutions each rule would flag, on or off', () => {
    const book = collecting(TWO_SCHOOLS);
    fillReturn(book, 's01', {...SOUND, 'i3.1a': 0}, EXPLAINED);
    tick(book, 's01');
    must(book, 'submit');
    typeInto(book, 'rules', 'bilet-absent', R.on, 'нет');
    must(book, 'roll-up', {}, late);
    const reach = (id: string) => cellOf(book, 'rules', id, R.reach);
    expect(reach('bilet-absent')).toBe(1);
    expect(reach('not-submitted')).toBe(1);
    expect(reach('contests-absent')).toBe(0);
    must(book, 'recommend', {}, late);
    expect(() =>
      cellOf(book, 'recommendations', 'bilet-absent/s01/2025/i3.1a', 0),
    ).toThrow();
  });
});
