import {keptLine} from '../kept-findings';
import * as z from 'zod/mini';
import {command} from '../command';

/** Puts tabs, titles, looks, formulas and protection back in order. */
export const repair = command({
  name: 'repair',
  title: 'Восстановить книгу',
  args: z.strictObject({}),
  deep: true,
  restoresTitles: true,
  sets: true,
  run({model, restored}) {
    const details = restored.map(
      ({name}) => `${name}: строка вкладки «Учреждения» восстановлена`,
    );
    return {
      model: {...model, newFindings: restored.flatMap(keptLine)},
      details,
      message:
        'Книга проверена: вкладки, формулы, оформление и защита на месте.',
    };
  },
});
