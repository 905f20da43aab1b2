import {UNREAD} from '../../wording/unread';
import {FINDING_LINE} from '../../wording/finding-line';
import type {Finding, Severity} from '../../core/checks/finding';
import type {Institution} from '../../core/order/institution';
import {isHandedIn} from '../../core/submission/submission';
import type {Omission} from '../../core/analysis/omission';
import type {Value} from '../../core/submission/value';
import {capitalised} from '../../wording/capitalised';
import {decisionProblemText} from '../../wording/decision-problem';
import {findingMessage, rowName} from '../../wording/finding-text';
import {RECOMMENDATION_STATE_NAMES} from '../../wording/recommendation-state';
import {EXPLAINED, SEVERITY_NAMES} from '../../wording/severity';
import {valueText} from '../../wording/value-text';
import {cellName} from '../../workbook/a1';
import type {FindingRow, Book} from '../../workbook/book';
import {institutionTab} from '../../workbook/tab-ids';
import {DECISION_COLUMN} from '../../workbook/tabs/decisions';
import {fieldCell} from '../../workbook/tabs/field-cell';
import type {NotCounted} from '../../core/analysis/roll-up';
import {decisionChecker} from '../decisions/decision-problems';
import {
  changedSinceAccepted,
  type ChangedCell,
} from '../submission/changed-since-accepted';
import {isOutOfTurn} from '../recommendations/recommendation-marks';

/** Begins the ids of what was changed after it was accepted. */
export const CHANGED = 'changed-after-acceptance';

function fieldRow(
  finding: Finding,
  institution: Institution,
  book: Book,
  omitted: Omission | undefined,
): FindingRow {
  const {field} = finding.location;
  const entry = field
    ? book.submissions.get(institution.code)?.entries.get(field)
    : undefined;
  const {no, title} = rowName(field, book.preset);
  const cell = field ? fieldCell(book, institution, field) : null;
  const kept = omitted !== undefined && omitted !== 'blank';
  const unchecked = finding.ruleId === 'not-checked';
  const detail = [...(unchecked ? [finding.args[0]] : []), ...finding.about]
    .map(part => `/${part}`)
    .join('');
  return {
    id: `${finding.ruleId}/${institution.code}/${field ?? '-'}${detail}`,
    cells: [
      institution.name,
      no,
      title,
      finding.severity === 'error' && finding.explained
        ? EXPLAINED
        : SEVERITY_NAMES[finding.severity],
      capitalised(findingMessage(finding, book.preset)) +
        (kept && finding.severity === 'error' ? FINDING_LINE.leftOut : ''),
      valueText(entry?.value ?? ({kind: 'blank'} satisfies Value)),
      entry?.explanation ?? '',
      {
        label: cell ?? FINDING_LINE.toTab,
        tab: institutionTab(institution.code),
        cell,
      },
    ],
  };
}

/** A cell that is not as it was accepted. */
function changedRow(
  {code, row, part, accepted, now}: ChangedCell,
  institution: Institution,
  book: Book,
): FindingRow {
  const {no, title} = rowName(row, book.preset);
  const isField = book.submissions.get(code)?.entries.has(row);
  const cell = isField ? fieldCell(book, institution, row) : null;
  return {
    id: `${CHANGED}/${code}/${row}${part === 'value' ? '' : `/${part}`}`,
    cells: [
      institution.name,
      no,
      title,
      SEVERITY_NAMES.warning,
      capitalised(FINDING_LINE.changed(accepted, now)),
      now,
      '',
      {
        label: cell ?? FINDING_LINE.toTab,
        tab: institutionTab(code),
        cell,
      },
    ],
  };
}

function absentRow(
  institution: Institution,
  book: Book,
  missing: number,
): FindingRow {
  const status = book.submissions.get(institution.code)?.status ?? 'draft';
  return {
    id: `not-submitted/${institution.code}/-`,
    cells: [
      institution.name,
      '',
      '',
      SEVERITY_NAMES.warning,
      FINDING_LINE.absent(status, missing),
      '',
      '',
      {
        label: FINDING_LINE.toTab,
        tab: institutionTab(institution.code),
        cell: null,
      },
    ],
  };
}

