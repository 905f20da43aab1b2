import * as z from 'zod/mini';
import {isHandedIn} from '../../core/submission';
import {rollUp as rollUpReturns} from '../../core/roll-up';
import {activityCounts} from '../activity-counts';
import {analyse} from '../analysis';
import {command} from '../command';
import {findingRows} from '../finding-rows';
import {Refusal} from '../host';
import {ruleReach} from '../preview-rules';
import {previousTotals} from '../previous-totals';
import {countLevels} from './check';

/** Renews «Свод», the counts of «План», and «Замечания». */
export const rollUp = command({
  name: 'roll-up',
  title: 'Обновить свод',
  args: z.strictObject({}),
  run(context) {
    const {model, today, previousSnapshot} = context;
    if (model.settings.period === null) {
      throw new Refusal('Сначала откройте сбор: сводить пока нечего.');
    }
    const analysis = analyse(model);
    const {rows, notCounted} = rollUpReturns({
      catalogue: model.preset.catalogue,
      institutions: model.institutions,
      submissions: model.submissions,
      findings: analysis.findings,
      previousTotals: previousTotals(model, previousSnapshot),
    });
    const findings = findingRows(model, analysis.findings, notCounted);
    const active = model.institutions.filter(one => one.active);
    const handedIn = active.filter(({code}) => {
      const submission = model.submissions.get(code);
      return submission !== undefined && isHandedIn(submission);
    });
    return {
      model: {
        ...model,
        peerMedians: analysis.medians,
        rollup: rows,
        activityCounts: activityCounts(model, today),
        findings,
        ruleReach: ruleReach(context, today, analysis),
      },
      message: `Свод обновлён: учтены отчёты ${handedIn.length} из ${active.length} учреждений.`,
      details: [`Замечания: ${countLevels(findings)}.`],
    };
  },
});
