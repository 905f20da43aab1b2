import * as z from 'zod/mini';
import {isHandedIn} from '../../core/submission/submission';
import {command} from '../engine/command';
import {Refusal} from '../engine/host';
import {overdueLines} from '../analysis/overdue-lines';
import {summarise} from '../analysis/summarise';
import {countLevels} from './check';

/** Renews «Свод», the counts of «План» and «Правила», and «Замечания». */
export const rollUp = command({
  name: 'roll-up',
  title: 'Обновить свод',
  args: z.strictObject({}),
  run(context) {
    const {model, today} = context;
    if (model.settings.period === null || model.settings.stage === 'set-up') {
      throw new Refusal('Сначала откройте сбор: сводить пока нечего.');
    }
    const summary = summarise(context, today);
    const active = model.institutions.filter(one => one.active);
    const handedIn = active.filter(({code}) => {
      const submission = model.submissions.get(code);
      return submission !== undefined && isHandedIn(submission);
    });
    return {
      model: {...model, ...summary},
      message: `Свод обновлён: учтены отчёты ${handedIn.length} из ${active.length} учреждений.`,
      details: [
        `Замечания: ${countLevels(summary.findings)}.`,
        ...overdueLines(model.knownRecommendations, model.decisions, today),
      ],
    };
  },
});
