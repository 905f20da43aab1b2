import {OWNER, personOf} from '../support/municipality';
import {describeInBrowser} from './in-browser';
import type {PersonWindow} from './person-window';
import {DRAFT, Stage} from './stage';

let stage: Stage;
let centre: PersonWindow;
let school: PersonWindow;

describeInBrowser('tabs, in the window of another person too,', () => {
  beforeAll(async () => {
    stage = await Stage.open();
    centre = await stage.window(OWNER, DRAFT.title);
    school = await stage.window(personOf('s01'), DRAFT.title);
  });

  afterAll(async () => {
    expect([...centre.errors, ...school.errors]).toEqual([]);
    await stage.close();
  });

  test('are renamed by a double click, and formulas follow', async () => {
    await school.openTab('Школа № 2');
    await school.openTab(DRAFT.title);
    await centre.type('A1', '7');
    await centre.renameTab(DRAFT.title, 'Новое имя');
    await school.hasTab('Новое имя', true);
    expect(await school.tabs()).not.toContain(DRAFT.title);
    await school.type('B1', "='Новое имя'!A1");
    await centre.shows('B1', '7');
    await centre.renameTab('Новое имя', DRAFT.title);
    await school.hasTab(DRAFT.title, true);
  });

  test('are added, hidden, shown again and deleted', async () => {
    const before = await school.tabs();
    await school.page.click('[aria-label="Добавить вкладку"]');
    const added = `Лист${before.length + 1}`;
    await centre.hasTab(added, true);
    await centre.tabMenu(added, 'Скрыть');
    await school.hasTab(added, false);
    await centre.tabMenu(DRAFT.title, 'Показать скрытую', added);
    await school.hasTab(added, true);
    await centre.tabMenu(added, 'Удалить');
    await centre.button('Удалить');
    await school.hasTab(added, false);
  });

  test('of the add-on are not a school’s to rename or delete', async () => {
    const before = await centre.tabs();
    await school.renameTab('Школа № 2', 'Моя');
    expect(await school.dialogText()).toMatch(/защищ/i);
    await school.button('ОК');
    await school.tabMenu('Свод', 'Удалить');
    await school.button('Удалить');
    expect(await school.dialogText()).toMatch(/защищ/i);
    await school.button('ОК');
    expect(await centre.tabs()).toEqual(before);
    expect(await school.tabs()).toEqual(before);
  });
});
