import ExcelJS from 'exceljs';
import type {Letter} from '../../src/local/runtime/host-state';
import {OWNER, personOf, COMMITTEE} from '../support/municipality';
import {EXPLAINED, SOUND} from '../support/school-return';
import {fillReturn} from '../support/sheets-of';
import {describeInBrowser} from './in-browser';
import {Panel} from './panel';
import type {PersonWindow} from './person-window';
import {blankSetting, collectingSetting, Stage} from './stage';

let stage: Stage;

const rows = (panel: Panel) =>
  panel.frame.$$eval('.list .name', names =>
    names.map(name => name.textContent),
  );

/** A file of Excel with these lines of cells apart by tabs. */
async function asExcel(...lines: string[]): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Список');
  for (const line of lines) sheet.addRow(line.split('\t'));
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** One return handed in, one with a mistake and a row missing. */
const halfway = () =>
  collectingSetting(desk => {
    fillReturn(desk.book, 's01', SOUND, EXPLAINED);
    desk.type('s01', 'submit', 'TRUE', personOf('s01'));
    fillReturn(
      desk.book,
      's02',
      {...SOUND, 'i1.2': 61, 'i2.1': null},
      EXPLAINED,
    );
  });

describeInBrowser('the panels of the add-on:', () => {
  beforeAll(async () => {
    stage = await Stage.open(halfway());
  });
  afterAll(() => stage.close());

  test('the centre finds, accepts, returns with a reason, and reminds', async () => {
    const centre = await stage.window(OWNER, 'Школа № 2');
    const panel = await Panel.open(centre, 'sidebar', 'Панель центра');
    await panel.says(/Сдали 1 из 2 · принято 0/);
    await panel.fill('input[type=search]', '№ 2');
    expect(await rows(panel)).toEqual(['Школа № 2']);
    await panel.set('input[type=search]', '');
    await panel.press('Сдано');
    expect(await rows(panel)).toEqual(['Школа № 1']);
    await panel.press('Все');

    await panel.press('Школа № 1');
    await panel.press('Открыть вкладку');
    await centre.until(
      title =>
        document.querySelector('[role=tab][aria-selected=true]')
          ?.textContent === title,
      'Школа № 1',
    );
    await panel.press('Принять');
    await panel.says(/Школа № 1: отчёт принят\./);
    await panel.says(/принято 1/);
    await panel.press('Вернуть…');
    await panel.fill('textarea', 'Где приказ? <b>№</b>');
    await panel.press('Вернуть');
    await panel.says(/отчёт возвращён на доработку/);
    await panel.says(/Возвращено: Где приказ\? <b>№<\/b>/);

    await panel.press('Напомнить, кто не сдал (2)…');
    await panel.says(/Писем к отправке: 2/);
    await panel.says(/Адресов – 2\. Сегодня Google отправит ещё/);
    const letters = async () => {
      const answer = await fetch(`${stage.url}api/letters?as=${OWNER}`);
      return ((await answer.json()) as {letters: Letter[]}).letters;
    };
    expect(await letters()).toEqual([]);
    await panel.press('Отправить (2)');
    await panel.says(/Отправлено: 2 письма/);
    expect((await letters()).flatMap(({to}) => to).sort()).toEqual(
      [personOf('s01'), personOf('s02')].sort(),
    );
  });

  test('a school jumps to what is wrong, explains, fills and submits', async () => {
    const school: PersonWindow = await stage.window(personOf('s02'));
    const panel = await Panel.open(school, 'sidebar', 'Панель учреждения');
    await panel.says(/До сдачи осталось строк: 2/);
    await panel.press('Сдать отчёт');
    await panel.says(/Пока не сдать/);
    await panel.press('И 1.2');
    const cell = stage.inputOf('s02', 'i1.2', 'value');
    await school.until(
      (title, a1) =>
        document.querySelector('[role=tab][aria-selected=true]')
          ?.textContent === title && document.body.dataset.selection === a1,
      'Школа № 2',
      cell,
    );
    await panel.fill('textarea', 'Вместе с <экстернами>');
    await panel.press('Записать пояснение');
    await panel.says(/И 1\.2: пояснение записано/);
    await school.shows(
      stage.inputOf('s02', 'i1.2', 'explanation'),
      'Вместе с <экстернами>',
    );
    const missing = stage.inputOf('s02', 'i2.1', 'value');
    await school.goTo(missing);
    await school.page.keyboard.type('500');
    await school.press('Enter');
    await school.shows(missing, '500');
    await panel.press('Обновить');
    await panel.says(/Всё заполнено, отчёт можно сдать/);
    await panel.press('Сдать отчёт');
    await panel.says(/Отметка «Сдать» стоит, отчёт ждёт приёма/);
    await panel.press('Снять отметку');
    await panel.says(/Всё заполнено, отчёт можно сдать/);
  });

  test('the tab prints as a plan and as a return: its headings over the row, its head on every page', async () => {
    const school = await stage.window(personOf('s01'), 'Школа № 1');
    const paper = await school.page.evaluate(() => {
      window.dispatchEvent(new Event('beforeprint'));
      const cells = (place: string) => [
        ...document.querySelectorAll<HTMLTableCellElement>(`.paper ${place}`),
      ];
      const made = {
        headings: cells('.heading > *').map(one => [
          one.textContent,
          one.colSpan,
        ]),
        titles: cells('thead tr:last-child > *').map(one => one.textContent),
        ids: cells('td').filter(one => /^[kip]\d/.test(one.innerText)).length,
      };
      window.dispatchEvent(new Event('afterprint'));
      return {...made, left: cells('td').length};
    });
    expect(paper.headings).toEqual(
      expect.arrayContaining([
        ['Контингент: сколько детей и выпускников', 7],
        ['Показатели', 7],
        ['План учреждения', 7],
      ]),
    );
    expect(paper.titles).toEqual([
      '№',
      'Наименование',
      'Ед. изм. / Срок',
      'Значение / Статус',
      'Прошлый период / Дата',
      'Проверка',
      'Пояснение / Подтверждение',
    ]);
    expect([paper.ids, paper.left]).toEqual([0, 0]);
  });

  test('a panel is closed to those whom it does not concern', async () => {
    const school = await stage.window(personOf('s01'));
    const centre = await Panel.open(school, 'sidebar', 'Панель центра');
    expect(await centre.text()).toMatch(/^Эти сведения вам не открыты/);
    const committee = await stage.window(COMMITTEE);
    const panel = await Panel.open(committee, 'sidebar', 'Панель центра');
    await panel.press('Школа № 1');
    const buttons = await panel.frame.$$eval('.more button', all =>
      all.map(one => one.textContent),
    );
    expect(buttons).toEqual(['Открыть вкладку']);
  });
});