/** Lines of «Рекомендации» and «Решения» that people must look at. */
function lineRows(book: Book): FindingRow[] {
  const {institutions, recommendations, decisions} = book;
  const names = new Map(institutions.map(one => [one.code, one.name]));
  const recommended = recommendations
    .filter(row => isOutOfTurn(row) || Object.keys(row.unread).length > 0)
    .map((row): FindingRow => ({
      id: `recommendation/${row.id}`,
      cells: [
        names.get(row.institution) ?? row.institution,
        row.no,
        FINDING_LINE.recommendation,
        SEVERITY_NAMES.warning,
        capitalised(row.mark),
        RECOMMENDATION_STATE_NAMES[row.state],
        '',
        {label: FINDING_LINE.toTab, tab: 'recommendations', cell: null},
      ],
    }));
  const problemsOf = decisionChecker(book);
  const decided = decisions.flatMap((line): FindingRow[] => {
    const texts = problemsOf(line).map(decisionProblemText);
    const cell = cellName(line.row, DECISION_COLUMN.act);
    return texts.length === 0
      ? []
      : [
          {
            id: `decision/${line.row}`,
            cells: [
              '',
              '',
              FINDING_LINE.decision,
              SEVERITY_NAMES.warning,
              capitalised(texts.join('; ')),
              line.act,
              '',
              {label: cell, tab: 'decisions', cell},
            ],
          },
        ];
  });
  return [...recommended, ...decided];
}

function generalRows(book: Book): FindingRow[] {
  const note = (id: string, severity: Severity, text: string): FindingRow => ({
    id,
    cells: [
      '',
      '',
      '',
      SEVERITY_NAMES[severity],
      capitalised(text),
      '',
      '',
      '',
    ],
  });
  return [
    ...book.unread.map(({row, problems}) =>
      note(
        `registry/${row}`,
        'error',
        FINDING_LINE.registry(row, problems.join('; ')),
      ),
    ),
    ...[...book.lineProblems].map(([code, {row, problems}]) =>
      note(`registry/${code}`, 'error', UNREAD.line(row, problems.join('; '))),
    ),
    ...[...book.ruleProblems].map(([id, {problems}]) => {
      const when = book.rules.find(rule => rule.id === id)?.when ?? '';
      return note(
        `rule/${id}`,
        'error',
        FINDING_LINE.rule(when, problems.join('; ')),
      );
    }),
    ...[...book.targetProblems].map(([id, typed]) => {
      const {no} = rowName(id, book.preset);
      return note(
        `target/${id}`,
        'error',
        FINDING_LINE.target(no, String(typed)),
      );
    }),
    ...(book.previous === null && book.settings.period !== null
      ? [note('no-previous', 'note', FINDING_LINE.noPrevious)]
      : []),
  ];
}

/**
 * Lines of «Замечания» over the active institutions, in the order of the
 * registry. Whatever was expected and is not in the official total is named
 * with the reason: a return that was not handed in by one line, a row of one
 * that was by its own.
 */
export function findingRows(
  book: Book,
  findings: ReadonlyMap<string, readonly Finding[]>,
  notCounted: readonly NotCounted[],
): FindingRow[] {
  const rows = [...generalRows(book), ...lineRows(book)];
  const omissions = new Map<string, Map<string, Omission>>();
  for (const {institution, field, reason} of notCounted) {
    const of = omissions.get(institution) ?? new Map<string, Omission>();
    omissions.set(institution, of.set(field, reason));
  }
  for (const institution of book.institutions) {
    if (!institution.active) continue;
    const {code} = institution;
    const submission = book.submissions.get(code);
    const omitted = omissions.get(code) ?? new Map<string, Omission>();
    const own = findings.get(code) ?? [];
    const handedIn = submission !== undefined && isHandedIn(submission);
    if (!handedIn && book.settings.period !== null) {
      rows.push(absentRow(institution, book, omitted.size));
    }
    rows.push(
      ...changedSinceAccepted(book, [institution]).map(one =>
        changedRow(one, institution, book),
      ),
    );
    const shown = handedIn
      ? own
      : own.filter(one => one.severity !== 'note' && one.ruleId !== 'blank');
    for (const finding of shown) {
      const {field} = finding.location;
      const reason = field ? omitted.get(field) : undefined;
      rows.push(fieldRow(finding, institution, book, reason));
    }
  }
  return rows;
}
