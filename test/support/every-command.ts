import type {CommandName} from '../../src/app/commands';
import {csv, type Line} from './municipality';

export const TWO_SCHOOLS: readonly Line[] = [{code: 's01'}, {code: 's02'}];

/** Every command with arguments that it takes. */
export const EVERY_COMMAND: Readonly<Record<CommandName, object>> = {
  'set-up': {},
  'add-institutions': {csv: csv([...TWO_SCHOOLS, {code: 's03'}])},
  'open-collection': {period: 2025, deadline: '25.12.2025'},
  check: {},
  submit: {},
  accept: {all: true},
  return: {all: true, reason: 'Проверьте контингент'},
  'roll-up': {},
  recommend: {},
  repair: {},
  triggers: {on: true},
  'preview-institutions': {csv: csv(TWO_SCHOOLS)},
  'hand-out': {institution: 's01'},
  'take-in': {institution: 's02', rows: [['k9', null, null, null, 30]]},
  remind: {},
  extend: {institution: 's01', until: '31.12.2025'},
  'close-collection': {confirm: true},
  'next-period': {period: 2026, deadline: '20.12.2026'},
  'undo-period': {},
};
