import * as z from 'zod/mini';
import {chooseInstitutions} from '../institutions/choose-institutions';
import {command} from '../engine/command';
import {Refusal} from '../engine/host';
import {makeLinks, takeBack} from '../web-form/links';

/** What it tells. */
const TEXT = {
  notOpened: 'Сначала откройте сбор: ссылка даётся на один период.',
  notDeployed: 'Страница для учреждений не развёрнута: см. README.',
  none: (name: string) => `${name}: действующих ссылок нет.`,
  revoked: (name: string) => `${name}: ссылки отозваны.`,
  renewed: (name: string) =>
    `${name}: выдана новая ссылка, прежние не действуют.`,
  given: (name: string) => `${name}: выдана ссылка на форму.`,
  whoever:
    'У кого ссылка, тот и заполняет отчёт: передайте её только учреждению.',
};

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
      'Пусто – ещё одна ссылка; «новая» – вместо прежних; «отозвать»',
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
      throw new Refusal(TEXT.notOpened);
    }
    const {code, name} = institution;
    if (args.revoke) {
      const gone = takeBack(links, {institution: code});
      const data: FormLink = {institution: code, url: ''};
      return {
        message: gone > 0 ? TEXT.revoked(name) : TEXT.none(name),
        data,
        didMore: gone > 0,
      };
    }
    const made = makeLinks(links, [code], {period, moment}, args.renew);
    const url = made.get(code);
    if (url === undefined) {
      throw new Refusal(TEXT.notDeployed);
    }
    const data: FormLink = {institution: code, url};
    return {
      message: args.renew ? TEXT.renewed(name) : TEXT.given(name),
      details: [url, TEXT.whoever],
      data,
      didMore: args.renew === true,
    };
  },
});
