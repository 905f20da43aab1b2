import {UNREAD} from '../../wording/unread';
import {KINDS, type Institution, type Kind} from '../../core/order/institution';
import type {Preset} from '../../core/order/preset';
import {parseKind} from '../../wording/kinds';
import {NO, YES} from '../tabs/registry';
import {isAddress, parseAddresses} from './settings';

/** A line of the registry or of a CSV file, as it was typed. */
export interface InstitutionText {
  code: string;
  name: string;
  kind: string;
  emails: string;
  contact: string;
  upperGrades: string;
  projects: string;
  active: string;
}

/** Longer ones are no names: a whole list was pasted into a cell. */
const LONGEST = 300;
/** As many addresses as two messages take (guides/services/quotas). */
const LONGEST_ADDRESSES = 6_000;

const CODE = /^[A-Za-z0-9][A-Za-z0-9_-]{0,19}$/;

function kindOf(text: string): Kind | null {
  return KINDS.find(kind => kind === text.toLowerCase()) ?? parseKind(text);
}

function flag(text: string): boolean | null {
  const word = text.toLowerCase();
  return word === YES ? true : word === NO ? false : null;
}

/** A line of which something is not understood. */
export interface UnreadInstitution {
  /** Worded. */
  problems: string[];
  /** The cells that are not understood. */
  wrong: ReadonlySet<keyof InstitutionText>;
}

/**
 * Reads a line of the registry. All that is wrong is told at once, in words
 * that say what to write.
 */
export function parseInstitution(
  text: InstitutionText,
  preset: Preset,
): {institution: Institution} | UnreadInstitution {
  const problems: string[] = [];
  const wrong = new Set<keyof InstitutionText>();
  const refuse = (cell: keyof InstitutionText, problem: string) => {
    wrong.add(cell);
    problems.push(problem);
  };
  const {code} = text;
  for (const [cell, held] of Object.entries(text)) {
    const name = cell as keyof InstitutionText;
    const longest = name === 'emails' ? LONGEST_ADDRESSES : LONGEST;
    if (held.length > longest) refuse(name, UNREAD.cellTooLong(name, longest));
  }
  // Of such a cell nothing more need be said.
  if (wrong.size > 0) return {problems, wrong};
  if (!CODE.test(code)) {
    refuse('code', UNREAD.code(code));
  }
  if (text.name === '') refuse('name', UNREAD.noName);
  const kind = kindOf(text.kind);
  if (!kind) {
    refuse('kind', UNREAD.kind(text.kind));
  }
  const emails = parseAddresses(text.emails);
  const bad = emails.filter(address => !isAddress(address));
  if (bad.length > 0) {
    refuse('emails', UNREAD.addressOf(bad[0]));
  }
  const isSchool = kind === 'school';
  const grades = isSchool ? flag(text.upperGrades) : false;
  if (grades === null) {
    refuse('upperGrades', UNREAD.upperGrades(text.upperGrades));
  }
  const active = text.active === '' ? true : flag(text.active);
  if (active === null) {
    refuse('active', UNREAD.active(text.active));
  }
  const projects: string[] = [];
  for (const no of text.projects.split(/[\s,;]+/).filter(word => word !== '')) {
    const activity = preset.plan.activities.find(row => row.no === no);
    const forParticipants = activity?.parties.some(
      party => party.participantsOnly,
    );
    if (activity && forParticipants) projects.push(activity.id);
    else refuse('projects', UNREAD.project(no));
  }
  if (!kind || problems.length > 0) return {problems, wrong};
  return {
    institution: {
      code,
      name: text.name,
      kind,
      emails,
      contact: text.contact,
      upperGrades: grades ?? false,
      projects,
      active: active ?? true,
    },
  };
}
