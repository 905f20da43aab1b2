import type {Kind} from '../../src/core/order/institution';
import {peerGroupName} from '../../src/wording/peer-group';

test.each<[Kind, boolean, number, number | null, string]>([
  ['school', true, 300, 799, 'школы с 10-11 классами, 300–799 обучающихся'],
  ['school', false, 0, 299, 'школы без 10-11 классов, менее 300 обучающихся'],
  ['school', true, 800, null, 'школы с 10-11 классами, от 800 обучающихся'],
  ['school', true, 1001, null, 'школы с 10-11 классами, от 1 001 обучающегося'],
  ['school', true, 0, null, 'школы с 10-11 классами'],
  ['preschool', false, 100, 202, 'детские сады, 100–202 воспитанника'],
  ['preschool', false, 0, 100, 'детские сады, менее 101 воспитанника'],
  [
    'supplementary',
    false,
    300,
    799,
    'учреждения дополнительного образования, 300–799 обучающихся',
  ],
])('%s, upper grades %s, from %d to %p: «%s»', (...given) => {
  const [kind, upperGrades, from, to, name] = given;
  const band = {from, to};
  const sizeCohort = 'k1-11';
  const group = {key: '', kind, upperGrades, band, sizeCohort};
  expect(peerGroupName(group).replace(/\u00A0/g, ' ')).toBe(name);
});
