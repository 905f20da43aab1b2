import * as z from 'zod/mini';
import type {Context} from '../engine/command';
import {command} from '../engine/command';
import {
  ensureTriggers,
  INSTALLER,
  wantedTriggers,
} from '../engine/ensure-triggers';
import {Refusal, type Trigger} from '../engine/host';
import {keepLook} from '../engine/last-look';
import {looksText} from '../engine/looks-text';
import {LOOKS} from '../../wording/looks';

/** What it tells. */
const TEXT = {
  state: (there: boolean, named: string) =>
    `${there ? 'включено' : 'выключено'}: ${named}`,
  tooMany:
    'выключено: отметка «Сдать» принимается сразу – учреждений так много, что это заняло бы всё время, которое Google даёт владельцу на день',
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

/** In the order in which they are told. */
const DOES: Readonly<Record<'clock' | 'edit', string>> = {
  clock:
    'раз в пять минут проверяются отметки «Сдать», ответы и защита, раз в сутки – сроки и «Свод»',
  edit: 'отметка «Сдать» принимается сразу',
};
const TOLD = ['clock', 'edit'] as const;

const ON = 'Автоматика включена.';
const OFF = 'Автоматика выключена.';

/** Names each trigger, installed or not, and who installed them. */
function describe(
  there: readonly Trigger[],
  wanted: readonly Trigger[],
  by: string,
): string[] {
  const lines = TOLD.map(kind =>
    there.includes(kind) || wanted.includes(kind)
      ? TEXT.state(there.includes(kind), DOES[kind])
      : TEXT.tooMany,
  );
  return there.length > 0 && by !== '' ? [...lines, TEXT.by(by)] : lines;
}

function run(
  {book, user, owner, beside, moment}: Context,
  {on}: {on?: boolean},
) {
  const by = beside.readNote(INSTALLER);
  const wanted = wantedTriggers(book.preset, book.institutions.length);
  const text = looksText(beside, moment);
  const stopped = text === LOOKS.on || text === LOOKS.off ? [] : [text];
  if (owner !== '' && user !== owner) {
    if (on !== undefined) {
      throw new Refusal(TEXT.ownersOnly);
    }
    // Nobody sees the triggers of somebody else: the note alone is known.
    return by === ''
      ? {message: OFF, details: [TEXT.owner(owner)]}
      : {message: ON, details: [...stopped, ...describe(wanted, wanted, by)]};
  }
  const others = by !== '' && by !== user && book.settings.centre.includes(by);
  if (others) {
    if (on === undefined) {
      return {
        message: ON,
        details: [...stopped, ...describe(wanted, wanted, by)],
      };
    }
    throw new Refusal(TEXT.bySomebody(by));
  }
  if (on === undefined) {
    const there = beside.triggers();
    const all = wanted.every(kind => there.includes(kind));
    return {
      message: all ? ON : there.length > 0 ? TEXT.partly : OFF,
      details: [...stopped, ...describe(there, wanted, user)],
    };
  }
  if (on) {
    // The note first: whoever finds it alone has only to switch on again.
    if (by !== user) beside.writeNote(INSTALLER, user);
    const made = ensureTriggers(beside, wanted);
    // The boxes were all seen just now, whatever kept looks from it.
    keepLook(beside, moment, 'look');
    return {
      message: made.length > 0 ? ON : TEXT.onBefore,
      details: describe(wanted, wanted, user),
      didMore: made.length > 0,
    };
  }
  const there = new Set(beside.triggers());
  for (const kind of there) beside.removeTriggers(kind);
  if (by !== '') beside.writeNote(INSTALLER, '');
  return {
    changes: {looks: LOOKS.off},
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
  renews: ['looks'],
  run,
});
