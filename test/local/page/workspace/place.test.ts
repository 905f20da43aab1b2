import {
  addressAs,
  readPlace,
  writePlace,
} from '../../../../src/local/page/workspace/place';

test.each([
  ['#gid=12&range=B4', {sheetId: 12, range: 'B4'}],
  ['#gid=0', {sheetId: 0, range: null}],
  ['', {sheetId: null, range: null}],
  ['#gid=x&range=B4:C5', {sheetId: null, range: 'B4:C5'}],
])('reads %j', (hash, place) => {
  expect(readPlace(hash)).toEqual(place);
});

test('reads back what it wrote', () => {
  const place = {sheetId: 55, range: 'A1:B2'};
  expect(readPlace(writePlace(place))).toEqual(place);
});

test('a school comes to its own tab, others stay where they are', () => {
  const here = {pathname: '/', hash: '#gid=12&range=B4'};
  const person = {email: 'a+b@example.org', name: ''};
  expect(addressAs({...person, role: 'committee'}, here)).toBe(
    '/?as=a%2Bb%40example.org#gid=12&range=B4',
  );
  expect(addressAs({...person, role: 'institution'}, here)).toBe(
    '/?as=a%2Bb%40example.org',
  );
});
