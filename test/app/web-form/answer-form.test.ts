import {HostError} from '../../../src/app/engine/host';
import {COLUMN} from '../../../src/workbook/tabs/institution-columns';
import {REGISTRY_COLUMN} from '../../../src/workbook/tabs/registry';
import {institutionTab} from '../../../src/workbook/tab-ids';
import {collecting, must} from '../../support/commands';
import {cell, keyFor, visitor} from '../../support/form-visitor';
import {memoryLinks} from '../../support/memory-links';
import {EXPLAINED, SOUND} from '../../support/school-return';
import {cellOf, fillReturn, tabOf, type} from '../../support/sheets-of';
import {cellValues} from '../../../src/workbook/grid';

const TWO = [{code: 's01'}, {code: 's02'}];
const valueOf = (book: ReturnType<typeof collecting>, id: string) =>
  cellOf(book, institutionTab('s01'), id, COLUMN.value);

/** A whole return as the page would send it. */
const WHOLE = [
  ...Object.entries(SOUND).map(([id, value]) => cell(id, String(value))),
  ...Object.entries(EXPLAINED).map(([id, text]) =>
    cell(id, text, 'explanation'),
  ),
];

it('shows the institution’s own questions, and nothing of another', () => {
  const book = collecting([...TWO, {code: 's03', name: 'Чужая школа'}]);
  const view = visitor(book, 's01').open();
  expect(view.institution).toBe('Школа s01');
  const fields = view.groups.flatMap(group => group.fields);
  expect(fields.map(({id}) => id)).toEqual(Object.keys(SOUND));
  expect(fields.find(({id}) => id === 'i1.2')).toMatchObject({
    no: 'И 1.2',
    within: ['k9'],
    mayBeNotApplicable: true,
  });
  expect(view.sections.length).toBeGreaterThan(5);
  expect(JSON.stringify(view)).not.toMatch(/s02|s03|Чужая/);
});

it('keeps an answer with one small read and one small write', () => {
  const book = collecting(TWO);
  const school = visitor(book, 's01');
  school.open();
  expect(school.save(cell('i2.1', '391'))).toMatchObject({
    ok: true,
    data: {
      cells: [{id: 'i2.1', became: 'saved', now: '391'}],
      written: 'по ссылке, 05.11 10:00',
    },
  });
  expect(valueOf(book, 'i2.1')).toBe(391);
  expect(school.host.reads).toBe(1);
  expect(school.host.writes).toHaveLength(1);
});

it('says in the tab and in the journal who wrote, the name in the tab alone', () => {
  const book = collecting(TWO);
  const school = visitor(book, 's01');
  school.send({
    ask: 'save',
    cells: [cell('i2.1', '391')],
    name: ' Иванова А. П. ',
  });
  school.save(cell('i5.1', '300'));
  const tab = institutionTab('s01');
  expect(cellOf(book, tab, 'submit', COLUMN.explanation)).toBe(
    'по ссылке, 05.11 10:00',
  );
  const journal = cellValues(tabOf(book, 'journal').values).map(String);
  const lines = journal.filter(text => text.includes('по ссылке'));
  expect(lines).toEqual(['Школа s01: заполняет по ссылке, 05.11 10:00.']);
  // A command leaves the mark as it is.
  must(book, 'check');
  expect(cellOf(book, tab, 'submit', COLUMN.explanation)).toBe(
    'по ссылке, 05.11 10:00',
  );
});

it('never writes over what somebody else wrote meanwhile', () => {
  const book = collecting(TWO);
  const school = visitor(book, 's01');
  type(book, 's01', 'i2.1', '500');
  expect(school.save(cell('i2.1', '391'))).toMatchObject({
    data: {cells: [{became: 'newer', now: '500'}]},
  });
  expect(valueOf(book, 'i2.1')).toBe(500);
  school.save(cell('i2.1', '391', 'value', '500'));
  expect(valueOf(book, 'i2.1')).toBe(391);
});

it('refuses what typing would refuse, and keeps the rest', () => {
  const book = collecting(TWO);
  const school = visitor(book, 's01');
  const reply = school.save(
    cell('i2.1', '391'),
    cell('i5.1', '12,5'),
    cell('k9', 'н/п'),
    cell('i7.1', '=1+1'),
  );
  expect(reply).toMatchObject({
    data: {
      cells: [
        {became: 'saved'},
        {became: 'refused', reason: expect.stringContaining('целое')},
        {became: 'refused', reason: expect.stringContaining('целое')},
        {became: 'refused', reason: expect.stringContaining('формулы')},
      ],
    },
  });
  expect(valueOf(book, 'i2.1')).toBe(391);
  expect(valueOf(book, 'i5.1')).toBeNull();
});

it('writes a text that looks like a formula or a tag as that text', () => {
  const book = collecting(TWO);
  const school = visitor(book, 's01');
  const text = '<img src=x onerror=alert(1)>';
  school.save(cell('i2.1', text, 'explanation'));
  const tab = institutionTab('s01');
  expect(cellOf(book, tab, 'i2.1', COLUMN.explanation)).toBe(text);
});

