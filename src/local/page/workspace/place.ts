import type {Person} from '../../server/protocol';

/** Where in the book this window is, as the address line says it. */
export interface Place {
  sheetId: number | null;
  range: string | null;
}

/** From `#gid=12&range=B4`, as in Google's addresses. */
export function readPlace(hash: string): Place {
  const given = new URLSearchParams(hash.replace(/^#/, ''));
  const gid = given.get('gid');
  return {
    sheetId: gid !== null && /^\d+$/.test(gid) ? Number(gid) : null,
    range: given.get('range'),
  };
}

export function writePlace({sheetId, range}: Place): string {
  const said = new URLSearchParams({
    ...(sheetId === null ? {} : {gid: String(sheetId)}),
    ...(range === null ? {} : {range}),
  });
  return `#${said}`;
}

/** Null: the owner, whom nobody needs to name. */
export function readPerson(search: string): string | null {
  return new URLSearchParams(search).get('as');
}

/** The page as another person sees it, at the same place; a school's at its own tab. */
export function addressAs(
  person: Person,
  here: {pathname: string; hash: string},
): string {
  const query = `?${new URLSearchParams({as: person.email})}`;
  const hash = person.role === 'institution' ? '' : here.hash;
  return `${here.pathname}${query}${hash}`;
}

/** What leads on to the form by link of a person's institution. */
export function formAddressOf({email}: Person): string {
  return `/api/form-link?${new URLSearchParams({as: email})}`;
}
