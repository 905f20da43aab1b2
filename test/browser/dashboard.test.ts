import {COMMITTEE, personOf} from '../support/municipality';
import {EXPLAINED, SOUND} from '../support/school-return';
import {fillReturn} from '../support/sheets-of';
import {describeInBrowser} from './in-browser';
import {Panel} from './panel';
import {collectingSetting, Stage} from './stage';

let stage: Stage;

/** One return handed in, the other begun. */
const halfway = () =>
  collectingSetting(desk => {
    fillReturn(desk.book, 's01', SOUND, EXPLAINED);
    desk.type('s01', 'submit', 'TRUE', personOf('s01'));
    fillReturn(desk.book, 's02', {'k5-11': 100, 'i3.1': 40});
  });

/** Name by which the focused element is read, and its role. */
const focused = () => {
  const at = document.activeElement;
  return {
    role: at?.getAttribute('role') ?? at?.localName,
    name: at?.getAttribute('aria-label') ?? at?.textContent ?? '',
    selected: at?.getAttribute('aria-selected'),
  };
};

describeInBrowser('the dashboard', () => {
  beforeAll(async () => {
    stage = await Stage.open(halfway());
  });
  afterAll(() => stage.close());

  test('is walked by keyboard, fits the screen, and reads without colour', async () => {
    const window = await stage.window(COMMITTEE);
    const {frame} = await Panel.open(window, 'dialog', 'Обзор');
    const press = async (key: 'Tab' | 'ArrowRight' | 'ArrowDown' | 'Enter') => {
      await window.page.keyboard.press(key);
      return frame.evaluate(focused);
    };
    /** Tab stops until one of this role. */
    const tabTo = async (role: string) => {
      for (let stop = 0; stop < 40; stop++) {
        const at = await press('Tab');
        if (at.role === role) return at;
      }
      throw new Error(`no stop: ${role}`);
    };
    const overflow = () =>
      frame.evaluate(() => {
        const {scrollHeight, scrollWidth} = document.documentElement;
        return [scrollHeight > innerHeight, scrollWidth > innerWidth];
      });

    await frame.focus('[data-key=reload]');
    expect(await tabTo('tab')).toMatchObject({
      name: 'Ход года',
      selected: 'true',
    });
    expect((await tabTo('img')).name).toMatch(
      /^К 05\.11\.2025 отчёты сдали 1 из 2 учреждений\. Срок сдачи – 20\.12\.2025\.$/,
    );
    expect(await tabTo('summary')).toMatchObject({name: 'Числами'});
    await press('Enter');
    const table = await frame.$eval(
      'details[open] tbody',
      body => (body as HTMLElement).innerText,
    );
    expect(table).toMatch(/05\.11\.2025\s+1\s+2/);
    expect((await tabTo('img')).name).toMatch(
      /^Школы: приняты – 0, ждут приёмки – 1, возвращены – 0, не сданы – 1\.$/,
    );

    await frame.focus('[role=tab][aria-selected=true]');
    expect(await press('ArrowRight')).toMatchObject({
      name: 'Показатели',
      selected: 'true',
    });
    expect((await press('Tab')).name).toBe('И 1.1: показать подробно');
    await frame.focus("[data-key='indicator И 3.1']");
    await press('Enter');
    const detail = await frame.$eval(
      'aside.detail',
      aside => (aside as HTMLElement).innerText,
    );
    expect(detail).toMatch(/И 3\.1 · Количество/);
    expect(detail).toMatch(/1 из 2 учреждений/);
    expect((await tabTo('img')).name).toMatch(
      /^И 3\.1: 2025 год, пока – [\d,]+\s%/,
    );
    expect(await overflow()).toEqual([false, false]);

    await frame.focus('[role=tab][aria-selected=true]');
    await press('ArrowRight');
    expect((await tabTo('td')).name).toMatch(/^Школа № 1, И 1\.2: /);
    await press('ArrowRight');
    expect((await press('ArrowDown')).name).toBe(
      'Школа № 2, И 1.3: нет данных.',
    );
    const said = await frame.$eval('.said', line => line.textContent);
    expect(said).toBe('Школа № 2, И 1.3: нет данных.');
    const signs = await frame.$$eval('.key .swatch.heat', all =>
      all.map(one => getComputedStyle(one).backgroundImage + one.textContent),
    );
    expect(new Set(signs.slice(0, 4)).size).toBe(4);
    expect(await overflow()).toEqual([false, false]);

    const named = await frame.$$eval('[role=img], [role=tab]', all =>
      all.map(
        one => (one.getAttribute('aria-label') ?? one.textContent ?? '') !== '',
      ),
    );
    expect(named).not.toContain(false);
    expect(window.errors).toEqual([]);
  });

  test('is closed to a school', async () => {
    const window = await stage.window(personOf('s01'));
    const panel = await Panel.open(window, 'dialog', 'Обзор');
    expect(await panel.text()).toMatch(/^Эти сведения вам не открыты/);
  });
});
