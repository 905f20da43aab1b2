import type {Command} from '../engine/command';
import {accept} from './accept';
import {addInstitutions} from './add-institutions';
import {check} from './check';
import {closeCollection} from './close-collection';
import {editRecommendation} from './edit-recommendation';
import {extend} from './extend';
import {handOut} from './hand-out';
import {letters} from './letters';
import {moveRecommendationsCommand} from './move-recommendations';
import {nextPeriod} from './next-period';
import {note, publicPage} from './note';
import {openCollection} from './open-collection';
import {previewInstitutions} from './preview-institutions';
import {recommend} from './recommend';
import {remind} from './remind';
import {repair} from './repair';
import {returnBack} from './return';
import {rollUp} from './roll-up';
import {setUp} from './set-up';
import {submit} from './submit';
import {takeIn} from './take-in';
import {triggers} from './triggers';
import {undoPeriod} from './undo-period';

/** Every command by name: a new command is a file, a line here and a test. */
export const COMMANDS = {
  'set-up': setUp,
  'preview-institutions': previewInstitutions,
  'add-institutions': addInstitutions,
  'open-collection': openCollection,
  extend,
  remind,
  'hand-out': handOut,
  'take-in': takeIn,
  'close-collection': closeCollection,
  'next-period': nextPeriod,
  'undo-period': undoPeriod,
  check,
  submit,
  accept,
  return: returnBack,
  'roll-up': rollUp,
  recommend,
  'move-recommendations': moveRecommendationsCommand,
  'edit-recommendation': editRecommendation,
  letters,
  note,
  'public-page': publicPage,
  repair,
  triggers,
} as const;

export type CommandName = keyof typeof COMMANDS;

/** The command of this name; null when there is none. */
export function commandOf(name: string): Command<unknown> | null {
  return Object.prototype.hasOwnProperty.call(COMMANDS, name)
    ? (COMMANDS[name as CommandName] as Command<unknown>)
    : null;
}
