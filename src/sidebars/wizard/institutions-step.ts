import type {InstitutionsPreview} from '../../app/commands/preview-institutions';
import {failureText} from '../page/call';
import {button, element, redraw} from '../page/element';
import {field} from '../page/field';
import {fileField} from '../page/file-field';
import {readTableFile, tabbed, TABLE_FILES} from '../page/read-table-file';
import {tableArgs} from '../page/table-text';
import type {StepContent, WizardContext} from './context';
import {institutionsPreview} from './institutions-preview';

const EXAMPLE = [
  ['Код', 'Учреждение', 'Вид', 'Эл. почта', '10-11 классы', 'Проекты'],
  ['s01', 'Школа № 1', 'школа', 'school1@example.org', 'да', '4.3 4.5'],
  ['d01', 'Детский сад № 7', 'детский сад', 'sad7@example.org', 'нет', ''],
]
  .map(row => row.join('\t'))
  .join('\n');

function columns(projects: readonly string[]): HTMLElement {
  const rows = [
    ['Код', 'латинские буквы и цифры, например s01; не меняется'],
    ['Учреждение', 'название, как его увидят'],
    ['Вид', 'школа, детский сад, учреждение дополнительного образования'],
    ['Эл. почта', 'адреса тех, кто заполняет, через пробел'],
    ['10-11 классы', 'да или нет; для школ'],
    ['Проекты', `номера мероприятий плана: ${projects.join(', ')}`],
    ['Участвует', 'да или нет; можно не указывать'],
  ];
  const example = element(
    'textarea',
    {id: 'example', readonly: true, rows: 3, class: 'example'},
    EXAMPLE,
  );
  return element(
    'details',
    {},
    element('summary', {}, 'Какие нужны столбцы и пример'),
    element(
      'table',
      {class: 'columns'},
      element(
        'tbody',
        {},
        ...rows.map(([name, text]) =>
          element(
            'tr',
            {},
            element('th', {scope: 'row'}, name),
            element('td', {}, text),
          ),
        ),
      ),
    ),
    element('label', {for: 'example'}, 'Пример: его можно вставить в Excel'),
    example,
    button('Выделить пример', () => example.select()),
  );
}

/** Lets a file stand in for pasting. */
function fileButton(
  take: (text: string) => void,
  fail: (error: unknown) => void,
): HTMLElement {
  return fileField(
    {
      id: 'file',
      label: 'или выберите файл Excel или CSV…',
      accept: TABLE_FILES,
    },
    file => {
      readTableFile(file)
        .then(found =>
          take(typeof found === 'string' ? found : tabbed(found[0].rows)),
        )
        .catch(fail);
    },
  );
}

async function preview(
  place: HTMLElement,
  context: WizardContext,
): Promise<void> {
  const {draft, said, command, go} = context;
  redraw(place);
  if (draft.table.trim() === '') {
    said.fail('Вставьте таблицу или выберите файл.');
    return;
  }
  const args = tableArgs(draft.table);
  const answer = await command(
    'Проверяю список…',
    'preview-institutions',
    args,
  );
  if (!answer?.ok) return;
  const data = answer.data as InstitutionsPreview;
  const changes = data.added + data.updated;
  const take = async () => {
    const taken = await command(
      `Делаю вкладки: ${data.added}. На сотню учреждений уходит около минуты…`,
      'add-institutions',
      args,
    );
    if (!taken?.ok) return;
    draft.table = '';
    go('open');
    said.tell(taken);
  };
  redraw(
    place,
    institutionsPreview(data),
    element(
      'div',
      {class: 'buttons'},
      data.wrong === 0 &&
        changes > 0 &&
        button(`Внести (${changes})`, () => void take(), {
          class: 'action',
          key: 'take',
        }),
    ),
  );
  said.tell({...answer, details: []});
  if (data.wrong > 0) said.fail(answer.message);
}

/** The list of institutions: pasted, shown line by line, then taken in. */
export const institutionsStep: StepContent = context => {
  const {state, draft, go} = context;
  const shown = element('div', {});
  const table = element(
    'textarea',
    {
      id: 'table',
      rows: 5,
      wrap: 'off',
      spellcheck: 'false',
      'data-key': 'table',
    },
    draft.table,
  );
  const {institutions} = state;
  return element(
    'div',
    {},
    institutions > 0 &&
      element(
        'p',
        {},
        `В книге уже ${institutions}. Вставьте новые или изменённые строки: прежние не пропадут.`,
      ),
    field(
      table,
      'Скопируйте таблицу в Excel вместе с заголовком и вставьте сюда',
      value => {
        draft.table = value;
        redraw(shown);
      },
    ),
    fileButton(
      text => {
        draft.table = text;
        table.value = text;
        void preview(shown, context);
      },
      error => context.said.fail(failureText(error)),
    ),
    columns(state.preset.projects),
    element(
      'div',
      {class: 'buttons'},
      button('Проверить список', () => void preview(shown, context), {
        class: institutions === 0 ? 'action' : '',
        key: 'check',
      }),
      institutions > 0 &&
        button('Дальше', () => go('open'), {class: 'action', key: 'next'}),
      button('Назад', () => go('people'), {key: 'back'}),
    ),
    shown,
  );
};
