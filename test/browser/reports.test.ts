import {COMMITTEE, OWNER, personOf} from '../support/municipality';
import {EXPLAINED, SOUND} from '../support/school-return';
import {fillReturn} from '../support/sheets-of';
import {describeInBrowser} from './in-browser';
import {Panel} from './panel';
import {collectingSetting, Stage} from './stage';

let stage: Stage;

const handedIn = () =>
  collectingSetting(desk => {
    fillReturn(desk.book, 's01', SOUND, EXPLAINED);
    desk.type('s01', 'submit', 'TRUE', personOf('s01'));
  });

/** Headings of the report, which has a style of its own. */
const headings = () => {
  const root = document.querySelector('.paper')?.shadowRoot;
  return [...(root?.querySelectorAll('h1, h2') ?? [])].map(
    one => one.textContent,
  );
};

describeInBrowser('letters and reports:', () => {
  beforeAll(async () => {
    stage = await Stage.open(handedIn());
  });
  afterAll(() => stage.close());

  test('the committee prints the note and keeps it as a file', async () => {
    const committee = await stage.window(COMMITTEE);
    const {frame, press} = await open(committee, 'Аналитическая справка');
    const [title, ...sections] = await frame.evaluate(headings);
    expect(title?.replace(/\u00A0/g, ' ')).toBe(
      'Мониторинг профориентации: итоги за 2025 год',
    );
    expect(sections).toHaveLength(9);
    await frame.evaluate(() => {
      const kept = {printed: 0, file: ''};
      Object.assign(window, {kept});
      window.print = () => kept.printed++;
      HTMLAnchorElement.prototype.click = function () {
        kept.file = `${this.protocol} ${this.download}`;
      };
    });
    await press('Печать');
    await press('Скачать HTML');
    const kept = await frame.evaluate(
      () => (window as unknown as {kept: {printed: number; file: string}}).kept,
    );
    expect(kept).toEqual({printed: 1, file: 'blob: spravka-2025.html'});
    await committee.page.emulateMediaType('print');
    const tools = await frame.$eval(
      '.tools',
      one => getComputedStyle(one).display,
    );
    await committee.page.emulateMediaType(undefined);
    expect(tools).toBe('none');
  });

  test('the centre is told when no letter is due', async () => {
    const window = await stage.window(OWNER);
    const {frame} = await open(window, 'Письма учреждениям');
    const text = await frame.$eval('body', one => one.innerText);
    expect(text).toContain('Отправлять нечего');
    expect(await frame.$eval('[data-key=send]', one => one.outerHTML)).toMatch(
      /disabled/,
    );
  });
});

async function open(
  window: Parameters<typeof Panel.open>[0],
  title: string,
): Promise<{frame: Panel['frame']; press: (text: string) => Promise<void>}> {
  const panel = await Panel.open(window, 'dialog', title, [
    'Письма и справки',
    `${title}…`,
  ]);
  return {frame: panel.frame, press: text => panel.press(text)};
}
