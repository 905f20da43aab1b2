import * as z from 'zod/mini';
import {FAILURE} from '../../wording/failure';
import type {Preset} from '../../core/order/preset';
import {command} from '../engine/command';
import {Refusal, type Host} from '../engine/host';
import {personOf} from '../engine/person';
import {readPart} from '../engine/read-part';

/** What it tells. */
const TEXT = {
  notBegun:
    'Самопроверка не началась: Google не дал создать временную вкладку. Повторите через минуту. Ваши данные не изменились.',
};

/** The owner may however the workbook is; others by what it says of them. */
function refuseOthers(host: Host, preset: Preset): void {
  const user = host.user().toLowerCase();
  if (user !== '' && user === host.owner().toLowerCase()) return;
  const {book} = readPart(host, preset, tab =>
    tab === 'start' ? 'columns' : 'nothing',
  );
  if (personOf(host, book).role !== 'centre') {
    throw new Refusal(FAILURE.notCentre);
  }
}

function tried(host: Host) {
  try {
    return host.selfCheck();
  } catch (error) {
    host.log(String(error));
    throw new Refusal(TEXT.notBegun);
  }
}

/**
 * Tries on the platform where it runs what the add-on relies on, in a scratch
 * tab that it removes.
 */
export const selfCheck = command({
  title: 'Самопроверка',
  args: z.strictObject({}),
  onBlank: true,
  apart(host, preset) {
    refuseOthers(host, preset);
    const {data, lines} = tried(host);
    return {message: data.summary, details: lines, data};
  },
});
