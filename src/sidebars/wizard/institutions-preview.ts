import type {InstitutionsPreview} from '../../app/commands/preview-institutions';
import {element} from '../page/element';

type Line = InstitutionsPreview['lines'][number];

const CHANGES: Record<Line['change'], string> = {
  added: 'новое',
  updated: 'изменится',
  same: 'без изменений',
  wrong: 'ошибка',
};

const TAGS: Record<Line['change'], string> = {
  added: 'accepted',
  updated: 'submitted',
  same: '',
  wrong: 'wrong',
};

/** The list line by line, those with mistakes first. */
export function institutionsPreview({lines}: InstitutionsPreview): HTMLElement {
  const wrong = lines.filter(({change}) => change === 'wrong');
  const others = lines.filter(({change}) => change !== 'wrong');
  const row = ({line, code, name, change, problems}: Line) =>
    element(
      'tr',
      {},
      element('td', {class: 'number'}, line),
      element('td', {}, code),
      element(
        'td',
        {},
        name,
        problems.length > 0 &&
          element('p', {class: 'error'}, problems.join('; ')),
      ),
      element(
        'td',
        {},
        element('span', {class: `tag ${TAGS[change]}`}, CHANGES[change]),
      ),
    );
  return element(
    'div',
    {class: 'table', tabindex: 0, role: 'region', 'aria-label': 'Список'},
    element(
      'table',
      {},
      element(
        'thead',
        {},
        element(
          'tr',
          {},
          ...['Строка', 'Код', 'Учреждение', ''].map(title =>
            element('th', {scope: 'col'}, title),
          ),
        ),
      ),
      element('tbody', {}, ...[...wrong, ...others].map(row)),
    ),
  );
}
