import * as z from 'zod/mini';
import {parseAddresses} from '../../workbook/decode/settings';
import {command} from '../command';

const addresses = z.optional(z.array(z.email()));

/** Makes the workbook what it should be; who sets it up is of the centre. */
export const setUp = command({
  name: 'set-up',
  title: 'Настроить книгу',
  args: z.strictObject({centre: addresses, committee: addresses}),
  sets: true,
  run(context, {centre, committee}) {
    const {settings} = context.model;
    const members = [...settings.centre, ...(centre ?? []), context.user];
    return {
      model: {
        ...context.model,
        settings: {
          ...settings,
          centre: parseAddresses(members.join(' ')),
          committee: committee
            ? parseAddresses(committee.join(' '))
            : settings.committee,
        },
      },
      message: context.isSetUp
        ? 'Книга настроена: вкладки, проверки и защита на месте.'
        : 'Книга настроена. Теперь впишите учреждения во вкладку «Учреждения» и выберите «Добавить учреждения».',
      details: [
        'Всякий, кому открыта книга, может читать все её вкладки; менять – только своё.',
      ],
    };
  },
});
