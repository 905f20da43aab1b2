/**
 * What Google says to an account whose language is Russian. Google words its
 * errors in the account's language; these are near to what people quote, not
 * recorded, so nothing may be decided by them.
 */
const RUSSIAN: readonly (readonly [RegExp, string])[] = [
  [
    /^API call to (\S+) failed with error: ([\s\S]*)$/,
    'Не удалось выполнить вызов API $1. Ошибка: $2',
  ],
  [
    /You are trying to edit a protected cell or object\. Please contact the spreadsheet owner to remove protection if you need to edit\./,
    'Вы пытаетесь изменить защищённую ячейку или объект. Чтобы снять защиту, обратитесь к владельцу таблицы.',
  ],
  [
    /^Service invoked too many times for one day: (\S+?)\.$/,
    'Служба вызывалась слишком много раз за день: $1.',
  ],
  [/^Invalid email: ([\s\S]*)$/, 'Недействительный адрес эл. почты: $1'],
  [
    /^Failed to send email: no recipient$/,
    'Не удалось отправить письмо: нет получателя',
  ],
  [
    /^Limit Exceeded: Email Recipients Per Message\.$/,
    'Превышен лимит: число получателей одного письма.',
  ],
  [/^Limit Exceeded: Email Body Size\.$/, 'Превышен лимит: размер письма.'],
  [
    /^Lock timeout: another process was holding the lock for too long\.$/,
    'Время ожидания блокировки истекло: её слишком долго удерживал другой процесс.',
  ],
  [
    /Request had insufficient authentication scopes\./,
    'Недостаточно разрешений для выполнения запроса.',
  ],
  [
    /^You do not have permission to call (\S+)/,
    'У вас нет разрешения на вызов $1',
  ],
  [/Requested entity was not found\./, 'Запрошенный объект не найден.'],
  [
    /^This script has too many triggers\..*$/,
    'У этого скрипта слишком много триггеров.',
  ],
  [
    /^Cannot call (\S+) from this context\.$/,
    'Не удаётся вызвать $1 в этом контексте.',
  ],
  [/Invalid requests\[(\d+)\]\.(\w+): /, 'Недопустимый запрос [$1].$2: '],
  [/Internal error encountered\./, 'Произошла внутренняя ошибка.'],
];

/** An error of Google in Russian, as far as there are words for it. */
export function inRussian(message: string): string {
  return RUSSIAN.reduce(
    (text, [english, russian]) => text.replace(english, russian),
    message,
  );
}
