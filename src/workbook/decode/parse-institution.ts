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

const CODE = /^[A-Za-z0-9][A-Za-z0-9_-]{0,19}$/;

function kindOf(text: string): Kind | null {
  return KINDS.find(kind => kind === text.toLowerCase()) ?? parseKind(text);
}

function flag(text: string): boolean | null {
  const word = text.toLowerCase();
  return word === YES ? true : word === NO ? false : null;
}

/**
 * Reads a line of the registry. All that is wrong is told at once, in words
 * that say what to write.
 */
export function parseInstitution(
  text: InstitutionText,
  preset: Preset,
): {institution: Institution} | {problems: string[]} {
  const problems: string[] = [];
  const {code, name} = text;
  if (!CODE.test(code)) {
    problems.push(UNREAD.code(code));
  }
  if (name === '') problems.push(UNREAD.noName);
  const kind = kindOf(text.kind);
  if (!kind) {
    problems.push(UNREAD.kind(text.kind));
  }
  const emails = parseAddresses(text.emails);
  const bad = emails.filter(address => !isAddress(address));
  if (bad.length > 0) problems.push(UNREAD.addressOf(bad[0]));
  const isSchool = kind === 'school';
  const grades = isSchool ? flag(text.upperGrades) : false;
  if (grades === null) {
    problems.push(UNREAD.upperGrades(text.upperGrades));
  }
  const active = text.active === '' ? true : flag(text.active);
  if (active === null) {
    problems.push(UNREAD.active(text.active));
  }
  const projects: string[] = [];
  for (const no of text.projects.split(/[\s,;]+/).filter(word => word !== '')) {
    const activity = preset.plan.activities.find(row => row.no === no);
    const forParticipants = activity?.parties.some(
      party => party.participantsOnly,
    );
    if (activity && forParticipants) projects.push(activity.id);
    else problems.push(UNREAD.project(no));
  }
  if (!kind || problems.length > 0) return {problems};
  return {
    institution: {
      code,
      name,
      kind,
      emails,
      contact: text.contact,
      upperGrades: grades ?? false,
      projects,
      active: active ?? true,
    },
  };
}
