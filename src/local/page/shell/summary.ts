import type {Area} from '../../server/protocol';
import {el} from '../dom/el';
import {readNumber} from '../model/read-number';
import {editText, type SheetState} from '../model/sheet-state';

/** More cells than this are not added up at every step of the pointer. */
const MOST_CELLS = 100_000;

/** Sum and count of what is selected, at the foot of the page. */
export class Summary {
  readonly element = el('output', {className: 'summary'});

  show(sheet: SheetState, area: Area): void {
    const {sum, numbers, filled} = addUp(sheet, area);
    const format = (value: number) =>
      value.toLocaleString('ru', {maximumFractionDigits: 10});
    this.element.textContent =
      numbers > 1
        ? `Сумма: ${format(sum)} · Среднее: ${format(round(sum / numbers))} · Чисел: ${numbers}`
        : filled > 1
          ? `Заполнено: ${filled}`
          : '';
  }
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

function addUp(
  sheet: SheetState,
  area: Area,
): {sum: number; numbers: number; filled: number} {
  const total = {sum: 0, numbers: 0, filled: 0};
  const size =
    (area.endRow - area.startRow) * (area.endColumn - area.startColumn);
  if (size < 2 || size > MOST_CELLS) return total;
  for (let row = area.startRow; row < area.endRow; row++) {
    for (let column = area.startColumn; column < area.endColumn; column++) {
      const cell = sheet.cell(row, column);
      if (cell?.d === undefined) continue;
      total.filled += 1;
      if (cell.t !== 'number') continue;
      const value = readNumber(cell.d) ?? readNumber(editText(cell));
      if (value === null) continue;
      total.numbers += 1;
      total.sum += value;
    }
  }
  return total;
}
