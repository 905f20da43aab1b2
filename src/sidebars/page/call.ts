import type {CommandName} from '../../app/commands';
import type {Answer} from '../../app/engine/answer-failure';
import type {
  CommandArgs,
  EntryArgs,
  PageRequest,
  Place,
  QueryAnswer,
  QueryArgs,
  QueryData,
} from '../../app/engine/protocol';
import type {EntryName} from '../../app/entries';
import type {QueryName} from '../../app/queries';

/** Why a page has no answer, worded for the person. */
export class Failure extends Error {}

const UNREACHED =
  'Не получилось связаться с Google. Проверьте интернет, обновите страницу и повторите.';

function call(request: PageRequest): Promise<unknown> {
  return new Promise((resolve, reject) => {
    google.script.run
      .withSuccessHandler(resolve)
      .withFailureHandler(error => {
        console.error(error);
        reject(new Failure(UNREACHED));
      })
      .call(request);
  });
}

/** Asks the script; throws `Failure` when it has no answer. */
export async function ask<Name extends QueryName>(
  query: Name,
  args: QueryArgs<Name>,
): Promise<QueryData<Name>> {
  const answer = (await call({query, args})) as QueryAnswer<QueryData<Name>>;
  if (!answer.ok) throw new Failure(answer.message);
  return answer.data;
}

/** Runs a command of the menu. A refusal is an answer; no answer a `Failure`. */
export function run<Name extends CommandName>(
  command: Name,
  args: CommandArgs<Name>,
): Promise<Answer> {
  return call({command, args}) as Promise<Answer>;
}

/** Types into the workbook for the person, with her own rights. */
export function enter<Name extends EntryName>(
  entry: Name,
  args: EntryArgs<Name>,
): Promise<Answer> {
  return call({entry, args}) as Promise<Answer>;
}

/** Takes the person to a cell. */
export function show(place: Place): Promise<Answer> {
  return call({show: place}) as Promise<Answer>;
}

/** What to tell of anything that was thrown. */
export function failureText(error: unknown): string {
  if (error instanceof Failure) return error.message;
  console.error(error);
  return 'В панели ошибка. Закройте её и откройте снова.';
}
