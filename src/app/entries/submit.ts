import * as z from 'zod/mini';
import {blocksSubmission} from '../../core/checks/check-submission';
import {findingText} from '../../wording/finding-text';
import {Refusal} from '../engine/host';
import {returnEntry} from '../submission/return-entry';

/** What it tells. */
const TEXT = {
  notYet: 'Пока не сдать. Что поправить или пояснить:',
  before: 'Отметка «Сдать» уже стоит.',
  done: 'Отметка «Сдать» поставлена.',
};

/**
 * Ticks the box «Сдать», as the person would. A script's edit starts no
 * trigger (guides/triggers), so the return is taken in by the next look or the
 * next command of the centre, and the panel says so. A tick in time is in time,
 * however late it is taken in.
 */
export const submit = returnEntry({
  args: z.strictObject({institution: z.string()}),
  typing({institution: {code}, findings, isTicked}, _, preset) {
    const blocking = findings.filter(blocksSubmission);
    if (blocking.length > 0) {
      throw new Refusal(
        TEXT.notYet,
        blocking.map(finding => `• ${findingText(finding, preset)}`),
      );
    }
    return {
      changes: {ticked: new Map([[code, true]])},
      message: isTicked ? TEXT.before : TEXT.done,
    };
  },
});
