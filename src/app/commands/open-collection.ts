import * as z from 'zod/mini';
import {formatDay} from '../../wording/date';
import {parseDay} from '../../workbook/decode/parse-day';
import type {Model} from '../../workbook/model';
import {command} from '../engine/command';
import {Refusal} from '../engine/host';

const EARLIEST = 2000;
const LATEST = 2100;

function holdsAnything(model: Model): boolean {
  return [...model.submissions.values()].some(
    ({status, entries, activities}) =>
      status !== 'draft' ||
      [...entries.values()].some(
        ({value, explanation}) => value.kind !== 'blank' || explanation !== '',
      ) ||
      [...activities.values()].some(
        report =>
          report.status !== null ||
          report.date !== null ||
          report.document !== '',
      ),
  );
}

/** A calendar year that can be collected. */
export const Period = z.int().check(z.gte(EARLIEST), z.lte(LATEST));

/** Opens the tabs for a period; again, it moves the deadline. */
export const openCollection = command({
  name: 'open-collection',
  title: 'Открыть сбор…',
  givesTime: ({stage}) => stage === 'collecting',
  args: z.strictObject({
    period: Period,
    deadline: z.string(),
  }),
  run({model, today, archive}, args) {
    const deadline = parseDay(args.deadline);
    if (!deadline) {
      throw new Refusal(
        `Срок «${args.deadline}» – не дата. Напишите его так: 20.12.2025`,
      );
    }
    if (model.institutions.length === 0) {
      throw new Refusal(
        'Сначала добавьте учреждения: впишите их во вкладку «Учреждения» и выберите «Добавить учреждения».',
      );
    }
    const {settings} = model;
    const other = settings.period !== null && settings.period !== args.period;
    if (other && holdsAnything(model)) {
      throw new Refusal(
        `Вкладки хранят сведения за ${settings.period} год. Открыть ${args.period} год поверх них нельзя: сведения были бы потеряны. Закройте сбор и выберите «Открыть следующий период».`,
      );
    }
    if (archive.periods.get(args.period)?.complete) {
      throw new Refusal(
        `${args.period} год уже в архиве: собрать его заново нельзя.`,
      );
    }
    const again =
      !other && settings.stage === 'collecting' && settings.openedOn !== null;
    const past =
      deadline < today
        ? [
            `Внимание: срок ${formatDay(deadline)} уже прошёл.${again ? '' : ' Вкладки останутся открыты, пока вы не закроете сбор.'}`,
          ]
        : [];
    return {
      model: {
        ...model,
        settings: {
          ...settings,
          stage: 'collecting',
          period: args.period,
          deadline,
          // Moving the deadline opens nothing anew.
          openedOn: again ? settings.openedOn : today,
        },
      },
      message: `Сбор за ${args.period} год открыт до ${formatDay(deadline)}. Учреждения могут заполнять свои вкладки.`,
      details: past,
    };
  },
});
