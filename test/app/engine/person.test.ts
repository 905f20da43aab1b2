import {personOf} from '../../../src/app/engine/person';
import {collecting} from '../../support/commands';
import {decode} from '../../../src/workbook/decode/decode';
import {
  blankWorkbook,
  COMMITTEE,
  OWNER,
  personOf as personOfSchool,
  PRESET,
  STRANGER,
} from '../../support/municipality';
import {readAll} from '../../support/read-all';

const asked = (user: string, owner = OWNER) => {
  const opened = decode(readAll(collecting([{code: 's01'}])), PRESET);
  const host = {user: () => user, owner: () => owner};
  const {role, own} = personOf(host, opened);
  return [role, own.map(one => one.code)];
};

it.each([
  ['the owner', OWNER, 'centre', []],
  ['the committee', COMMITTEE, 'committee', []],
  ['a school', personOfSchool('s01'), 'institution', ['s01']],
  ['a school in capitals', personOfSchool('S01'), 'institution', ['s01']],
  ['a stranger', STRANGER, 'guest', []],
  ['somebody whom the platform does not name', '', 'guest', []],
])('knows %s', (_, user, role, own) => {
  expect(asked(user)).toEqual([role, own]);
});

it('takes nobody for the owner of a shared drive', () => {
  expect(asked('', '')).toEqual(['guest', []]);
  expect(asked(STRANGER, '')).toEqual(['guest', []]);
});

it('lets anybody set up a blank workbook that nobody owns', () => {
  const opened = decode(readAll(blankWorkbook()), PRESET);
  const host = {user: () => STRANGER, owner: () => ''};
  expect(personOf(host, opened).role).toBe('centre');
});
