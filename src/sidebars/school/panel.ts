import type {EntryArgs} from '../../app/engine/protocol';
import type {EntryName} from '../../app/entries';
import type {SchoolReturnView} from '../../app/queries/school-return';
import {busyWith} from '../page/busy';
import {ask, enter, show} from '../page/call';
import {element, redraw} from '../page/element';
import {notice} from '../page/notice';
import {heading} from './heading';
import {remarks} from './remarks';

/** A school's panel: what is missing and wrong, the way to it, submission. */
export function panel(page: HTMLElement, first: SchoolReturnView): void {
  let view = first;
  const institution = first.institution.code;
  const head = element('header', {});
  const lines = element('div', {});
  const said = notice();
  const busy = busyWith(page, said);

  const reload = async () => {
    view = await ask('school-return', {institution});
    draw();
  };

  const type = <Name extends EntryName>(entry: Name, args: EntryArgs<Name>) =>
    busy(async () => {
      const answer = await enter(entry, args);
      await reload();
      said.tell(answer);
    });

  const go = (cell: string) =>
    busy(async () => {
      const answer = await show({sheetId: view.sheetId, cell});
      if (!answer.ok) said.tell(answer);
    });

  function draw(): void {
    redraw(
      head,
      ...heading(view, {
        submit: () => type('submit', {institution}),
        withdraw: () => type('withdraw', {institution}),
        showBox: () => go(view.box),
        reload: () => busy(reload),
      }),
    );
    redraw(
      lines,
      ...remarks(view, {
        go,
        explain: (field, text) => type('explain', {institution, field, text}),
        answer: (id, text) =>
          type('answer-recommendation', {institution, id, text}),
      }),
    );
  }

  redraw(page, head, said.place, lines);
  draw();
}
