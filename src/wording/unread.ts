import {KINDS} from '../core/order/institution';
import {KIND_NAMES} from './kinds';
import {quote} from './quote';

/** What a line of the registry is made of, as people call it. */
const CELLS = {
  code: 'код',
  name: 'название',
  kind: 'вид',
  emails: 'эл. почта',
  contact: 'контактное лицо',
  upperGrades: '10-11 классы',
  projects: 'проекты',
  active: 'участие',
};

const STATE = {
  status: 'состояние',
  submittedAt: 'время сдачи',
  reviewedAt: 'время приёмки',
  remindedAt: 'время напоминания',
};

/** Characters of a typed text that a message repeats. */
const SHOWN = 40;

/** Why a cell that people filled is not understood, and what was put right. */
export const UNREAD = {
  stage: (text: string, names: string) =>
    `этап года «${text}»: бывает «${names}»`,
  period: (text: string) => `период «${text}»: нужен год, например 2025`,
  deadline: (text: string) => `срок сдачи «${text}»: нужна дата 31.12.2025`,
  kind: (text: string) =>
    `вид «${text}»: нужно ${KINDS.map(one => quote(KIND_NAMES[one].one)).join(' или ')}`,
  address: (bad: string) => `«${bad}» – не адрес эл. почты`,
  settingBack: (label: string) =>
    `«Начало»: прежнее значение строки «${label}» возвращено`,
  code: (code: string) =>
    `код «${code}»: нужны латинские буквы и цифры без пробелов, например s01`,
  noName: 'нет названия учреждения',
  addressOf: (bad: string | undefined) =>
    `адрес почты «${bad}» записан неверно`,
  upperGrades: (upperGrades: string) =>
    `10-11 классы «${upperGrades}»: нужно «да» или «нет»`,
  active: (active: string) => `участие «${active}»: нужно «да» или «нет»`,
  project: (no: string) =>
    `проект «${no}»: в Плане нет проекта с таким номером`,
  extension: (extension: string) =>
    `продление «${extension}»: нужна дата 31.12.2025`,
  doubleGone: (name: string) => `${name}: вторая строка с тем же кодом убрана`,
  doubleCode: (code: string) =>
    `код «${code}» уже есть выше: у каждого учреждения свой код`,
  codeBack: (name: string, shown: string, code: string) =>
    `${name}: код «${shown}» возвращён к «${code}» – код учреждения не меняется`,
  statusBack: (name: string) =>
    `${name}: состояние отчёта во вкладке «Учреждения» возвращено`,
  rowBack: (name: string) =>
    `${name}: строка вкладки «Учреждения» восстановлена`,
  switch: (on: string, yes: string, no: string) =>
    `«${on}»: нужно «${yes}» или «${no}»`,
  priority: (priority: string) => `нет приоритета «${priority}»`,
  cellTooLong: (cell: keyof typeof CELLS, longest: number) =>
    `${CELLS[cell]}: длиннее ${longest} знаков`,
  codeStays: (shown: string, code: string) =>
    `код «${shown.slice(0, SHOWN)}»: он не меняется, верните «${code}»`,
  state: (cell: keyof typeof STATE, text: string) =>
    text === ''
      ? `${STATE[cell]}: пусто`
      : `${STATE[cell]} «${text.slice(0, SHOWN)}»: не читается`,
  line: (row: number, problems: string) =>
    `Строка ${row} вкладки «Учреждения»: ${problems}. Пока действует прежнее.`,
  tooLong: (longest: number) => `текст длиннее ${longest} знаков`,
};
