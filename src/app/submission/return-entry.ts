import {OWN_RETURN} from '../../wording/own-return';
import type {ZodMiniType} from 'zod/mini';
import type {Preset} from '../../core/order/preset';
import {REFUSAL_TEXT} from '../../wording/action-refusal';
import {capitalised} from '../../wording/capitalised';
import type {Changes} from '../../workbook/changes';
import {institutionTab} from '../../workbook/tab-ids';
import {entry, type Entry} from '../engine/entry';
import {Refusal} from '../engine/host';
import {ownReturn, returnPart, type OwnReturn} from './own-return';

/** What is typed for the person, and what they are told. */
interface Typing {
  /** Of the tab of the institution alone. */
  changes: Pick<Changes, 'typed' | 'ticked'>;
  message: string;
}

/** Writes beside a row: an explanation, an answer; null empties it. */
export function explained(
  institution: string,
  row: string,
  explanation: string | null,
): Typing['changes'] {
  const rows = new Map([[row, {explanation}]]);
  return {typed: new Map([[institution, rows]])};
}

interface Declared<Args> {
  args: ZodMiniType<Args>;
  /** Even when the return cannot be filled. */
  whenClosed?: boolean;
  /** Throws `Refusal` when it cannot be done. */
  typing(own: OwnReturn, args: Args, preset: Preset): Typing;
}

/** Declares what an institution's people type into its tab from their panel. */
export function returnEntry<Args extends {institution: string}>({
  args,
  whenClosed = false,
  typing,
}: Declared<Args>): Entry<Args, 'typed' | 'ticked'> {
  return entry({
    args,
    renews: ['typed', 'ticked'],
    part: (tab, {institution}) => returnPart(tab, institution),
    enter({person, preset, today, ...opened}, given) {
      const code = given.institution;
      if (!person.own.some(one => one.code === code)) {
        throw new Refusal(OWN_RETURN.ownPeople);
      }
      const own = ownReturn(opened, person, today, code);
      if (own.closed && !whenClosed) {
        throw new Refusal(capitalised(`${REFUSAL_TEXT[own.closed]}.`));
      }
      const {changes, message} = typing(own, given, preset);
      return {changes, tabIds: [institutionTab(code)], message};
    },
    failures: {
      denied: OWN_RETURN.denied,
      other: OWN_RETURN.failed,
    },
  });
}
