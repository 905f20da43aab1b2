import {sharedRow, type SharedRow} from '../../core/analysis/shared-figures';
import {capitalised} from '../../wording/capitalised';
import {formatCount, formatPercent} from '../../wording/number';
import {peerGroupName} from '../../wording/peer-group';
import {markup, type Markup, type Shown} from '../markup';
import type {PeriodReport} from '../period-report';
import {NOTHING, rowTitle} from '../shown-figures';
import {rows, table, type Column} from '../table';

function cell(row: SharedRow, key: string): Shown {
  const group = row.quartiles.get(key);
  if (!group) return NOTHING;
  const {q1, median, q3, count} = group;
  return [
    markup`<b>${formatPercent(median)}</b>`,
    markup`<small>${formatPercent(q1)} – ${formatPercent(q3)}</small>`,
    markup`<small>учреждений: ${formatCount(count)}</small>`,
  ];
}

/** Medians and quartiles of the groups that are large enough. */
export function groups({figures, preset}: PeriodReport): Markup {
  const {catalogue} = preset;
  const {peersAtLeast} = catalogue.thresholds;
  const all = figures.peerGroups;
  const compared = all.filter(one => one.members.length >= peersAtLeast);
  const head = markup`<h2>4. Группы сравнения</h2>`;
  if (all.length === 0) {
    return markup`${head}<p>Групп пока нет: учреждения ещё не указали численность.</p>`;
  }
  const list = table(
    'Состав групп',
    [['№', 'no'], ['Группа'], ['Учреждений', 'n'], ['Сравнение', 's']],
    rows(
      ...all.map((group, index) => [
        String(index + 1),
        capitalised(peerGroupName(group)),
        formatCount(group.members.length),
        group.members.length < peersAtLeast
          ? 'нет: учреждений мало'
          : 'проводится',
      ]),
    ),
    {head: 1},
  );
  const columns: Column[] = [
    ['№', 'no'],
    ['Показатель'],
    ...compared.map((group): Column => [
      `Группа ${all.indexOf(group) + 1}`,
      'n',
    ]),
  ];
  const lines = catalogue.indicators.flatMap(indicator => {
    const row = sharedRow(figures, indicator.id);
    if (row.quartiles.size === 0) return [];
    return [
      [
        indicator.no,
        rowTitle(catalogue, indicator),
        ...compared.map(group => cell(row, group.key)),
      ],
    ];
  });
  return markup`${head}${list}${
    lines.length > 0
      ? [
          markup`<p>В клетке – медиана долей, под ней первый и третий квартили: между ними половина учреждений группы.</p>`,
          table('Доли по группам сравнения', columns, rows(...lines), {
            head: 1,
          }),
        ]
      : markup`<p>Ни по одному показателю в группах нет данных от ${formatCount(peersAtLeast)} учреждений: сравнивать пока нельзя.</p>`
  }`;
}
