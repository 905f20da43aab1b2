import {KINDS, type Institution, type Kind} from '../../core/order/institution';
import type {Preset} from '../../core/order/preset';
import {KIND_NAMES, parseKind} from '../../wording/kinds';
import {quote} from '../../wording/quote';
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
    problems.push(
      `код «${code}»: нужны латинские буквы и цифры без пробелов, например s01`,
    );
  }
  if (name === '') problems.push('нет названия учреждения');
  const kind = kindOf(text.kind);
  if (!kind) {
    problems.push(
      `вид «${text.kind}»: нужно ${KINDS.map(one => quote(KIND_NAMES[one].one)).join(' или ')}`,
    );
  }
  const emails = parseAddresses(text.emails);
  const bad = emails.filter(address => !isAddress(address));
  if (bad.length > 0) problems.push(`адрес почты «${bad[0]}» записан неверно`);
  const isSchool = kind === 'school';
  const grades = isSchool ? flag(text.upperGrades) : false;
  if (grades === null) {
    problems.push(`10-11 классы «${text.upperGrades}»: нужно «да» или «нет»`);
  }
  const active = text.active === '' ? true : flag(text.active);
  if (active === null) {
    problems.push(`участие «${text.active}»: нужно «да» или «нет»`);
  }
  const projects: string[] = [];
  for (const no of text.projects.split(/[\s,;]+/).filter(word => word !== '')) {
    const activity = preset.plan.activities.find(row => row.no === no);
    const forParticipants = activity?.parties.some(
      party => party.participantsOnly,
    );
    if (activity && forParticipants) projects.push(activity.id);
    else problems.push(`проект «${no}»: в Плане нет проекта с таким номером`);
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
