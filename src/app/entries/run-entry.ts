import type {Preset} from '../../core/order/preset';
import {REFUSAL_TEXT} from '../../wording/action-refusal';
import {capitalised} from '../../wording/capitalised';
import type {Scalar} from '../../workbook/layout';
import type {Request} from '../../workbook/sheets-api';
import {answerFailure, type Answer} from '../engine/answer-failure';
import {describeIssues} from '../engine/describe-issues';
import {Refusal, type Host} from '../engine/host';
import {ownReturn, returnPart} from '../submission/own-return';
import {personOf} from '../engine/person';
import {readPart} from '../engine/read-part';
import {entryOf} from './index';

/** Types text as text: what looks like a formula stays what was written. */
function typed(
  sheetId: number,
  rowIndex: number,
  columnIndex: number,
  value: Scalar,
): Request {
  const entered =
    value === null
      ? {}
      : typeof value === 'boolean'
        ? {userEnteredValue: {boolValue: value}}
        : {userEnteredValue: {stringValue: String(value)}};
  return {
    updateCells: {
      start: {sheetId, rowIndex, columnIndex},
      rows: [{values: [entered]}],
      fields: 'userEnteredValue',
    },
  };
}

/**
 * Types into the tab of an institution for one of its people, with her own
 * rights: a cell that protection closes to her is refused by Google itself.
 * Reads twice and writes once.
 */
export function runEntry(
  host: Host,
  preset: Preset,
  name: string,
  args: unknown,
): Answer {
  const entry = entryOf(name);
  if (!entry) return {ok: false, message: 'Запрос не понят.', details: []};
  const parsed = entry.args.safeParse(args ?? {});
  if (!parsed.success) {
    const message = describeIssues(parsed.error.issues);
    return {ok: false, message, details: []};
  }
  const {institution: code} = parsed.data;
  try {
    // Rows must not move between the reading and the writing.
    return host.lock(() => {
      const opened = readPart(host, preset, tab => returnPart(tab, code));
      const person = personOf(host, opened.book);
      if (!person.own.some(one => one.code === code)) {
        throw new Refusal(
          'Заполнять отчёт могут только люди самого учреждения.',
        );
      }
      const today = host.now(preset.timeZone).slice(0, 10);
      const own = ownReturn(opened, person, today, code);
      if (own.closed && name !== 'answer-recommendation') {
        throw new Refusal(capitalised(`${REFUSAL_TEXT[own.closed]}.`));
      }
      const {row, column, value, message} = entry.typing(
        own,
        parsed.data,
        preset,
      );
      const number = own.rows.get(row);
      if (number === undefined) {
        throw new Refusal(
          'Во вкладке не хватает строки: попросите методический центр восстановить книгу.',
        );
      }
      host.write([typed(own.tab.sheetId, number, column, value)]);
      return {ok: true, message, details: []};
    });
  } catch (error) {
    return answerFailure(host, error, {
      denied:
        'Эта клетка закрыта для правки. Обновите панель: возможно, отчёт уже сдан.',
      other: 'Google не записал это. Обновите панель и повторите.',
    });
  }
}
