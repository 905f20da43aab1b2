import {answerForm} from '../../src/app/web-form/answer-form';
import {KEY_PARAMETER, makeLinks} from '../../src/app/web-form/links';
import type {
  CellPart,
  FormReply,
  FormView,
  SaveReply,
  WrittenCell,
} from '../../src/app/web-form/protocol';
import type {Workbook} from '../../src/local/sheets/workbook';
import {memoryLinks, type MemoryLinks} from './memory-links';
import {MOMENT, PRESET} from './municipality';
import {
  workbookHost,
  type HostSettings,
  type WorkbookHost,
} from './workbook-host';

/** Whoever opened the form of an institution by its link. */
export interface Visitor {
  key: string;
  links: MemoryLinks;
  /** The host of the last message, with what it was asked. */
  host: WorkbookHost;
  /** Sends a message of the page as it is. */
  send<Data>(message: object): FormReply<Data>;
  open(): FormView;
  save(...cells: WrittenCell[]): FormReply<SaveReply>;
  submit(name?: string): FormReply<null>;
}

/** The secret of a new link, as its letter carries it. */
export function keyFor(
  links: MemoryLinks,
  code: string,
  period = 2025,
): string {
  const made = makeLinks(links, [code], {period, moment: MOMENT});
  const [, key = ''] = (made.get(code) ?? '').split(`?${KEY_PARAMETER}=`);
  return key;
}

export function visitor(
  book: Workbook,
  code: string,
  {links = memoryLinks(), ...settings}: HostSettings = {},
): Visitor {
  const key = keyFor(links, code);
  const made: Visitor = {
    key,
    links,
    host: workbookHost(book, {links, ...settings}),
    send<Data>(message: object) {
      made.host = workbookHost(book, {links, ...settings});
      const whole = {key, ...message};
      return answerForm(made.host, () => PRESET, whole) as FormReply<Data>;
    },
    open() {
      const reply = made.send<FormView>({ask: 'open'});
      if (!reply.ok) throw new Error(reply.message);
      return reply.data;
    },
    save: (...cells) => made.send({ask: 'save', cells, name: ''}),
    submit: (name = '') => made.send({ask: 'submit', name}),
  };
  return made;
}

/** A written cell; `seen` is an empty one unless told. */
export const cell = (
  id: string,
  to: string,
  part: CellPart = 'value',
  seen = '',
): WrittenCell => ({id, part, to, seen});
