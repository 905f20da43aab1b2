import {el, icon} from '../dom/el';

const LOCK =
  'M12 2a5 5 0 0 0-5 5v3H6a1 1 0 0 0-1 1v10a1 1 0 0 0 1 1h12a1 1 0 0 0 1-1V11a1 1 0 0 0-1-1h-1V7a5 5 0 0 0-5-5zm-3 8V7a3 3 0 0 1 6 0v3z';

export interface FormulaActions {
  /** An address typed into the name box. */
  jump(text: string): boolean;
  /** The person begins to write in the line. */
  begin(): void;
  write(text: string): void;
  commit(after: 'down' | 'right'): void;
  cancel(): void;
  /** Back to the grid. */
  leave(): void;
}

/** The name box and the content of the active cell. */
export class FormulaLine {
  private readonly nameBox = el('input', {
    id: 'name-box',
    type: 'text',
    spellcheck: false,
    autocomplete: 'off',
    title: 'Перейти к ячейке: введите её адрес',
    aria: {label: 'Адрес ячейки'},
  });
  private readonly field = el('textarea', {
    id: 'formula',
    rows: 1,
    spellcheck: false,
    autocomplete: 'off',
    aria: {label: 'Содержимое ячейки'},
  });
  private readonly lock = el(
    'span',
    {className: 'locked', title: 'Эту ячейку вы изменить не можете'},
    icon(LOCK),
    'Защищено',
  );
  readonly element = el(
    'div',
    {className: 'formula-line'},
    this.nameBox,
    el('span', {className: 'fx', aria: {hidden: 'true'}}, 'fx'),
    this.field,
    this.lock,
  );
  private name = '';

  constructor(actions: FormulaActions) {
    const {nameBox, field} = this;
    nameBox.addEventListener('focus', () => nameBox.select());
    nameBox.addEventListener('blur', () => (nameBox.value = this.name));
    nameBox.addEventListener('keydown', event => {
      event.stopPropagation();
      if (event.key === 'Escape') actions.leave();
      if (event.key !== 'Enter') return;
      event.preventDefault();
      if (actions.jump(nameBox.value)) actions.leave();
      else nameBox.select();
    });
    field.addEventListener('focus', () => actions.begin());
    field.addEventListener('input', () => {
      this.fit();
      actions.write(field.value);
    });
    field.addEventListener('keydown', event => {
      event.stopPropagation();
      if (event.isComposing) return;
      if (event.key === 'Enter' && !event.altKey && !event.ctrlKey) {
        actions.commit('down');
      } else if (event.key === 'Tab') actions.commit('right');
      else if (event.key === 'Escape') actions.cancel();
      else if (event.key === 'Enter') {
        field.setRangeText(
          '\n',
          field.selectionStart,
          field.selectionEnd,
          'end',
        );
        this.fit();
        actions.write(field.value);
      } else return;
      event.preventDefault();
    });
  }

  get hasFocus(): boolean {
    return document.activeElement === this.field;
  }

  /** What stands in the active cell. */
  show(name: string, text: string, isLocked: boolean): void {
    this.name = name;
    if (document.activeElement !== this.nameBox) this.nameBox.value = name;
    if (!this.hasFocus) this.write(text);
    this.lock.hidden = !isLocked;
    this.field.readOnly = isLocked;
  }

  /** Takes over what is typed in the cell. */
  write(text: string): void {
    this.field.value = text;
    this.fit();
  }

  /** One line, or up to four while more is being written. */
  private fit(): void {
    const lines = this.hasFocus ? this.field.value.split('\n').length : 1;
    this.field.rows = Math.min(4, lines);
  }
}
