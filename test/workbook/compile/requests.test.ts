import {desired} from '../../../src/workbook/desired';
import {decode} from '../../../src/workbook/decode/decode';
import {reconcile} from '../../../src/workbook/reconcile/reconcile';
import {institutionsOf} from '../../support/institutions';
import {blankWorkbook, OWNER, PRESET} from '../../support/municipality';
import {readAll} from '../../support/read-all';

/**
 * One request a line: what a reviewer reads when a layout changes. The
 * fingerprint is left out: it covers the styles of all tabs.
 */
const print = (requests: readonly object[]) =>
  requests
    .map(request => JSON.stringify(request))
    .join('\n')
    .replace(/(\\"layout\\":\\")\w+/, '$1…');

it('compiles the tab of a kindergarten into these requests', () => {
  const actual = readAll(blankWorkbook());
  const said = decode(actual, PRESET);
  const institutions = institutionsOf([
    {code: 'd01', name: 'Детский сад', kind: 'preschool'},
  ]);
  const specs = desired(said, {institutions}, null).filter(
    ({id}) => id === 'institution:d01',
  );
  const groups = reconcile(actual, specs, {
    deep: false,
    restoreTitles: false,
    region: null,
    always: [OWNER],
  });
  expect(print(groups.flat())).toMatchSnapshot();
});
