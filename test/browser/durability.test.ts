import type {HTTPResponse} from 'puppeteer-core';
import {OWNER, personOf} from '../support/municipality';
import {describeInBrowser} from './in-browser';
import {DRAFT, Stage} from './stage';

const ROWS = 14;
/** How many edits are acknowledged when the server is killed, at the least. */
const ENOUGH = 6;

describeInBrowser('a server that is killed and started again', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await Stage.open();
  });

  afterAll(() => stage.close());

  test('loses nothing that it had acknowledged, and the windows go on', async () => {
    const centre = await stage.window(OWNER, DRAFT.title);
    const school = await stage.window(personOf('s01'), DRAFT.title);
    const acknowledged = new Map<string, string>();
    let killed: Promise<void> | null = null;
    const hear = async (response: HTTPResponse) => {
      if (!response.url().includes('/api/gestures')) return;
      const {ok} = (await response.json()) as {ok: boolean};
      const {row, text} = JSON.parse(response.request().postData() ?? '') as {
        row: number;
        text: string;
      };
      if (ok) acknowledged.set(`A${row + 1}`, text);
      if (acknowledged.size >= ENOUGH) killed ??= stage.kill();
    };
    school.page.on('response', response => void hear(response).catch(() => {}));
    for (let row = 1; row <= ROWS && !killed; row++) {
      await school.type(`A${row}`, `строка ${row}`);
    }
    await school.isOffline(true);
    await killed;
    expect(acknowledged.size).toBeGreaterThanOrEqual(ENOUGH);
    await stage.start();
    await school.isOffline(false);
    await centre.isOffline(false);
    const another = await stage.window(personOf('s02'), DRAFT.title);
    for (const window of [centre, school, another]) {
      for (const [a1, text] of acknowledged) await window.shows(a1, text);
    }
    await another.type('B1', 'после');
    await school.shows('B1', 'после');
    await centre.shows('B1', 'после');
  });
});
