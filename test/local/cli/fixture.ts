import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {local as main} from '../../../src/local/start/local';

/**
 * A small add-on with the marks that the command line goes by: a registry and
 * a tab for each institution of `add-institutions`, locked by its checkbox.
 */
export const CODE = `
const ID = () => SpreadsheetApp.getActiveSpreadsheet().getId();
function onOpen() {
  const ui = SpreadsheetApp.getUi();
  ui.createMenu('Профориентация')
    .addItem('Настроить книгу', 'menuSetUp')
    .addSeparator()
    .addSubMenu(ui.createMenu('Сбор')
      .addItem('Открыть сбор', 'menuOpenCollection'))
    .addToUi();
}
function menuSetUp() {}
function menuOpenCollection() {}
function call(request) {
  if (request.command === 'fail') throw new Error('не вышло\\nсовсем');
  if (request.command === 'echo') {
    return {ok: true, message: JSON.stringify(request.args),
      details: ['раз', 'два']};
  }
  if (request.command === 'report') {
    return {ok: true, message: 'готово', details: [], data: {html: '<p>é</p>\\n'}};
  }
  if (request.command === 'refuse') return {ok: false, message: 'нельзя'};
  if (request.command === 'clock') {
    return {ok: true, message: new Date().toISOString() + ' ' +
      Session.getEffectiveUser().getEmail()};
  }
  if (request.command === 'put') {
    PropertiesService.getScriptProperties().setProperty('a', 'б');
    return {ok: true, message: 'есть'};
  }
  if (request.command === 'add-institutions') return build(request.args.csv);
  if (request.command === 'lock') {
    Sheets.Spreadsheets.batchUpdate({requests: [{addProtectedRange: {
      protectedRange: {range: {sheetId: 11}, editors:
        {users: ['centre@example.org']}}}}]}, ID());
    return {ok: true, message: 'закрыто'};
  }
  return {ok: false, message: 'нет команды ' + request.command};
}
function cells(rows) {
  return rows.map(row => ({values: row.map(text => ({
    userEnteredValue: typeof text === 'object' ? text
      : {stringValue: text}}))}));
}
function mark(id, sheetId) {
  return {createDeveloperMetadata: {developerMetadata: {
    metadataKey: 'proforientir.tab', visibility: 'DOCUMENT',
    metadataValue: JSON.stringify({id, sheet: sheetId}),
    location: {sheetId}}}};
}
function build(csv) {
  const rows = Utilities.parseCsv(csv, ';').slice(1);
  if (rows.length === 0) {
    return {ok: false, message: 'В файле нет учреждений.'};
  }
  const requests = [
    {addSheet: {properties: {sheetId: 10, title: 'Учреждения'}}},
    mark('registry', 10),
    {updateCells: {start: {sheetId: 10, rowIndex: 0, columnIndex: 0},
      fields: 'userEnteredValue', rows: cells([['', 'Реестр'],
        ['', 'Название', 'Эл. почта'],
        ...rows.map(([code, name, emails]) => [code, name, emails])])}}];
  rows.forEach(([code, name], n) => {
    const sheetId = 11 + n;
    requests.push(
      {addSheet: {properties: {sheetId, title: name}}},
      mark('institution:' + code, sheetId),
      {updateCells: {start: {sheetId, rowIndex: 0, columnIndex: 0},
        fields: 'userEnteredValue', rows: cells([
          ['', '№', 'Наименование', '', 'Значение'],
          ['i1.2', '1.2', 'Доля', '', '', '',
            {formulaValue: '=IF(E2="";"пусто";IF(E2>10;"много";"да"))'}],
          ['k9', '', '9 классы'],
          ['submit', '', 'Сдать', '', {boolValue: false}]])}},
      {setDataValidation: {range: {sheetId, startRowIndex: 1, endRowIndex: 3,
        startColumnIndex: 4, endColumnIndex: 5}, rule: {strict: true,
          inputMessage: 'Введите целое число.', condition: {
            type: 'NUMBER_GREATER_THAN_EQ', values: [
              {userEnteredValue: '0'}]}}}},
      {setDataValidation: {range: {sheetId, startRowIndex: 3, endRowIndex: 4,
        startColumnIndex: 4, endColumnIndex: 5},
        rule: {condition: {type: 'BOOLEAN'}}}});
  });
  Sheets.Spreadsheets.batchUpdate({requests}, ID());
  ScriptApp.newTrigger('onCellEdit').forSpreadsheet(ID()).onEdit().create();
  return {ok: true, message: 'Добавлено: ' + rows.length, details: []};
}
function onCellEdit(e) {
  if (e.range.rowStart !== 4 || e.value !== 'TRUE') return;
  const sheetId = e.range.getSheet().getSheetId();
  const name = e.range.getSheet().getName();
  const value = Sheets.Spreadsheets.Values.get(ID(), "'" + name + "'!E2",
    {valueRenderOption: 'UNFORMATTED_VALUE'}).values;
  const ok = value !== undefined;
  Sheets.Spreadsheets.batchUpdate({requests: [{updateCells: {
    start: {sheetId, rowIndex: 3, columnIndex: 4},
    fields: 'userEnteredValue', rows: [{values: [
      {userEnteredValue: {boolValue: ok}},
      {userEnteredValue: {stringValue: ''}},
      {userEnteredValue: {stringValue: ok ? 'Сдано' :
        'Не сдано:\\nнет значения И 1.2'}}]}]}}]}, ID());
}
`;

const MANIFEST = JSON.stringify({
  timeZone: 'Europe/Kaliningrad',
  runtimeVersion: 'V8',
  oauthScopes: ['spreadsheets', 'script.scriptapp', 'userinfo.email'].map(
    scope => `https://www.googleapis.com/auth/${scope}`,
  ),
  dependencies: {
    enabledAdvancedServices: [
      {userSymbol: 'Sheets', serviceId: 'sheets', version: 'v4'},
    ],
  },
});

/** An empty folder with the add-on built in it, and its command line. */
export class Desk {
  readonly folder = fs.mkdtempSync(path.join(os.tmpdir(), 'desk-'));
  stdout = '';
  stderr = '';

  constructor() {
    this.write('dist/Code.js', CODE);
    this.write('dist/appsscript.json', MANIFEST);
  }

  path(name: string): string {
    return path.join(this.folder, name);
  }

  write(name: string, content: string | Uint8Array): void {
    fs.mkdirSync(path.dirname(this.path(name)), {recursive: true});
    fs.writeFileSync(this.path(name), content);
  }

  read(name: string): string {
    return fs.readFileSync(this.path(name), 'utf8');
  }

  /** The state file's text; null if there is none. */
  state(): string | null {
    const file = '.local/workbook.json';
    return fs.existsSync(this.path(file)) ? this.read(file) : null;
  }

  /** Runs a command; what it printed is in `stdout` and `stderr`. */
  async run(...argv: string[]): Promise<number> {
    this.stdout = '';
    this.stderr = '';
    return main(argv, {
      cwd: this.folder,
      stdout: {write: text => (this.stdout += text)},
      stderr: {write: text => (this.stderr += text)},
    });
  }

  /** A desk with two institutions in the workbook. */
  static async open(): Promise<Desk> {
    const desk = new Desk();
    desk.write(
      'schools.csv',
      'code;name;emails\ns01;СОШ № 1;one@s01.example two@s01.example\n' +
        's02;СОШ № 2;one@s02.example\n',
    );
    const status = await desk.run('import-institutions', 'schools.csv');
    if (status !== 0) throw new Error(desk.stderr);
    return desk;
  }

  close(): void {
    fs.rmSync(this.folder, {recursive: true});
  }
}
