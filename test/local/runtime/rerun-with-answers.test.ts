import {clickMenu} from '../../../src/local/runtime/act';
import {compileBundle} from '../../../src/local/runtime/bundle';
import {emptyScreen} from '../../../src/local/runtime/host';
import {emptyState} from '../../../src/local/runtime/host-state';
import {
  rerunWithAnswers,
  type Answered,
} from '../../../src/local/runtime/rerun-with-answers';
import {formatted, newBook, OWNER} from '../sheets/books';
import {manifest} from './fixture';

/** Runs `body` as a menu item. */
function stageOf(body: string) {
  const host = {
    bundle: compileBundle({
      'Code.js': `function go() { const ui = SpreadsheetApp.getUi(); ${body} }`,
      'appsscript.json': manifest(),
    }),
    document: newBook(),
    state: emptyState(),
    now: null,
    trace: null,
    screen: emptyScreen(),
    log: [],
    heldLocks: new Set<never>(),
  };
  const run = (answers: Answered[] = []) =>
    rerunWithAnswers(host, answers, () => clickMenu(host, 'go', OWNER));
  return {host, run};
}

const WRITE = `
  Sheets.Spreadsheets.batchUpdate({requests: [{updateCells: {
    start: {sheetId: 0}, fields: 'userEnteredValue',
    rows: [{values: [{userEnteredValue: {stringValue: 'x'}}]}],
  }}]}, SpreadsheetApp.getActiveSpreadsheet().getId());
  PropertiesService.getScriptProperties().setProperty('a', '1');
  MailApp.sendEmail('a@example.org', 'тема', 'текст');
  ScriptApp.newTrigger('go').timeBased().everyHours(1).create();
`;

it('a run that asks leaves nothing done, however much it had done', () => {
  const {host, run} = stageOf(`${WRITE} ui.prompt('Имя?');`);
  const before = {book: host.document.snapshot(), state: emptyState()};
  expect(run()).toEqual({
    kind: 'question',
    question: {kind: 'prompt', title: '', text: 'Имя?', buttons: 'OK'},
    shown: [],
  });
  expect(host.document.snapshot()).toBe(before.book);
  expect(host.state).toEqual(before.state);
  expect(run([{button: 'OK', text: 'Ира'}]).kind).toBe('done');
  expect(formatted(host.document, 'A1')).toEqual([['x']]);
  expect(host.state.outbox).toHaveLength(1);
  expect(host.state.triggers).toHaveLength(1);
});

it('nor does a script that catches the missing answer and goes on', () => {
  const {host, run} = stageOf(
    `try { ui.prompt('Имя?'); } catch (e) {} ${WRITE} ui.prompt('Ещё?');`,
  );
  expect(run()).toMatchObject({question: {text: 'Имя?'}});
  expect(host.state).toEqual(emptyState());
  expect(formatted(host.document, 'A1')).toBeUndefined();
});

it('shows each thing once: what came before a question with it, the rest at the end', () => {
  const {run} = stageOf(`
    ui.alert('раз');
    const first = ui.alert('Титул', 'Да?', ui.ButtonSet.YES_NO);
    SpreadsheetApp.getActiveSpreadsheet().toast('два');
    const name = ui.prompt('Имя?').getResponseText();
    ui.alert('три ' + (first === ui.Button.YES) + ' ' + name);
    ui.showSidebar(HtmlService.createHtmlOutput('<p>я</p>').setTitle('Бок'));
  `);
  const texts = (outcome: ReturnType<typeof run>) =>
    outcome.shown.map(shown =>
      'html' in shown
        ? shown.html
        : 'text' in shown
          ? shown.text
          : 'message' in shown
            ? shown.message
            : shown.a1,
    );
  const yes: Answered = {button: 'YES'};
  const name: Answered = {button: 'OK', text: 'Ира'};
  const runs = [run(), run([yes]), run([yes, name])];
  expect(runs.map(({kind}) => kind)).toEqual(['question', 'question', 'done']);
  expect(runs.map(texts)).toEqual([
    ['раз'],
    ['два'],
    ['три true Ира', '<p>я</p>'],
  ]);
});

it('an answer to another question than is asked by now is asked for anew', () => {
  const {host, run} = stageOf(`
    const n = Sheets.Spreadsheets.Values.get('book', 'A1').values[0][0];
    ui.alert('', 'Удалить ' + n + '?', ui.ButtonSet.YES_NO);
  `);
  host.document.type({sheetId: 0, row: 0, column: 0}, '3', OWNER);
  const first = run();
  if (first.kind !== 'question') throw new Error('nothing was asked');
  const answer: Answered = {button: 'YES', to: first.question};
  expect(run([answer]).kind).toBe('done');
  host.document.type({sheetId: 0, row: 0, column: 0}, '300', OWNER);
  expect(run([answer])).toMatchObject({
    kind: 'question',
    question: {text: 'Удалить 300?'},
  });
});

it('what a run did before it failed stays done, as on Google', () => {
  const {host, run} = stageOf(`${WRITE} throw new Error('дальше никак');`);
  expect(() => run()).toThrow('дальше никак');
  expect(formatted(host.document, 'A1')).toEqual([['x']]);
  expect(host.state.outbox).toHaveLength(1);
});

it('a button that was not offered is an error of the script', () => {
  const {run} = stageOf("ui.alert('', 'Да?', ui.ButtonSet.YES_NO);");
  expect(() => run([{button: 'CANCEL'}])).toThrow('no such button');
});
