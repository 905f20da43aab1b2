/** «день», «дня» or «дней» after the number of a formula. */
function daysNoun(number: string): string {
  const hundredth = `MOD(${number};100)`;
  const tenth = `MOD(${number};10)`;
  return (
    `IF(AND(${hundredth}>=11;${hundredth}<=14);"дней";` +
    `IF(${tenth}=1;"день";IF(AND(${tenth}>=2;${tenth}<=4);"дня";"дней")))`
  );
}

const twoDigits = (number: string) => `RIGHT("0"&${number};2)`;

/**
 * A text and how far its day was on the day of the workbook, which it names:
 * «Сдать до 20.12.2025 · на 08.12 осталось 12 дней». Only the text without a
 * day, and in a file that holds this tab alone.
 *
 * @param today a cell of another tab: the day by which all that depends on it
 *     is shown
 */
export function daysLeftFormula(
  day: string,
  text: string,
  today: string,
): string {
  const ahead = `(${day}-${today})`;
  const behind = `(${today}-${day})`;
  // TEXT reads its pattern in the language of the workbook; these do not.
  const on = `"на "&${twoDigits(`DAY(${today})`)}&"."&${twoDigits(`MONTH(${today})`)}`;
  return (
    `=IF(${day}="";${text}&"";${text}&IFERROR(IF(${today}="";"";" · "&${on}&` +
    `IF(${day}=${today};" последний день";` +
    `IF(${day}>${today};" осталось "&${ahead}&" "&${daysNoun(ahead)};` +
    `" срок прошёл "&${behind}&" "&${daysNoun(behind)}&" назад")));""))`
  );
}
