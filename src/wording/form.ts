import type {InputRule} from '../core/submission/input-rule';
import {expectedText} from './check-message';

/** What is wrong with a form that came back. */
export const FORM = {
  noTable: 'Вставьте таблицу: из файла или скопированную из Excel.',
  formula: 'формулы не принимаются: впишите значение',
  structural: (rule: InputRule) => `нужно ${expectedText(rule)}`,
  oneOf: (names: string) => `нужно «${names}»`,
  date: 'нужна дата в виде 31.12.2025',
  tooLong: (longest: number) => `длиннее ${longest} знаков`,
  noRow: 'в вашей форме такой строки нет',
  twoRows: 'так называются две строки: впишите № с буквой, как «И 3.1»',
  again: 'эта строка в форме уже была',
};
