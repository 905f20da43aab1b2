import path from 'node:path';
import type {Browser, Page} from 'puppeteer-core';
import {closeAll, startDesk} from '../local/server/fixture';
import {connectBrowser, describeInBrowser} from './in-browser';

/** A script with a sidebar and a dialog of its own, as an add-on has them. */
const SCRIPT = `
function onOpen() {
  SpreadsheetApp.getUi().createMenu('Проба')
    .addItem('Открыть панель', 'openPanel')
    .addItem('Спросить имя', 'askName')
    .addToUi();
}
function openPanel() {
  const page = HtmlService.createHtmlOutput(
    '<p id="said">Жду</p><button id="ask">Спросить</button>' +
    '<button id="fail">Ошибиться</button><script>' +
    'const say = text => { document.getElementById("said").textContent = text; };' +
    'document.getElementById("ask").onclick = () => google.script.run' +
    '.withSuccessHandler(answer => say(answer.text + " " + answer.list.length))' +
    '.withFailureHandler(error => say(error.message)).write("из панели");' +
    'document.getElementById("fail").onclick = () => google.script.run' +
    '.withFailureHandler(error => say("не вышло: " + error.message)).fail();' +
    '</script>').setTitle('Панель');
  SpreadsheetApp.getUi().showSidebar(page);
}
function write(text) {
  const id = SpreadsheetApp.getActiveSpreadsheet().getId();
  Sheets.Spreadsheets.batchUpdate({requests: [{updateCells: {
    start: {sheetId: 0, rowIndex: 0, columnIndex: 0},
    fields: 'userEnteredValue',
    rows: [{values: [{userEnteredValue: {stringValue: text}}]}]}}]}, id);
  return {text: 'Записано', list: [1, 2]};
}
function fail() { throw new Error('так задумано'); }
function askName() {
  const ui = SpreadsheetApp.getUi();
  const answer = ui.prompt('Имя', 'Как вас зовут?', ui.ButtonSet.OK_CANCEL);
  if (answer.getSelectedButton() !== ui.Button.OK) return;
  write(answer.getResponseText());
}
`;

describeInBrowser('what a script shows', () => {
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await connectBrowser();
    const desk = await startDesk({
      script: SCRIPT,
      page: path.join(__dirname, '..', '..', '.cache', 'page'),
    });
    const context = await browser.createBrowserContext();
    page = await context.newPage();
    page.setDefaultTimeout(10_000);
    await page.goto(desk.host.url);
    await page.waitForSelector('body[data-ready]');
  });

  afterAll(async () => {
    await page.browserContext().close();
    await closeAll();
    await browser.disconnect();
  });

  const choose = async (...titles: string[]) => {
    for (const title of titles) {
      const item = await page.waitForSelector(
        `::-p-xpath(//*[starts-with(@role,'menuitem')][.//text()[normalize-space()='${title}']])`,
        {visible: true},
      );
      await item!.click();
    }
  };
  const cell = (text: string) =>
    page.waitForFunction(
      wanted => window.proforientirView.textOf('A1') === wanted,
      {},
      text,
    );

  test('is a sidebar in a sandbox that calls the script and hears of failures', async () => {
    await choose('Проба', 'Открыть панель');
    const surface = await page.waitForSelector('[data-surface=sidebar]');
    const sandbox = await surface!.evaluate(frame =>
      frame.getAttribute('sandbox'),
    );
    expect(sandbox).not.toContain('allow-same-origin');
    const frame = await surface!.contentFrame();
    const said = async (text: string) => {
      await frame!.waitForSelector(`::-p-xpath(//*[@id='said'][.='${text}'])`);
    };
    const press = async (id: string) => {
      const button = await frame!.waitForSelector(`#${id}`);
      await button!.click();
    };
    await said('Жду');
    await press('ask');
    await said('Записано 2');
    await cell('из панели');
    await press('fail');
    await said('не вышло: так задумано');
  });

  test('is a question whose answer the script gets, or no answer', async () => {
    await choose('Проба', 'Спросить имя');
    const field = await page.waitForSelector('[role=dialog] input');
    await field!.type('Анна');
    await page.keyboard.press('Enter');
    await cell('Анна');
    await choose('Проба', 'Спросить имя');
    await page.waitForSelector('[role=dialog] input');
    await page.keyboard.press('Escape');
    await page.waitForSelector('[role=dialog]', {hidden: true});
    await cell('Анна');
  });
});
