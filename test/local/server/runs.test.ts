import {emptyState} from '../../../src/local/runtime/host-state';
import {ClockTower} from '../../../src/local/server/clock-tower';
import {formLink} from '../../../src/local/server/form-link';
import {OWNER, SCHOOL} from '../sheets/books';
import {closeAll, startDesk} from './fixture';

afterEach(closeAll);

const SCRIPT = `
  function onOpen() {
    const ui = SpreadsheetApp.getUi();
    ui.createMenu('Меню').addItem('Спросить', 'ask').addSeparator()
      .addSubMenu(ui.createMenu('Ещё').addItem('Упасть', 'fail')).addToUi();
  }
  function write(text) {
    Sheets.Spreadsheets.batchUpdate({requests: [{updateCells: {
      start: {sheetId: 0}, fields: 'userEnteredValue',
      rows: [{values: [{userEnteredValue: {stringValue: text}}]}],
    }}]}, 'book');
  }
  function ask() {
    const ui = SpreadsheetApp.getUi();
    write('начато');
    write(ui.prompt('Имя', 'Как вас зовут?', ui.ButtonSet.OK_CANCEL).getResponseText());
    ui.alert('Готово');
  }
  function fail() { throw new Error('Не вышло'); }
  function whoAmI(n) { return {me: Session.getEffectiveUser().getEmail(), n: n + 1}; }
  function tick() { write('пробило'); }
  function hidden_() {}
`;

it('shows the menu as the script builds it', async () => {
  const desk = await startDesk({script: SCRIPT});
  expect((await desk.book()).menus).toEqual([
    {
      title: 'Меню',
      entries: [
        {kind: 'item', title: 'Спросить', functionName: 'ask'},
        {kind: 'separator'},
        {
          kind: 'menu',
          menu: {
            title: 'Ещё',
            entries: [{kind: 'item', title: 'Упасть', functionName: 'fail'}],
          },
        },
      ],
    },
  ]);
});

it('a run that asks does nothing until it has its answer', async () => {
  const desk = await startDesk({script: SCRIPT});
  const page = await desk.listen();
  await desk.sheet();
  const question = {
    kind: 'prompt',
    title: 'Имя',
    text: 'Как вас зовут?',
    buttons: 'OK_CANCEL',
  };
  expect(await desk.run('menu', {functionName: 'ask'})).toEqual({
    kind: 'question',
    question,
    shown: [],
  });
  expect((await desk.sheet()).cells).toEqual([]);
  const answers = [{to: question, button: 'OK', text: 'Ира'}];
  expect(await desk.run('menu', {functionName: 'ask', answers})).toEqual({
    kind: 'done',
    result: null,
    shown: [{kind: 'alert', title: '', text: 'Готово'}],
  });
  await page.cell(0, 0, 'Ира');
  expect(page.patches).toHaveLength(1);
});

it('a run that fails says why', async () => {
  const desk = await startDesk({script: SCRIPT});
  for (const [functionName, message] of [
    ['fail', 'Не вышло'],
    ['hidden_', 'Script function not found: hidden_'],
    ['toString', 'Script function not found: toString'],
  ]) {
    expect(await desk.run('menu', {functionName})).toEqual({
      kind: 'failed',
      message,
    });
  }
});

it('a page’s call runs as the person whose page it is', async () => {
  const desk = await startDesk({script: SCRIPT});
  const request = {functionName: 'whoAmI', args: [1]};
  expect(await desk.run('call', request, SCHOOL)).toMatchObject({
    kind: 'done',
    result: {me: SCHOOL, n: 2},
  });
  expect(await desk.run('call', request)).toMatchObject({
    result: {me: OWNER},
  });
});

it('the clock strikes when a trigger is due, and every page sees what it did', async () => {
  const state = {
    ...emptyState(),
    triggers: [
      {
        uid: '1',
        handler: 'tick',
        creator: OWNER,
        eventType: 'CLOCK' as const,
        schedule: {everyHours: 1},
      },
    ],
  };
  const desk = await startDesk({script: SCRIPT, state});
  const page = await desk.listen();
  await desk.sheet();
  const tower = new ClockTower(desk.host.live, error => {
    throw error;
  });
  tower.look(Date.now() + 50 * 60_000);
  expect((await desk.sheet()).cells).toEqual([]);
  tower.look(Date.now() + 61 * 60_000);
  tower.stop();
  await page.cell(0, 0, 'пробило');
});

describe('the way on to the form by link', () => {
  const REFUSING = `function call() {
    return {ok: false, message: 'Сначала откройте сбор.', details: []};
  }`;

  it('says who has none', async () => {
    const desk = await startDesk({script: REFUSING});
    const address = `/api/form-link?as=${encodeURIComponent(OWNER)}`;
    const answer = await desk.ask('GET', address);
    expect(answer.status).toBe(404);
    expect(await answer.text()).toMatch(/не адрес учреждения/);
  });

  it.each([
    [REFUSING, {refusal: 'Сначала откройте сбор.'}],
    [
      `function call({command, args}) {
        return {ok: true, data: {url: command + '?k=' + args.institution}};
      }`,
      {url: 'form-link?k=s01'},
    ],
  ])('tells what the script answers', async (script, told) => {
    const desk = await startDesk({script});
    expect(await formLink(desk.host.live, 's01')).toEqual(told);
  });
});
