import * as z from 'zod/mini';
import {chooseInstitutions} from '../institutions/choose-institutions';
import {command} from '../engine/command';
import {Refusal} from '../engine/host';
import {makeLinks, takeBack} from '../web-form/links';

/** The link of one institution: told once, kept nowhere. */
export interface FormLink {
  institution: string;
  /** Empty when the links were only taken back. */
  url: string;
}

/**
 * A link to the form of one institution, to give by hand. Beside the earlier
 * ones, or in their place; or takes them all back.
 */
export const formLink = command({
  title: 'Ссылка на форму…',
  menu: {
    submenu: 'centre',
    group: 3,
    order: 4,
    questions: [
      'Код учреждения',
      'Пусто – дать ещё одну ссылку; «новая» – прежние перестанут действовать; «отозвать» – только отозвать',
    ],
    answered: (institution, what) => ({
      institution,
      ...(/^нов/i.test(what) ? {renew: true} : {}),
      ...(/^отоз/i.test(what) ? {revoke: true} : {}),
    }),
  },
  args: z.strictObject({
    institution: z.string(),
    renew: z.optional(z.boolean()),
    revoke: z.optional(z.boolean()),
  }),
  run({book, beside: {links}, moment}, args) {
    const [institution] = chooseInstitutions(book, args);
    const {period} = book.settings;
    if (!institution || period === null) {
      throw new Refusal('Сначала откройте сбор: ссылка даётся на один период.');
    }
    const {code, name} = institution;
    if (args.revoke) {
      const gone = takeBack(links, {institution: code});
      const data: FormLink = {institution: code, url: ''};
      return {
        message:
          gone > 0
            ? `${name}: ссылки отозваны, форма по ним больше не откроется.`
            : `${name}: действующих ссылок нет.`,
        data,
        didMore: gone > 0,
      };
    }
    const made = makeLinks(links, [code], {period, moment}, args.renew);
    const url = made.get(code);
    if (url === undefined) {
      throw new Refusal(
        'Страница для учреждений ещё не развёрнута: это делает «npm run push», см. README.',
      );
    }
    const data: FormLink = {institution: code, url};
    return {
      message: args.renew
        ? `${name}: выдана новая ссылка, прежние больше не действуют.`
        : `${name}: выдана ссылка на форму.`,
      details: [
        url,
        'У кого есть ссылка, тот и заполняет отчёт учреждения: передайте её только ему.',
      ],
      data,
      didMore: args.renew === true,
    };
  },
});
