import {preset} from '../../src/presets/kaliningrad-2023/preset';
import {checkMessage, uncheckedMessage} from '../../src/wording/check-message';

const {catalogue} = preset();
const said = (ruleId: string, about: string[]) =>
  checkMessage({ruleId, severity: 'error', about}, catalogue, false)
    .map(part => (typeof part === 'string' ? part : '55'))
    .join('');

it.each([
  [['k9'], '✖ Больше числа обучающихся 9 классов (55): проверьте или поясните'],
  [
    ['g9', 'g11'],
    '✖ Больше суммы числа выпускников 9 классов и числа выпускников 11 классов (55): проверьте или поясните',
  ],
])('a value is compared with the sum of %j', (about, text) => {
  expect(said('exceeds-cohort', about)).toBe(text);
});

it('one missing number of two is enough to check nothing', () => {
  const about = ['i11.1a', 'i11.1b'];
  expect(uncheckedMessage({ruleId: 'parts-differ', about}, catalogue)).toMatch(
    /нет показателя 11\.1а или показателя 11\.1б$/,
  );
});
