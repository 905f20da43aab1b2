import * as z from 'zod/mini';
import {chooseInstitutions} from '../institutions/choose-institutions';
import {command} from '../engine/command';
import {Refusal} from '../engine/host';

/** What it tells. */
const TEXT = {
  noTab: 'У этого учреждения ещё нет вкладки: выберите «Добавить учреждения».',
  ready: (name: string) =>
    `${name}: форма в виде файла Excel – по ссылке. Заполненную форму внесёт «Внести форму».`,
};

/** The form of one institution as a file. */
export interface HandOut {
  institution: string;
  /** Downloads the tab as XLSX with the rights of whoever opens it. */
  url: string;
}

/** Says where to get an institution's form as a file, for one without access. */
export const handOut = command({
  title: 'Выдать форму файлом…',
  args: z.strictObject({institution: z.string()}),
  run({book, formUrl}, args) {
    const [institution] = chooseInstitutions(book, args);
    if (!institution || !book.withTab.has(institution.code)) {
      throw new Refusal(TEXT.noTab);
    }
    const url = formUrl(institution.code);
    const data: HandOut = {institution: institution.code, url};
    return {
      preview: true,
      data,
      message: TEXT.ready(institution.name),
      details: [url],
    };
  },
});