it('hands in as the tab would, and names the link', () => {
  const book = collecting(TWO);
  const school = visitor(book, 's01');
  expect(school.submit()).toMatchObject({
    ok: false,
    message: expect.stringContaining('Пока не сдать'),
    details: expect.arrayContaining([expect.stringContaining('не заполнено')]),
  });
  expect(school.save(...WHOLE).ok).toBe(true);
  expect(school.submit('Иванова А. П.')).toEqual({ok: true, data: null});
  expect(cellOf(book, 'registry', 's01', REGISTRY_COLUMN.status)).toBe('сдано');
  expect(cellOf(book, 'registry', 's01', REGISTRY_COLUMN.submittedBy)).toBe(
    'по ссылке, 05.11 10:00, Иванова А. П.',
  );
  const view = school.open();
  expect(view.status).toBe('submitted');
  expect(view.closed).not.toBe('');
  expect(school.save(cell('i2.1', '1', 'value', '500'))).toMatchObject({
    ok: false,
    refusal: 'closed',
  });
  // An answer that came late but stands there already is no news.
  expect(school.save(cell('i2.1', '500')).ok).toBe(true);
  expect(school.submit().ok).toBe(true);
});

it('opens again after a return, the reason first', () => {
  const book = collecting(TWO);
  const school = visitor(book, 's01');
  school.save(...WHOLE);
  school.submit();
  must(book, 'return', {institution: 's01', reason: 'Проверьте 3.1'});
  const view = school.open();
  expect(view).toMatchObject({closed: '', returnReason: 'Проверьте 3.1'});
  expect(school.save(cell('i3.1', '201', 'value', '200')).ok).toBe(true);
});

it('previews a pasted table by number or title and writes it in one step', () => {
  const book = collecting(TWO);
  const school = visitor(book, 's01');
  const reply = school.send<{cells: ReturnType<typeof cell>[]}>({
    ask: 'preview',
    rows: [
      ['И 2.1', '391'],
      ['И 3.2', 300],
      ['Выпускники 9 классов прошлого учебного года', '58'],
      ['И 5.1', 'много'],
    ],
  });
  expect(reply).toMatchObject({
    ok: true,
    data: {
      cells: [
        {id: 'i2.1', to: '391', seen: ''},
        {id: 'i3.2', to: '300'},
        {id: 'g9', to: '58'},
      ],
      refused: [{line: 4, row: 'И 5.1', text: 'много'}],
      unchanged: 0,
    },
  });
  expect(valueOf(book, 'i2.1')).toBeNull();
});

it('makes the same workbook by the page, by the tab and by the file', () => {
  const byPage = collecting(TWO);
  const school = visitor(byPage, 's01');
  for (const one of WHOLE) school.save(one);
  const byTab = collecting(TWO);
  fillReturn(byTab, 's01', SOUND, EXPLAINED);
  const byFile = collecting(TWO);
  const {catalogue} = {catalogue: school.open().groups};
  const rows = catalogue.flatMap(({fields}) =>
    fields.map(({id, no, title}) => [
      no || title,
      SOUND[id],
      EXPLAINED[id] ?? '',
    ]),
  );
  must(byFile, 'take-in', {institution: 's01', rows});
  const grids = [byPage, byTab, byFile].map(book => {
    const {values} = tabOf(book, institutionTab('s01'));
    const submit = values.findIndex(cells => cells[0] === 'submit');
    return values.map((cells, row) =>
      row === submit ? [] : cells.map(value => value ?? null),
    );
  });
  expect(grids[0]).toEqual(grids[1]);
  expect(grids[2]).toEqual(grids[1]);
});

it('keeps apart what it cannot do now from what it cannot do at all', () => {
  const book = collecting(TWO);
  const school = visitor(book, 's01', {
    beforeWrite: () => {
      throw new HostError('quota', 'Quota exceeded');
    },
  });
  expect(school.save(cell('i2.1', '391'))).toMatchObject({
    ok: false,
    refusal: 'busy',
  });
  expect(valueOf(book, 'i2.1')).toBeNull();
});

it('finds the tab anew when what it remembers is gone', () => {
  const book = collecting(TWO);
  const school = visitor(book, 's01');
  school.open();
  const places = [...school.links.memory].find(([name]) =>
    name.startsWith('places'),
  );
  school.links.memory.set(
    places?.[0] ?? '',
    (places?.[1] ?? '').replace(/"line":\d+/, '"line":900'),
  );
  expect(school.save(cell('i2.1', '391')).ok).toBe(true);
  expect(valueOf(book, 'i2.1')).toBe(391);
});

it('opens nothing once the period is over, whoever asks', () => {
  const book = collecting(TWO);
  const links = memoryLinks();
  const school = visitor(book, 's01', {links});
  const old = keyFor(links, 's01', 2024);
  expect(school.send({ask: 'open', key: old})).toMatchObject({
    refusal: 'link',
  });
});
