import type {ZodMiniType} from 'zod/mini';
import type {Preset} from '../../core/order/preset';
import {REFUSAL_TEXT} from '../../wording/action-refusal';
import {capitalised} from '../../wording/capitalised';
import {typedRequests} from '../../workbook/compile/typed-requests';
import type {Scalar} from '../../workbook/layout';
import {entry, type Entry} from '../engine/entry';
import {Refusal} from '../engine/host';
import {ownReturn, returnPart, type OwnReturn} from './own-return';

/** What is typed for the person, and what they are told. */
interface Typing {
  /** Of a row of the tab. */
  id: string;
  column: number;
  /** Null empties the cell. */
  value: Scalar;
  message: string;
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
}: Declared<Args>): Entry<Args> {
  return entry({
    args,
    part: (tab, {institution}) => returnPart(tab, institution),
    enter({person, preset, today, ...opened}, given) {
      const code = given.institution;
      if (!person.own.some(one => one.code === code)) {
        throw new Refusal(
          'Заполнять отчёт могут только люди самого учреждения.',
        );
      }
      const own = ownReturn(opened, person, today, code);
      if (own.closed && !whenClosed) {
        throw new Refusal(capitalised(`${REFUSAL_TEXT[own.closed]}.`));
      }
      const {id, column, value, message} = typing(own, given, preset);
      const row = own.rows.get(id);
      if (row === undefined) {
        throw new Refusal(
          'Во вкладке не хватает строки: попросите методический центр восстановить книгу.',
        );
      }
      const {sheetId} = own.tab;
      return {
        requests: typedRequests(sheetId, [{row, column, value}]),
        message,
      };
    },
    failures: {
      denied:
        'Эта клетка закрыта для правки. Обновите панель: возможно, отчёт уже сдан.',
      other: 'Google не записал это. Обновите панель и повторите.',
    },
  });
}
