import {COMMANDS, type CommandName} from '../../src/app/commands';
import {RECOMMENDATION_COLUMN} from '../../src/workbook/tabs/recommendations';
import {TABLE_TOP} from '../../src/workbook/table';
import type {Workbook} from '../../src/local/sheets/workbook';
import {csv, OWNER, type Line} from './municipality';
import {tabOf} from './sheets-of';

export const TWO_SCHOOLS: readonly Line[] = [{code: 's01'}, {code: 's02'}];

/** Id that the first line gets which people add to «Рекомендации» in 2025. */
export const OWN_RECOMMENDATION = 'own/-/2025/1';

/** The centre adds a recommendation of its own, for commands to work on. */
export function addOwnRecommendation(book: Workbook): void {
  const {sheetId} = tabOf(book, 'recommendations');
  const column = RECOMMENDATION_COLUMN.text;
  book.type({sheetId, row: TABLE_TOP, column}, 'Провести встречу', OWNER);
}

/** Arguments that do, of commands that take any; the order is the year's. */
const ARGUMENTS: Partial<Record<CommandName, object>> = {
  'set-up': {},
  'add-institutions': {csv: csv([...TWO_SCHOOLS, {code: 's03'}])},
  'open-collection': {period: 2025, deadline: '25.12.2025'},
  check: {},
  submit: {},
  accept: {all: true},
  return: {all: true, reason: 'Проверьте контингент'},
  'roll-up': {},
  recommend: {},
  'move-recommendations': {ids: [OWN_RECOMMENDATION], action: 'approve'},
  'edit-recommendation': {
    id: OWN_RECOMMENDATION,
    changes: {cause: 'мероприятие перенесено'},
  },
  letters: {},
  note: {},
  'public-page': {},
  repair: {},
  triggers: {on: true},
  'preview-institutions': {csv: csv(TWO_SCHOOLS)},
  'hand-out': {institution: 's01'},
  'form-link': {institution: 's01'},
  'take-in': {institution: 's02', rows: [['k9', null, null, null, 30]]},
  remind: {},
  extend: {institution: 's01', until: '31.12.2025'},
  'close-collection': {confirm: true},
  'next-period': {period: 2026, deadline: '20.12.2026', confirm: true},
  correct: {
    period: 2025,
    institution: 's01',
    field: 'i2.1',
    value: 390,
    why: 'опечатка',
    by: 'директора',
  },
  'keep-accepted': {institution: 's01', take: 'accepted'},
  'undo-period': {},
};

/** Every command with arguments that it takes; none, unless told above. */
export const EVERY_COMMAND: Readonly<Record<CommandName, object>> = {
  ...ARGUMENTS,
  ...(Object.fromEntries(
    (Object.keys(COMMANDS) as CommandName[]).map(name => [
      name,
      ARGUMENTS[name] ?? {},
    ]),
  ) as Record<CommandName, object>),
};

/**
 * Those that read the workbook, compute and write the difference; those with
 * arguments in the order of the year.
 */
export const ORDINARY_COMMANDS = (
  Object.keys(EVERY_COMMAND) as CommandName[]
).filter(name => COMMANDS[name].apart === null);
