import {writeBodies} from '../../../src/app/engine/write-bodies';
import type {Request} from '../../../src/workbook/sheets-api';

const MINUTE = 60_000;

const copy = (id: number): Request => ({
  duplicateSheet: {sourceSheetId: 1, newSheetId: id},
});

/** A host in which every write takes so many minutes. */
function slowHost(minutes: number) {
  const written: Request[][] = [];
  let elapsed = 0;
  return {
    written,
    elapsed: () => elapsed,
    write: (requests: Request[]) => {
      written.push(requests);
      elapsed += minutes * MINUTE;
    },
  };
}

const BODIES = [[copy(11), copy(12)], [copy(13)], [copy(14)], [copy(15)]];
const TABS = new Set([1, 11, 12, 13, 14, 15]);

it('stops before a body that may pass the limit and says how far it came', () => {
  const host = slowHost(1.9);
  expect(() => writeBodies(host, BODIES, TABS)).toThrow(
    'Готово вкладок учреждений: 4 из 6. На остальное не хватило времени: выберите команду ещё раз, она продолжит с этого места.',
  );
  expect(host.written).toEqual(BODIES.slice(0, 2));
});

it('writes all that time allows, and one body however late it is', () => {
  const quick = slowHost(0.9);
  writeBodies(quick, BODIES, TABS);
  expect(quick.written).toHaveLength(4);
  const late = slowHost(7);
  expect(() => writeBodies(late, BODIES, TABS)).toThrow(/3 из 6/);
  expect(late.written).toHaveLength(1);
});
