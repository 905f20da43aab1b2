import {OWNER, personOf} from '../support/municipality';
import {describeInBrowser} from './in-browser';
import type {PersonWindow} from './person-window';
import {DRAFT, Stage} from './stage';

let stage: Stage;
/** Two people over the same tab, each in a browser of their own. */
let centre: PersonWindow;
let school: PersonWindow;

describeInBrowser('what people do by hand is seen by both at once:', () => {
  beforeAll(async () => {
    stage = await Stage.open();
    centre = await stage.window(OWNER, DRAFT.title);
    school = await stage.window(personOf('s01'), DRAFT.title);
  });

  afterAll(async () => {
    expect([...centre.errors, ...school.errors]).toEqual([]);
    await stage.close();
  });

  /** Both windows show these cells. */
  async function bothShow(cells: Record<string, string>): Promise<void> {
    for (const [a1, text] of Object.entries(cells)) {
      await centre.shows(a1, text);
      await school.shows(a1, text);
    }
  }

  test('typing, in the manner of ru_RU, and a formula over it', async () => {
    const before = await school.picture('A1');
    await centre.type('A1', '2,5');
    await centre.type('A2', '01.09.2026');
    await school.type('B1', '=A1*2');
    await bothShow({A1: '2,5', A2: '01.09.2026', B1: '5'});
    expect(await school.picture('A1')).not.toBe(before);
    await centre.type('A1', '4');
    await bothShow({B1: '8'});
  });

  test('Delete', async () => {
    await school.select('A1', 'A2');
    await school.press('Delete');
    await bothShow({A1: '', A2: '', B1: '0'});
  });

  test('rows copied in another program, as text and as HTML', async () => {
    await centre.copied('СОШ № 1\t1,5\nСОШ № 2\t01.09.2026\n');
    await centre.click('D1');
    await centre.press('KeyV', 'ControlLeft');
    await bothShow({D1: 'СОШ № 1', E1: '1,5', D2: 'СОШ № 2', E2: '01.09.2026'});
    await school.copied(
      'не это',
      '<table><tr><td>сад</td><td>7</td></tr><tr><td colspan=2>две</td></tr></table>',
    );
    await school.click('D4');
    await school.press('KeyV', 'ControlLeft');
    await bothShow({D4: 'сад', E4: '7', D5: 'две', E5: ''});
  });

  test('copying a formula inside, and cutting a value', async () => {
    await fill(centre, 'G1', ['1', '2', '=G1+G2']);
    await centre.click('G3');
    await centre.press('KeyC', 'ControlLeft');
    await centre.click('H3');
    await centre.press('KeyV', 'ControlLeft');
    await centre.type('H1', '10');
    await bothShow({H3: '10'});
    await centre.click('G1');
    await centre.press('KeyX', 'ControlLeft');
    await centre.click('G5');
    await centre.press('KeyV', 'ControlLeft');
    await bothShow({G1: '', G5: '1', G3: '3'});
  });

  test('the fill handle, over a series', async () => {
    await fill(school, 'J1', ['1', '3']);
    await school.shows('J2', '3');
    // The canvas takes the handle only once it has noticed the pointer over it:
    // like a person, who sees that nothing happened, try again.
    for (
      let tries = 0;
      tries < 5 && (await school.cell('J5')) === '';
      tries++
    ) {
      await school.select('J1', 'J2');
      await school.drag(await school.handle('J2'), await school.middle('J5'));
      await new Promise(resolve => setTimeout(resolve, 700));
    }
    await bothShow({J3: '5', J4: '7', J5: '9'});
  });

  test('undo and redo, each of one’s own', async () => {
    await centre.type('L1', 'центр');
    await school.type('L2', 'школа');
    await bothShow({L1: 'центр', L2: 'школа'});
    await centre.press('KeyZ', 'ControlLeft');
    await bothShow({L1: '', L2: 'школа'});
    await centre.press('KeyY', 'ControlLeft');
    await bothShow({L1: 'центр'});
    await school.menu('Правка', 'Отменить');
    await bothShow({L1: 'центр', L2: ''});
  });

  test('rows put in and taken out, and the formulas that go with them', async () => {
    await fill(centre, 'A20', ['1', '2', '=SUM(A20:A21)']);
    await centre.shows('A22', '3');
    await centre.click('A21');
    await centre.menu('Вставка', 'Вставить строку выше');
    await bothShow({A21: '', A22: '2', A23: '3'});
    await centre.type('A21', '5');
    await bothShow({A23: '8'});
    await centre.click('A22');
    await centre.contextMenu('A22', 'Удалить строку');
    await bothShow({A22: '6'});
  });

  test('sorting what is selected', async () => {
    await fill(school, 'C20', ['в', 'а', 'б']);
    await school.shows('C22', 'б');
    await school.select('C20', 'C22');
    await school.menu('Данные', 'Сортировать от А до Я');
    await bothShow({C20: 'а', C21: 'б', C22: 'в'});
  });
});

/** Types one below the other. */
async function fill(
  person: PersonWindow,
  from: string,
  texts: readonly string[],
): Promise<void> {
  const [, column = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(from) ?? [];
  for (const [i, text] of texts.entries()) {
    await person.type(`${column}${Number(row) + i}`, text);
  }
}
