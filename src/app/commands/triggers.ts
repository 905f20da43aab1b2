import * as z from 'zod/mini';
import type {Context} from '../engine/command';
import {command} from '../engine/command';
import {ensureTriggers, INSTALLER} from '../engine/ensure-triggers';
import {Refusal, TRIGGERS, type Trigger} from '../engine/host';

/** What it tells. */
const TEXT = {
  state: (there: boolean, named: string) =>
    `${there ? 'включено' : 'выключено'}: ${named}`,
  by: (by: string) => `Включил: ${by}`,
  ownersOnly: 'Автоматику включает владелец книги: она работает с его правами.',
  owner: (owner: string) => `Включает её ${owner}.`,
  bySomebody: (by: string) =>
    `Автоматику уже включил ${by}: выключить её может только он. Двойная работала бы дважды.`,
  partly: 'Автоматика включена не вся.',
  onBefore: 'Автоматика уже включена.',
  offBefore: 'Автоматика уже выключена.',
  byCommand:
    'Отметки «Сдать» теперь принимает команда «Принять отметки „Сдать“».',
};

const DOES: Record<Trigger, string> = {
  edit: 'отметка «Сдать» принимается сразу',
  clock:
    'раз в час проверяются отметки и сроки, раз в сутки обновляется «Свод»',
};

const ON = 'Автоматика включена.';
const OFF = 'Автоматика выключена.';
const NOT_HOURLY =
  'Ежечасная проверка выключена. Принимается ли отметка «Сдать» сразу, видит только владелец книги.';

/** Names each trigger, installed or not, and who installed them. */
function describe(there: readonly Trigger[], by: string): string[] {
  const lines = TRIGGERS.map(kind =>
    TEXT.state(there.includes(kind), DOES[kind]),
  );
  return there.length > 0 && by !== '' ? [...lines, TEXT.by(by)] : lines;
}

function run({book, user, owner, beside}: Context, {on}: {on?: boolean}) {
  const by = beside.readNote(INSTALLER);
  if (owner !== '' && user !== owner) {
    if (on !== undefined) {
      throw new Refusal(TEXT.ownersOnly);
    }
    // Nobody sees the triggers of somebody else: the note alone is known.
    return by === ''
      ? {message: NOT_HOURLY, details: [TEXT.owner(owner)]}
      : {message: ON, details: describe([...TRIGGERS], by)};
  }
  const others = by !== '' && by !== user && book.settings.centre.includes(by);
  if (others) {
    if (on === undefined) {
      return {message: ON, details: describe([...TRIGGERS], by)};
    }
    throw new Refusal(TEXT.bySomebody(by));
  }
  if (on === undefined) {
    const there = beside.triggers();
    const all = TRIGGERS.every(kind => there.includes(kind));
    return {
      message: all ? ON : there.length > 0 ? TEXT.partly : OFF,
      details: describe(there, user),
    };
  }
  if (on) {
    // The note first: whoever finds it alone has only to switch on again.
    if (by !== user) beside.writeNote(INSTALLER, user);
    const made = ensureTriggers(beside, TRIGGERS);
    return {
      message: made.length > 0 ? ON : TEXT.onBefore,
      details: describe([...TRIGGERS], user),
      didMore: made.length > 0,
    };
  }
  const there = new Set(beside.triggers());
  for (const kind of there) beside.removeTriggers(kind);
  if (by !== '') beside.writeNote(INSTALLER, '');
  return {
    book,
    message: there.size > 0 ? OFF : TEXT.offBefore,
    details: there.size > 0 ? [TEXT.byCommand] : [],
    didMore: there.size > 0,
  };
}

/**
 * Switches on, off, or without arguments tells of, what runs by itself. It
 * runs with the rights of whoever switches it on.
 */
export const triggers = command({
  title: 'Автоматика…',
  menu: {
    submenu: 'centre',
    group: 5,
    order: 1,
    shows: {},
    questions: ['Включить или выключить? Напишите «да» или «нет»'],
    answered(text) {
      if (/^да$/i.test(text)) return {on: true};
      return /^нет$/i.test(text) ? {on: false} : null;
    },
  },
  args: z.strictObject({on: z.optional(z.boolean())}),
  run,
});
