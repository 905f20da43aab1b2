import {readNumber} from '../../../../src/local/page/model/read-number';

test.each([
  ['12', 12],
  ['-7,5', -7.5],
  ['1\u00a0234,5', 1234.5],
  ['37,5 %', 0.375],
  ['33,0%', 0.33],
  ['0', 0],
])('reads the number %j', (text, value) => {
  expect(readNumber(text)).toBeCloseTo(value);
});

test.each(['', '01.09.2026', '10:30', '7.5', 'н/п', '12 чел.', '--1'])(
  'finds no number in %j',
  text => {
    expect(readNumber(text)).toBeNull();
  },
);
