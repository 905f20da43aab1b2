import type {Filling} from '../core/submission/filling';

/** How institutions fill their returns, as «Начало» and the wizard name it. */
export const FILLING_NAMES: Readonly<Record<Filling, string>> = {
  link: 'по ссылке',
  both: 'и по ссылке, и во вкладке',
  tab: 'во вкладке',
};

/** Who reads what of a workbook that is filled so. */
export const FILLING_ADVICE: Readonly<Record<Filling, string>> = {
  link: 'Откройте книгу только методическому центру и комитету: учреждения заполняют страницу по ссылке из письма и книги не видят.',
  both: 'Учреждение заполняет вкладку или страницу по ссылке. Всякий, кому открыта книга, читает все её вкладки; защита бережёт чужие клетки от случайной правки, не от умысла.',
  tab: 'Всякий, кому открыта эта книга, может читать все её вкладки: Google Таблицы не скрывают вкладку от редактора. Защита бережёт чужие клетки от случайной правки, не от умысла.',
};
