import type {
  CellPart,
  FormField,
  FormReply,
  FormSection,
  FormView,
  PasteReply,
} from '../../app/web-form/protocol';
import type {FormCell} from '../../app/forms/form-columns';
import {checkField, type FieldCheck} from './check-field';
import type {Outbox} from './outbox';

/** Where the person is. */
export type Step =
  | {at: 'start' | 'list' | 'finish' | 'done' | 'recommendations'}
  | {at: 'paste'; from: number}
  | {at: 'field'; index: number}
  | {at: 'section'; index: number};

/** What the screens show and do. */
export interface Desk {
  readonly view: FormView;
  readonly outbox: Outbox;
  readonly fields: readonly FormField[];
  readonly sections: readonly FormSection[];
  /** Who fills the form, as they wish to be named; may be empty. */
  name: string;
  /** Drafts outlive the page. */
  readonly isKept: boolean;
  go(step: Step): void;
  text(id: string, part: CellPart): string;
  write(id: string, part: CellPart, to: string): void;
  preview(rows: FormCell[][]): Promise<FormReply<PasteReply>>;
  submit(): Promise<FormReply<null>>;
  /** Asks the script for the whole form anew, and shows it. */
  reopen(): Promise<void>;
}

/** What a screen consists of. */
export interface Screen {
  title: string;
  body: readonly (HTMLElement | false | null)[];
  /** Stands below, always in sight. */
  foot?: readonly (HTMLElement | false | null)[];
  /** What the person will type into, or press, first. */
  focus?: HTMLElement | null;
  /** The outbox or a cell changed while the screen is shown. */
  renew?: () => void;
  /** Keeps what was typed: the person goes on, or the page is hidden. */
  leave?: () => void;
}

export const checkOf = (desk: Desk, field: FormField): FieldCheck =>
  checkField(desk.view, field, (id, part) => desk.text(id, part));

/** Whether anything may be written now. */
export const isOpen = ({view}: Desk): boolean => view.closed === '';

/** Activities of a section that say how they stand, and all that must. */
export function marked(desk: Desk, {activities}: FormSection) {
  const asked = activities.filter(({isOver}) => !isOver);
  const done = asked.filter(({id}) => desk.text(id, 'value') !== '');
  return {done: done.length, all: asked.length};
}

/** The step after the questions and sections so far, in their order. */
export function stepAt({fields, sections}: Desk, place: number): Step {
  if (place < 0) return {at: 'start'};
  if (place < fields.length) return {at: 'field', index: place};
  const index = place - fields.length;
  return index < sections.length ? {at: 'section', index} : {at: 'finish'};
}

/** Place of a step in their order. */
export function placeOf({fields, sections}: Desk, step: Step): number {
  switch (step.at) {
    case 'field':
      return step.index;
    case 'section':
      return fields.length + step.index;
    case 'finish':
      return fields.length + sections.length;
    case 'paste':
      return step.from;
    default:
      return -1;
  }
}

/** The first question that is still to be answered; the end when none is. */
export function firstOpen(desk: Desk): Step {
  const {fields, sections} = desk;
  const field = fields.findIndex(one => checkOf(desk, one).blocks);
  if (field >= 0) return stepAt(desk, field);
  const section = sections.findIndex(one => {
    const {done, all} = marked(desk, one);
    return done < all;
  });
  return stepAt(
    desk,
    fields.length + (section >= 0 ? section : sections.length),
  );
}
