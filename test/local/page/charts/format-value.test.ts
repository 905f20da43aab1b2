import {formatValue} from '../../../../src/local/page/charts/format-value';

test.each([
  [0.375, '0%', '38\u00a0%'],
  [0.375, '0.0%', '37,5\u00a0%'],
  [1234.5, '#,##0', '1\u00a0235'],
  [1234.5, '0.00', '1\u00a0234,50'],
  [7.5, null, '7,5'],
  [1 / 3, null, '0,333'],
])('shows %d of the pattern %s as %j', (value, pattern, text) => {
  expect(formatValue(value, pattern)).toBe(text);
});
