import {COMMITTEE, OWNER, personOf} from '../support/municipality';
import {describeInBrowser} from './in-browser';
import type {PersonWindow} from './person-window';
import {Stage} from './stage';

let stage: Stage;
let centre: PersonWindow;
let school: PersonWindow;
let committee: PersonWindow;

describeInBrowser('a collection, by three people at once:', () => {
  beforeAll(async () => {
    stage = await Stage.open();
    school = await stage.window(personOf('s01'), 'Школа № 1');
    centre = await stage.window(OWNER, 'Школа № 1');
    committee = await stage.window(COMMITTEE, 'Свод');
  });

  afterAll(async () => {
    const windows = [centre, school, committee];
    expect(windows.flatMap(({errors}) => errors)).toEqual([]);
    await stage.close();
  });

  /** Of the school's own tab. */
  const value = (row: string) => stage.inputOf('s01', row, 'value');
  const check = (row: string) => stage.inputOf('s01', row, 'check');

  test('a value has its check at once, and another once it is mended', async () => {
    await school.goTo(value('k9'));
    await school.page.keyboard.type('20');
    await school.press('Enter');
    await school.goTo(value('i1.2'));
    await school.page.keyboard.type('25');
    await school.press('Enter');
    await centre.goTo(value('i1.2'));
    await school.matches(check('i1.2'), /✖ Больше/);
    await centre.matches(check('i1.2'), /✖ Больше/);
    await school.goTo(value('i1.2'));
    await school.page.keyboard.type('18');
    await school.press('Enter');
    await centre.shows(value('i1.2'), '18');
    await school.matches(check('i1.2'), /^✓/);
  });

  test('what the rules for input refuse is refused, and the value stays', async () => {
    await school.goTo(value('i1.2'));
    await school.page.keyboard.type('много');
    await school.press('Enter');
    expect(await school.dialogText()).toMatch(/./);
    await school.button('ОК');
    await school.shows(value('i1.2'), '18');
  });

  test('a school is refused outside its own cells', async () => {
    const cell = stage.inputOf('s01', 'i1.2', 'title');
    const before = await school.cell(cell);
    await school.goTo(cell);
    await school.page.keyboard.type('x');
    await school.press('Enter');
    expect(await school.dialogText()).toMatch(/защищ/i);
    await school.button('ОК');
    await school.shows(cell, before);
    await school.openTab('Школа № 2');
    const others = stage.inputOf('s02', 'i1.2', 'value');
    await school.goTo(others);
    await school.page.keyboard.type('1');
    await school.press('Enter');
    expect(await school.dialogText()).toMatch(/защищ/i);
    await school.button('ОК');
    await school.shows(others, '');
    await school.openTab('Школа № 1');
  });

  test('a status is chosen from its list', async () => {
    await school.goTo(value('p1.2'));
    await school.press('Enter');
    const option = await school.page.waitForSelector(
      "::-p-xpath(//*[@role='option'][normalize-space()='в работе'])",
    );
    await option!.click();
    await school.shows(value('p1.2'), 'в работе');
    await centre.shows(value('p1.2'), 'в работе');
  });

  test('the box «Сдать» is answered with what is still missing', async () => {
    const box = value('submit');
    await school.goTo(box);
    await school.click(box);
    await school.matches(check('submit'), /не сдано.*И 1\.1: не заполнено/s);
    await centre.matches(check('submit'), /не сдано/);
    await school.shows(box, 'ЛОЖЬ');
  });

  test('the centre’s menu rolls up, and «Свод» changes before the committee', async () => {
    const total = stage.totalOf('i1.2');
    await committee.goTo(total);
    const before = await committee.picture(total);
    await committee.shows(total, '18');
    await school.goTo(value('i1.2'));
    await school.page.keyboard.type('19');
    await school.press('Enter');
    await committee.shows(total, '19');
    expect(await committee.picture(total)).not.toBe(before);
    await centre.menu('Профориентация', 'Свод и рекомендации', 'Обновить свод');
    expect(await centre.dialogText()).toMatch(/Свод обновлён/);
    await centre.button('ОК');
  });

  test('a command asks, and takes no for an answer', async () => {
    await centre.menu('Профориентация', 'Методический центр', 'Открыть сбор…');
    expect(await centre.dialogText()).toMatch(/период/i);
    await centre.button('Отмена');
    await centre.page.waitForSelector('[role=dialog]', {hidden: true});
  });
});
