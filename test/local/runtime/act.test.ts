import {
  callFromClient,
  clickMenu,
  openSpreadsheet,
  strikeClock,
  typeIntoCell,
} from '../../../src/local/runtime/act';
import {runBundle} from '../../../src/local/runtime/run-bundle';
import {CENTRE, stage} from './fixture';

const INSTALL = `function install() {
  ScriptApp.newTrigger('onCellEdit').forSpreadsheet('doc-1').onEdit().create();
}`;

const SCHOOL = 's01@school.example';

describe('an edit by hand', () => {
  it('runs the installed trigger as its creator, with Google’s event', () => {
    const host = stage(`${INSTALL}
      function onCellEdit(e) {
        console.log(JSON.stringify([
          Session.getEffectiveUser().getEmail(), e.user.getEmail(),
          e.value, e.oldValue, e.triggerUid, String(e.authMode),
          e.range.rowStart, e.range.rowEnd, e.range.columnStart,
          e.range.columnEnd, e.range.getRow(), e.range.getNumColumns(),
          e.range.getA1Notation(), e.range.getSheet().getSheetId(),
          e.range.getSheet().getName(), e.source.getId()]));
        Sheets.Spreadsheets.get(e.source.getId());
      }`);
    runBundle(host, CENTRE, 'install', () => []);
    const at = {sheetId: 7, row: 3, column: 0};
    typeIntoCell(host, at, '5', SCHOOL);
    typeIntoCell(host, at, '6', SCHOOL);
    expect(host.log.map(line => JSON.parse(line.text))).toEqual(
      [null, '5'].map((old, n) => [
        'centre@example.org',
        '',
        n === 0 ? '5' : '6',
        old,
        '1',
        'FULL',
        4,
        4,
        1,
        1,
        4,
        1,
        'A4',
        7,
        'Лист',
        'doc-1',
      ]),
    );
    expect(host.document.asked.at(-1)).toEqual([
      'get',
      {},
      'centre@example.org',
    ]);
  });

  it('costs no call to a service for a look at the fields of the event', () => {
    const host = stage(`${INSTALL}
      function onCellEdit(e) { if (e.range.rowStart !== 99) return; }`);
    runBundle(host, CENTRE, 'install', () => []);
    host.calls.length = 0;
    typeIntoCell(host, {sheetId: 7, row: 0, column: 0}, '5', SCHOOL);
    expect(host.calls).toEqual([]);
  });

  it('runs the simple trigger with few rights, as the editor', () => {
    const host = stage(`function onEdit(e) {
      console.log(String(e.authMode), e.user.getEmail());
      MailApp.sendEmail('a@b.ru', 's', 'b');
    }`);
    typeIntoCell(host, {sheetId: 7, row: 0, column: 0}, '5', SCHOOL);
    expect(host.log[0]?.text).toBe(`LIMITED ${SCHOOL}`);
    expect(host.log[1]?.text).toContain('You do not have permission');
    expect(host.state.outbox).toEqual([]);
  });

  it('stands though a trigger fails', () => {
    const host = stage(
      `${INSTALL} function onCellEdit() { throw new Error('сбой'); }`,
    );
    runBundle(host, CENTRE, 'install', () => []);
    typeIntoCell(host, {sheetId: 7, row: 2, column: 0}, '5', SCHOOL);
    expect(host.document.cells.get(2)).toBe('5');
    expect(host.log).toEqual([
      {level: 'error', text: expect.stringContaining('onCellEdit: сбой')},
    ]);
  });

  it('runs no trigger when it is refused', () => {
    const host = stage(`${INSTALL} function onCellEdit() { console.log(1); }`);
    runBundle(host, CENTRE, 'install', () => []);
    expect(() =>
      typeIntoCell(host, {sheetId: 7, row: 2, column: 1}, '5', SCHOOL),
    ).toThrow('защищена');
    expect(host.log).toEqual([]);
  });
});

describe('the menu', () => {
  const host = stage(`
    function onOpen(e) {
      const ui = SpreadsheetApp.getUi();
      ui.createMenu(String(e.authMode)).addItem('Настроить', 'menuSetUp')
        .addSeparator()
        .addSubMenu(ui.createMenu('Сбор').addItem('Открыть', 'menuOpen'))
        .addToUi();
    }
    function menuSetUp() { SpreadsheetApp.getActive().toast('Готово'); }`);

  it('is what onOpen built', () => {
    expect(openSpreadsheet(host, CENTRE.user)).toEqual([
      {
        title: 'LIMITED',
        entries: [
          {kind: 'item', title: 'Настроить', functionName: 'menuSetUp'},
          {kind: 'separator'},
          {
            kind: 'menu',
            menu: {
              title: 'Сбор',
              entries: [
                {kind: 'item', title: 'Открыть', functionName: 'menuOpen'},
              ],
            },
          },
        ],
      },
    ]);
  });

  it('runs the function of the item', () => {
    clickMenu(host, 'menuSetUp', CENTRE.user);
    expect(host.screen.toasts).toEqual([
      {kind: 'toast', message: 'Готово', title: ''},
    ]);
  });
});

describe('other installed triggers', () => {
  it('run at opening, at a change and by the clock', () => {
    const host = stage(
      `function install() {
        const at = () => ScriptApp.newTrigger('note').forSpreadsheet('doc-1');
        at().onOpen().create();
        at().onChange().create();
        ScriptApp.newTrigger('note').timeBased().everyHours(2).create();
      }
      function onOpen() {}
      function note(e) {
        console.log(e.changeType, e.hour, Session.getEffectiveUser().getEmail());
        return new Date();
      }`,
      {now: Date.UTC(2025, 0, 1, 5)},
    );
    runBundle(host, CENTRE, 'install', () => []);
    openSpreadsheet(host, SCHOOL);
    typeIntoCell(host, {sheetId: 7, row: 0, column: 0}, '5', SCHOOL);
    expect(strikeClock(host, '3')).toEqual([]);
    expect(host.log.map(line => line.text)).toEqual([
      'undefined undefined centre@example.org',
      'EDIT undefined centre@example.org',
      'undefined 5 centre@example.org',
    ]);
    expect(() => strikeClock(host, '1')).toThrow('no clock trigger 1');
  });
});

describe('a call from a page', () => {
  const host = stage(`
    function twice(request) {
      return {sum: request.a * 2, plain: request instanceof Object};
    }
    function when() { return new Date(0); }
    function fail() { throw new Error('нет'); }
    function inner_() {}`);

  it('takes and gives JSON', () => {
    expect(callFromClient(host, 'twice', [{a: 4}], 'x@example.org')).toEqual({
      sum: 8,
      plain: true,
    });
  });

  it.each([
    ['twice', [new Date(0)], 'Date'],
    ['twice', [{f: () => 1}], 'function'],
    ['when', [], 'Date'],
    ['fail', [], 'нет'],
    ['inner_', [], 'Script function not found'],
  ])('%s(%j) is refused', (name, args, said) => {
    expect(() => callFromClient(host, name, args, 'x@example.org')).toThrow(
      said,
    );
  });
});
