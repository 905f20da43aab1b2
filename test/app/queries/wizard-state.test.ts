import {bundleHost} from '../../support/bundle-host';
import {collecting} from '../../support/commands';
import {
  blankWorkbook,
  COMMITTEE,
  OWNER,
  personOf,
  STRANGER,
} from '../../support/municipality';

it('says of a blank workbook that nothing is there, to its owner alone', () => {
  const bundle = bundleHost(blankWorkbook());
  expect(bundle.ask('wizard-state', {})).toMatchObject({
    isSetUp: false,
    isOwner: true,
    stage: 'set-up',
    institutions: 0,
    today: '2025-11-05',
    preset: {activities: 52, periods: [2023, 2024, 2025]},
  });
  expect(() => bundle.ask('wizard-state', {}, STRANGER)).toThrow();
});

it('says how far the workbook is set up, and who has no address', () => {
  const bundle = bundleHost(
    collecting([{code: 's01'}, {code: 's02', emails: ''}]),
  );
  expect(bundle.ask('wizard-state', {})).toMatchObject({
    isSetUp: true,
    stage: 'collecting',
    period: 2025,
    deadline: '2025-12-20',
    centre: [OWNER],
    committee: [COMMITTEE],
    institutions: 2,
    withoutAddress: 1,
  });
  for (const user of [COMMITTEE, personOf('s01'), STRANGER]) {
    expect(() => bundle.ask('wizard-state', {}, user)).toThrow(/не открыты/);
  }
});
