/** What stood in the way of a person's edit. */
export type RefusalKind =
  | 'protected'
  | 'validation'
  | 'merged'
  | 'cell-outside'
  | 'text-too-long'
  | 'title-taken'
  | 'title-empty'
  | 'title-too-long'
  | 'last-sheet'
  | 'last-visible-sheet'
  | 'all-lines'
  | 'frozen'
  | 'book-too-large'
  | 'changed-since'
  | 'not-emulated'
  | 'other';

const MESSAGES: Record<RefusalKind, string> = {
  protected:
    'Вы пытаетесь изменить защищённую ячейку или объект. Если нужно внести правку, попросите владельца таблицы снять защиту.',
  validation:
    'Введённые данные нарушают правило проверки, заданное для этой ячейки.',
  merged:
    'Здесь есть объединённые ячейки. Выделите их целиком или сначала разъедините.',
  'cell-outside': 'Такой ячейки нет в таблице.',
  'text-too-long': 'В ячейку помещается не больше 50 000 знаков.',
  'title-taken': 'Лист с таким названием уже есть. Введите другое название.',
  'title-empty': 'У листа должно быть название.',
  'title-too-long': 'В названии листа может быть не больше 100 знаков.',
  'last-sheet': 'В таблице должен остаться хотя бы один лист.',
  'last-visible-sheet': 'В таблице должен остаться хотя бы один видимый лист.',
  'all-lines': 'Нельзя удалить все строки или все столбцы листа.',
  frozen:
    'На листе должна остаться хотя бы одна незакреплённая строка и хотя бы один незакреплённый столбец.',
  'book-too-large':
    'Таблица стала бы слишком большой: в ней помещается не больше 10 000 000 ячеек.',
  'changed-since':
    'Отменить уже нельзя: после вас здесь кое-что изменили другие.',
  'not-emulated':
    'На этом компьютере таблица так пока не умеет, а в Google Таблицах – умеет.',
  other: 'Таблица не может этого сделать.',
};

/**
 * Why a person's edit was refused; the message is Russian, for that person.
 * Nothing was changed.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(
    readonly kind: RefusalKind,
    message = MESSAGES[kind],
    options?: {cause: unknown},
  ) {
    super(message, options);
  }
}