describeInBrowser('the set-up wizard', () => {
  beforeAll(async () => {
    stage = await Stage.open(blankSetting());
  });
  afterAll(() => stage.close());

  test('goes from a blank workbook to an open collection', async () => {
    const owner = await stage.window(OWNER);
    let wizard = await Panel.open(owner, 'dialog', 'Мастер настройки');
    await wizard.set('#deadline', '2025-12-20');
    await wizard.press('Дальше');
    await wizard.fill('#committee', 'komitet');
    await wizard.press('Настроить книгу');
    await wizard.says(/«komitet» – не адрес эл\. почты/);
    await wizard.set('#committee', COMMITTEE);
    await wizard.press('Настроить книгу');
    await wizard.says(/Книга настроена/);
    await owner.hasTab('Свод', true);

    // Closed and opened again, it goes on from here.
    await owner.page.click('[role=dialog] .cross');
    wizard = await Panel.open(owner, 'dialog', 'Мастер настройки');
    const header = 'Код\tУчреждение\tВид\tЭл. почта\t10-11 классы';
    await wizard.set('#table', `${header}\ns 1\tШкола\tгимназия\t\tда`);
    await wizard.press('Проверить список');
    await wizard.says(/код «s 1»[^]*вид «гимназия»/);
    expect(await wizard.text()).not.toMatch(/Внести/);
    const schools = `s01\tШкола № 1\tшкола\t${personOf('s01')}\tда`;
    await wizard.set('#table', `${header}\n${schools}`);
    await wizard.press('Проверить список');
    await wizard.says(/Список в порядке\. Новых: 1/);
    // The same out of a file of Excel.
    await wizard.set('#table', '');
    await wizard.file('#file', 'школы.xlsx', await asExcel(header, schools));
    await wizard.says(/Список в порядке\. Новых: 1/);
    await owner.hasTab('Школа № 1', false);
    await wizard.press('Внести (1)');
    await owner.hasTab('Школа № 1', true);
    await wizard.press('Открыть сбор');
    await wizard.says(/Сбор за 2025 год открыт/);
    await wizard.press('Закрыть');
    await owner.page.waitForSelector('[role=dialog]', {hidden: true});
  });
});
