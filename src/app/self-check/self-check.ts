import type {Platform} from './platform';
import type {ProbeWords, SelfCheckWords} from './probe';
import {PROBES} from './probes';
import {runProbes, type Tried} from './run-probes';

/** One assumption, and what came of it. */
export type Checked = Tried & ProbeWords;

/** What the page of the self-check shows. */
export interface SelfCheck {
  /** In the order in which they are shown. */
  groups: {title: string; checked: Checked[]}[];
  counts: Record<Tried['outcome'], number>;
  /** That a scratch tab was left behind; empty when none was. */
  left: string;
  /** To copy into a report; names no person. */
  report: string;
  summary: string;
}

const TEXT = {
  summary: ({holds, differs, untried}: SelfCheck['counts']) =>
    `Самопроверка: подтвердилось ${holds}, иначе ${differs}, не удалось проверить ${untried}.`,
  left: 'Временная вкладка «Самопроверка» осталась: её уберёт следующий запуск, или удалите её сами.',
  outcomes: {
    holds: 'подтвердилось',
    differs: 'иначе',
    untried: 'не удалось проверить',
  },
  differs: ({title, assumption, consequence, seen}: Checked) =>
    `${title}. Ожидалось: ${assumption} Увидели: ${seen}. Что из этого следует: ${consequence}`,
  untried: ({title, seen}: Checked) =>
    `${title}. Не удалось проверить: ${seen}`,
  head: 'Самопроверка «Профориентира»',
};

/** Characters of what was seen that a line holds. */
const LONGEST = 600;

/** Tries every assumption about the platform; throws as `runProbes`. */
export function selfCheck(
  platform: Platform,
  words: SelfCheckWords,
): SelfCheck {
  const {results, cleaned} = runProbes(platform, PROBES);
  const resultOf = new Map(results.map(one => [one.id, one]));
  const groups = words.groups.map(({title, probes}) => ({
    title,
    checked: probes.flatMap((told): Checked[] => {
      const result = resultOf.get(told.id);
      if (!result) return [];
      return [{...told, ...result, seen: result.seen.slice(0, LONGEST)}];
    }),
  }));
  const counts = {holds: 0, differs: 0, untried: 0};
  for (const {outcome} of results) counts[outcome]++;
  const summary = TEXT.summary(counts);
  const lines = groups.flatMap(({checked}) =>
    checked.map(({id, outcome, seen}) =>
      [TEXT.outcomes[outcome], id, seen].join('\t'),
    ),
  );
  const report = [TEXT.head, summary, ...lines].join('\n');
  return {groups, counts, left: cleaned ? '' : TEXT.left, report, summary};
}

/** Lines for a terminal: only of what is not as assumed. */
export const selfCheckLines = ({left, groups}: SelfCheck): string[] => [
  ...(left === '' ? [] : [left]),
  ...groups.flatMap(({checked}) =>
    checked.flatMap(one => {
      if (one.outcome === 'holds') return [];
      return one.outcome === 'differs' ? TEXT.differs(one) : TEXT.untried(one);
    }),
  ),
];
