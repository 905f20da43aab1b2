import {COMMITTEE, OWNER, personOf} from '../support/municipality';
import {recommendToTwo} from '../support/recommended';
import {describeInBrowser} from './in-browser';
import {Panel} from './panel';
import {collectingSetting, Stage} from './stage';

let stage: Stage;

describeInBrowser('recommendations and decisions:', () => {
  beforeAll(async () => {
    stage = await Stage.open(collectingSetting(recommendToTwo));
  });
  afterAll(() => stage.close());

  test('the centre looks at the ground, edits, approves and sends', async () => {
    const centre = await stage.window(OWNER);
    const panel = await Panel.open(centre, 'sidebar', 'Рекомендации');
    await panel.fill('input[type=search]', 'билет');
    await panel.press('Школа № 1');
    await panel.press('И 3.1а (');
    await centre.until(
      (title, a1) =>
        document.querySelector('[role=tab][aria-selected=true]')
          ?.textContent === title && document.body.dataset.selection === a1,
      'Школа № 1',
      stage.inputOf('s01', 'i3.1a', 'value'),
    );

    await panel.press('Изменить…');
    await panel.set('#responsible', 'завуч <b>Иванова</b>');
    await panel.set('#control-date', '2026-02-01');
    await panel.press('Записать');
    await panel.says(/Рекомендация записана/);
    await panel.says(/контрольная дата: 01\.02\.2026/);
    await panel.says(/Ответственный: завуч <b>Иванова<\/b>\./);
    await panel.press('Причина…');
    await panel.fill('#cause', 'своя причина');
    await panel.press('Записать');
    await panel.says(/Причина\s+своя причина/);
    await panel.press('Утвердить');
    await panel.says(/Утверждено рекомендаций: 1/);
    await panel.says(/Ничего не нашлось/);

    await panel.set('input[type=search]', '');
    await panel.press('Школа № 2');
    await panel.press('Отозвать…');
    await panel.fill('#reason', 'Участвуют все');
    await panel.press('Отозвать');
    await panel.says(/Отозвано рекомендаций: 1/);
    // It has left the drafts: the one after it is open.
    await panel.says(/2 из 2[^]*И 1\.1 за 2025 год/);
    await panel.press('К списку');
    await panel.press('Утвердить показанные (2)…');
    await panel.press('Утвердить (2)');
    await panel.says(/Утверждено рекомендаций: 2/);
    await panel.says(/Черновиков нет: всё просмотрено/);

    await panel.press('Утверждены');
    await panel.press('Направить показанные (3)…');
    await panel.press('Отметить направленными (3)');
    await panel.says(/Отмечено направленными: 3/);
    const school = await stage.window(personOf('s01'), 'Школа № 1');
    const answer = stage.inputOf('s01', 'received:1', 'explanation');
    await school.goTo(answer);
    await school.page.keyboard.type('Подали заявку');
    await school.press('Enter');
    await school.shows(answer, 'Подали заявку');
    await panel.press('Обновить');
    await panel.press('Есть ответ');
    await panel.press('Школа № 1');
    await panel.says(/Ответ учреждения\s+Подали заявку/);
    await panel.press('Выполнена');
    await panel.says(/Отмечено выполненными: 1/);
  });

  test('one goes through them by keyboard', async () => {
    const centre = await stage.window(OWNER);
    const panel = await Panel.open(centre, 'sidebar', 'Рекомендации');
    await panel.press('Все');
    await panel.frame.focus('.list button.row');
    await centre.page.keyboard.press('Enter');
    await panel.says(/1 из \d+/);
    await centre.press('ArrowRight', 'Alt');
    await panel.says(/2 из \d+/);
    await centre.press('ArrowLeft', 'Alt');
    await panel.says(/1 из \d+/);
    await centre.page.keyboard.press('Escape');
    await panel.says(/Показано: \d+/);
    expect(
      await panel.frame.evaluate(() => document.activeElement?.className),
    ).toBe('row');
  });

  test('the committee records a decision, and changes its state', async () => {
    const committee = await stage.window(COMMITTEE, 'Решения');
    const panel = await Panel.open(committee, 'sidebar', 'Решения');
    await panel.says(/Решений пока нет/);
    await panel.press('Новое решение');
    await panel.fill('#act', '12-р');
    await panel.set('#act-date', '2025-11-01');
    await panel.set('#decision-text', '=1+1 <b>Помочь</b> школе');
    await panel.set('#due', '2025-11-04');
    await panel.fill('#recommendations', '3.1а');
    await committee.page.keyboard.press('Enter');
    await panel.fill('#activities', '4.2');
    await committee.page.keyboard.press('Enter');
    await panel.press('Записать');
    await panel.says(/Решение добавлено/);
    await panel.says(/№ 12-р от 01\.11\.2025/);
    await panel.says(/срок прошёл/);
    await committee.shows('B4', '12-р');
    await committee.shows('D4', '=1+1 <b>Помочь</b> школе');
    await committee.shows('G4', '04.11.2025');
    await committee.shows('I4', 'Школа № 1: И 3.1а за 2025 год');
    await committee.shows('J4', 'П 4.2');

    await panel.press('№ 12-р');
    await panel.choose('#state', 'Исполнено');
    await panel.frame.click('[aria-label="Убрать: П 4.2"]');
    await panel.press('Записать');
    await panel.says(/Решение записано/);
    await committee.shows('H4', 'исполнено');
    await committee.shows('J4', '');
  });

  test.each(['Рекомендации', 'Решения'])(
    '«%s» is closed to a school',
    async title => {
      const school = await stage.window(personOf('s01'));
      const panel = await Panel.open(school, 'sidebar', title);
      expect(await panel.text()).toMatch(/^Эти сведения вам не открыты/);
    },
  );
});
