import {NBSP} from '../wording/number';
import {tidy} from '../wording/quote';
import {htmlDocument} from './document';
import type {LetterData} from './letter-data';
import {
  caution,
  comparison,
  howToAnswer,
  letterSubject,
  opening,
  recommendationLines,
  rowWords,
} from './letter-words';
import {markup, type Markup} from './markup';
import {rows, table} from './table';

function figures(letter: LetterData): Markup | null {
  const {rows: all, verdictDenominator, period} = letter;
  if (all.length === 0) return null;
  return markup`${table(
    `Показатели за ${period} год и группа сравнения`,
    [
      ['№', 'no'],
      ['Показатель'],
      ['Значение', 'n'],
      ['Доля', 'n'],
      ['Медиана группы', 'n'],
      ['Место в группе', 's'],
      [`${period - 1} год`, 'n'],
    ],
    rows(
      ...all.map(row => {
        const words = rowWords(row, verdictDenominator);
        return [
          row.no,
          row.title,
          words.value,
          words.share,
          [
            words.median,
            words.peers !== '' && markup`<small>${words.peers}</small>`,
          ],
          words.position,
          words.before,
        ];
      }),
    ),
    {head: 1},
  )}<p class="gray">${caution(verdictDenominator)}</p>`;
}

function sheet(letter: LetterData): Markup {
  const lines = recommendationLines(letter);
  return markup`<section class="sheet">
    <header>
      <p class="kind">Методический центр – учреждению</p>
      <h1>${tidy(letter.institution)}</h1>
      <p class="gray">Итоги мониторинга профориентации за ${letter.period}${NBSP}год</p>
    </header>
    <p>${comparison(letter)}</p>
    ${figures(letter)}
    <h2>Рекомендации</h2>
    ${
      lines.length === 0
        ? markup`<p>Утверждённых рекомендаций нет.</p>`
        : markup`<ol>${lines.map(line => markup`<li>${line}</li>`)}</ol>`
    }
    <h2>Куда и когда ответить</h2>
    ${howToAnswer(letter).map(line => markup`<p>${line}</p>`)}
    <p>Вкладка учреждения: <a href="${letter.url}" target="_blank">${letter.url}</a></p>
    <p class="sign">Методический центр ______________________ / ______________________ /</p>
  </section>`;
}

/** Letters to print, each institution on sheets of its own. */
export function letterSheets(letters: readonly LetterData[]): string {
  const [first] = letters;
  return htmlDocument(
    `Письма учреждениям${first ? ` за ${first.period}${NBSP}год` : ''}`,
    letters.length === 0
      ? markup`<p>Писем нет: ни одной утверждённой рекомендации.</p>`
      : letters.map(sheet),
  );
}

/** Tables in a letter stand out without a style sheet, which mail drops. */
const CELL =
  'border:1px solid #999;padding:3px 6px;text-align:left;vertical-align:top';

function mailTable(letter: LetterData): Markup | null {
  const {rows: all, verdictDenominator, period} = letter;
  if (all.length === 0) return null;
  const heads = [
    'Показатель',
    'Значение',
    'Доля',
    'Медиана группы',
    'Место',
    `${period - 1} год`,
  ];
  return markup`<table style="border-collapse:collapse;font-size:13px">
    <tr>${heads.map(title => markup`<th style="${CELL};background:#f0f0f0">${title}</th>`)}</tr>
    ${all.map(row => {
      const {value, share, median, peers, position, before} = rowWords(
        row,
        verdictDenominator,
      );
      const group = peers === '' ? median : `${median} (${peers})`;
      return markup`<tr>${[
        `${row.no} ${row.title}`,
        value,
        share,
        group,
        position,
        before,
      ].map(cell => markup`<td style="${CELL}">${cell}</td>`)}</tr>`;
    })}
  </table><p style="color:#555">${caution(verdictDenominator)}</p>`;
}

function plainFigures({
  rows: all,
  verdictDenominator,
  period,
}: LetterData): string[] {
  return all.map(row => {
    const {value, share, median, peers, position, before} = rowWords(
      row,
      verdictDenominator,
    );
    const parts = [
      share === '–' ? value : `${value} (${share})`,
      ...(peers === ''
        ? []
        : [`медиана группы ${median} (${peers})`, position]),
      ...(before === '–' ? [] : [`${period - 1} год – ${before}`]),
    ];
    return `${row.no} ${row.title}: ${parts.filter(part => part !== '–').join('; ')}`;
  });
}

/** The letter as mail: plain text, and simple HTML for programs that show it. */
export function letterMail(letter: LetterData): {
  subject: string;
  text: string;
  html: string;
} {
  const lines = recommendationLines(letter);
  const answer = howToAnswer(letter);
  const plain = plainFigures(letter);
  const text = [
    'Здравствуйте!',
    '',
    opening(letter),
    '',
    comparison(letter),
    ...plain,
    ...(plain.length > 0 ? [caution(letter.verdictDenominator)] : []),
    '',
    ...(lines.length > 0
      ? ['Рекомендации:']
      : ['Утверждённых рекомендаций нет.']),
    ...lines.map((line, index) => `${index + 1}. ${line}`),
    '',
    ...answer,
    `Ваша вкладка: ${letter.url}`,
    '',
    'Методический центр',
    '',
  ].join('\n');
  const body = markup`<p>Здравствуйте!</p>
    <p>${opening(letter)}</p>
    <p>${comparison(letter)}</p>
    ${mailTable(letter)}
    ${
      lines.length > 0
        ? markup`<p><b>Рекомендации</b></p><ol>${lines.map(line => markup`<li>${line}</li>`)}</ol>`
        : markup`<p>Утверждённых рекомендаций нет.</p>`
    }
    ${answer.map(line => markup`<p>${line}</p>`)}
    <p><a href="${letter.url}">Открыть вкладку</a></p>
    <p>Методический центр</p>`;
  return {subject: letterSubject(letter), text, html: body.text};
}
