// Made by `npm run build` of the files beside it.
import {accept} from './accept';
import {addInstitutions} from './add-institutions';
import {check} from './check';
import {closeCollection} from './close-collection';
import {correct} from './correct';
import {editRecommendation} from './edit-recommendation';
import {extend} from './extend';
import {formLink} from './form-link';
import {handOut} from './hand-out';
import {keepAccepted} from './keep-accepted';
import {letters} from './letters';
import {moveRecommendations} from './move-recommendations';
import {nextPeriod} from './next-period';
import {note} from './note';
import {openCollection} from './open-collection';
import {previewInstitutions} from './preview-institutions';
import {publicPage} from './public-page';
import {recommend} from './recommend';
import {remind} from './remind';
import {repair} from './repair';
import {returnBack} from './return';
import {rollUp} from './roll-up';
import {selfCheck} from './self-check';
import {setUp} from './set-up';
import {submit} from './submit';
import {takeIn} from './take-in';
import {triggers} from './triggers';
import {undoPeriod} from './undo-period';

export const COMMANDS = {
  accept,
  'add-institutions': addInstitutions,
  check,
  'close-collection': closeCollection,
  correct,
  'edit-recommendation': editRecommendation,
  extend,
  'form-link': formLink,
  'hand-out': handOut,
  'keep-accepted': keepAccepted,
  letters,
  'move-recommendations': moveRecommendations,
  'next-period': nextPeriod,
  note,
  'open-collection': openCollection,
  'preview-institutions': previewInstitutions,
  'public-page': publicPage,
  recommend,
  remind,
  repair,
  return: returnBack,
  'roll-up': rollUp,
  'self-check': selfCheck,
  'set-up': setUp,
  submit,
  'take-in': takeIn,
  triggers,
  'undo-period': undoPeriod,
} as const;

export type CommandName = keyof typeof COMMANDS;
