import * as z from 'zod/mini';
import {blocksSubmission} from '../../core/checks/check-submission';
import {findingText} from '../../wording/finding-text';
import {SUBMIT_ROW} from '../../workbook/tabs/institution-body';
import {COLUMN} from '../../workbook/tabs/institution-columns';
import {Refusal} from '../host';
import type {Entry} from './entry';

const args = z.strictObject({institution: z.string()});
const box = {row: SUBMIT_ROW, column: COLUMN.value};

/**
 * Ticks the box «Сдать», as the person would. A script's edit starts no
 * trigger (guides/triggers), so the return is taken in by the hourly sweep or
 * by the next command of the centre, and the person is told so.
 */
export const submit: Entry<'submit'> = {
  args,
  typing({findings, isTicked}, _, preset) {
    const blocking = findings.filter(blocksSubmission);
    if (blocking.length > 0) {
      throw new Refusal(
        'Пока не сдать. Что поправить или пояснить:',
        blocking.map(finding => `• ${findingText(finding, preset)}`),
      );
    }
    return {
      ...box,
      value: true,
      message: isTicked
        ? 'Отметка «Сдать» уже стоит: центр получит отчёт в течение часа.'
        : 'Отметка «Сдать» поставлена: центр получит отчёт в течение часа, и вкладка закроется для правки.',
    };
  },
};

/** Unticks the box while nobody has taken the return in. */
export const withdraw: Entry<'withdraw'> = {
  args,
  typing: () => ({
    ...box,
    value: false,
    message: 'Отметка «Сдать» снята: отчёт можно править дальше.',
  }),
};
