import type {Position} from '../core/analysis/heat-map';
import {WORDS} from '../core/submission/value';
import {capitalised} from '../wording/capitalised';
import {formatDay} from '../wording/date';
import {
  formatCount,
  formatOutOf,
  formatPercent,
  NBSP,
  plural,
} from '../wording/number';
import {peerGroupName} from '../wording/peer-group';
import {quote, tidy} from '../wording/quote';
import {institutionsText} from '../wording/share-text';
import type {LetterData, LetterRow} from './letter-data';
import {NOTHING} from './shown-figures';

const POSITIONS: Readonly<Record<Position, string>> = {
  low: 'ниже группы',
  high: 'выше группы',
  below: 'в пределах группы',
  above: 'в пределах группы',
  middle: 'в пределах группы',
  few: NOTHING,
  'no-group': NOTHING,
  'no-data': NOTHING,
};

/** The cells of a row, in words: value, share, group, standing, last year. */
export function rowWords(row: LetterRow, verdictDenominator: number) {
  const {number, isAnswer, share, group, position, before} = row;
  const enough = (K: number) => K >= verdictDenominator;
  return {
    value: isAnswer
      ? number === 1
        ? WORDS.yes
        : WORDS.no
      : share
        ? formatOutOf(share.n, share.K)
        : formatCount(number),
    share: share && enough(share.K) ? formatPercent(share.share) : NOTHING,
    median: group ? formatPercent(group.median) : NOTHING,
    peers: group ? institutionsText(group.count) : '',
    position: group ? POSITIONS[position] : NOTHING,
    before: before
      ? enough(before.K)
        ? formatPercent(before.share)
        : formatOutOf(before.n, before.K)
      : NOTHING,
  };
}

/** Who is compared with whom, or why nobody is. */
export function comparison({rows, group, handedIn}: LetterData): string {
  if (!handedIn) {
    return 'Отчёт не сдан, поэтому показатели не учтены и не сравниваются.';
  }
  if (rows.length === 0)
    return 'Показателей, которые можно учесть, в отчёте нет.';
  if (!group || rows.every(row => row.group === null)) {
    return 'В группе сравнения мало учреждений с данными, поэтому медианы группы нет.';
  }
  return `Группа сравнения: ${peerGroupName(group)}.`;
}

/** What the figures do not say. */
export const caution = (verdictDenominator: number) =>
  `Доля и место в группе указаны при контингенте от ${formatCount(verdictDenominator)} человек. «Ниже» и «выше» – только если отличие нельзя объяснить случайностью. Это не рейтинг.`;

/** The last day to answer over all recommendations; null when none is set. */
export function answerDay({recommendations}: LetterData): string | null {
  const days = recommendations.flatMap(({answerBy}) => answerBy ?? []);
  return days.sort()[0] ?? null;
}

/** Where and by when to answer, and whom to ask. */
export function howToAnswer(letter: LetterData): string[] {
  const {recommendations, centre} = letter;
  const day = answerDay(letter);
  const until = day === null ? '' : ` до ${formatDay(day)}`;
  return [
    ...(recommendations.length > 0
      ? [
          `Ответьте${until} на своей вкладке, в блоке «Рекомендации и ваш ответ».`,
        ]
      : []),
    ...(centre.length > 0
      ? [`Вопросы – методическому центру: ${centre.join(', ')}.`]
      : ['Вопросы – методическому центру.']),
  ];
}

/** The text without the name of the institution, which the letter heads. */
function addressedText(text: string, institution: string): string {
  const head = `${tidy(institution)}: `;
  const plain = tidy(text);
  return plain.startsWith(head) ? capitalised(plain.slice(head.length)) : plain;
}

/** What is recommended, each with the days that are not told elsewhere. */
export function recommendationLines(letter: LetterData): string[] {
  const {recommendations, institution} = letter;
  const common = answerDay(letter);
  return recommendations.map(({text, answerBy, controlDate}) => {
    const line = addressedText(text, institution);
    const control = controlDate === null ? null : formatDay(controlDate);
    const days = [
      ...(control === null || line.includes(control)
        ? []
        : [`Контрольная дата – ${control}.`]),
      ...(answerBy === null || answerBy === common
        ? []
        : [`Ответить до ${formatDay(answerBy)}.`]),
    ];
    return [line, ...days].join(' ');
  });
}

/** A subject is one line, whatever stands in a name. */
export const letterSubject = ({period, recommendations}: LetterData) => {
  const n = recommendations.length;
  return n === 0
    ? `Профориентация: показатели за ${period} год`
    : `Профориентация: ${plural(n, 'рекомендация', 'рекомендации', 'рекомендации')} по итогам ${period} года`;
};

export const opening = ({institution, period}: LetterData) =>
  `${quote(institution)}: итоги мониторинга профориентации за ${period}${NBSP}год и рекомендации методического центра.`;
