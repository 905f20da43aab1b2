/** «день», «дня» or «дней» after the number of a formula. */
function daysNoun(number: string): string {
  const hundredth = `MOD(${number};100)`;
  const tenth = `MOD(${number};10)`;
  return (
    `IF(AND(${hundredth}>=11;${hundredth}<=14);"дней";` +
    `IF(${tenth}=1;"день";IF(AND(${tenth}>=2;${tenth}<=4);"дня";"дней")))`
  );
}

/**
 * A text and how far its day is: «Сдать до 20.12.2025 · осталось 12 дней».
 * Live: TODAY is the day in the workbook's own time zone
 * (support.google.com/docs/answer/3092984). Only the text without a day.
 */
export function daysLeftFormula(day: string, text: string): string {
  const ahead = `(${day}-TODAY())`;
  const behind = `(TODAY()-${day})`;
  return (
    `=IF(${day}="";${text}&"";${text}&" · "&` +
    `IF(${day}=TODAY();"сегодня последний день";` +
    `IF(${day}>TODAY();"осталось "&${ahead}&" "&${daysNoun(ahead)};` +
    `"срок прошёл "&${behind}&" "&${daysNoun(behind)}&" назад")))`
  );
}
