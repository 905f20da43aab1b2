import {ownTabs} from '../known-tabs/own-tabs';
import {
  REGISTRY,
  START,
  registeredInstitutions,
  roleAddresses,
} from '../known-tabs/registered';
import {sameUser} from '../sheets/protection';
import type {Workbook} from '../sheets/workbook';
import type {Person} from './protocol';

const OWNER = 'Владелец таблицы';
const CENTRE = 'Методический центр';
const COMMITTEE = 'Комитет';

/** Who takes part, each address once: by role, institutions as registered. */
export function people(workbook: Workbook): Person[] {
  const list: Person[] = [];
  const add = (email: string, name: string, role: Person['role']) => {
    if (list.some(known => sameUser(known.email, email))) return;
    list.push({email, name, role});
  };
  add(workbook.owner, OWNER, 'owner');
  for (const email of roleAddresses(workbook, 'centre')) {
    add(email, CENTRE, 'centre');
  }
  for (const email of roleAddresses(workbook, 'committee')) {
    add(email, COMMITTEE, 'committee');
  }
  for (const {name, emails} of registeredInstitutions(workbook)) {
    for (const email of emails) add(email, name, 'institution');
  }
  return list;
}

/**
 * Somebody whom the workbook does not name is a guest: an editor to whom no
 * protection is opened. Google would ask the owner to let them in first.
 */
export function personOf(list: readonly Person[], email: string): Person {
  return (
    list.find(known => sameUser(known.email, email)) ?? {
      email,
      name: email,
      role: 'guest',
    }
  );
}

/** The list is made anew only when what it is read from has changed. */
export class KnownPeople {
  private list: readonly Person[] = [];
  private sources: readonly object[] | null = null;

  of(workbook: Workbook): readonly Person[] {
    const book = workbook.snapshot();
    const stands = this.sources?.every(
      source =>
        (book.sheets as readonly object[]).includes(source) ||
        (book.developerMetadata as readonly object[]).includes(source),
    );
    if (!stands) {
      this.list = people(workbook);
      this.sources = sourcesOf(workbook);
    }
    return this.list;
  }
}

/** The sheets that name people and the marks they are found by; null: none. */
function sourcesOf(workbook: Workbook): object[] | null {
  const {sheets, developerMetadata} = workbook.snapshot();
  const ids = ownTabs(workbook)
    .filter(({id}) => id === REGISTRY || id === START)
    .map(({sheetId}) => sheetId);
  if (ids.length < 2) return null;
  const isOf = (sheetId: number | undefined) => ids.includes(sheetId ?? 0);
  return [
    ...sheets.filter(({properties}) => isOf(properties.sheetId)),
    ...developerMetadata.filter(({location}) => isOf(location?.sheetId)),
  ];
}
