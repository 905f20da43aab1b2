import type {Institution} from '../../core/order/institution';
import type {Role as ActingRole} from '../../core/order/role';
import type {Book} from '../../workbook/book';
import type {Host} from './host';

/** What the acting person is to the workbook. A guest is named nowhere. */
export type Role = ActingRole | 'guest';

/** The acting person, as the workbook knows her. */
export interface Person {
  role: Role;
  /** Institutions that name her address. */
  own: readonly Institution[];
}

/**
 * Who acts: the one whose rights count. Whoever names no address is a guest:
 * nothing is told to a person whom the platform does not name.
 */
export function personOf(
  host: Pick<Host, 'user' | 'owner'>,
  {
    isSetUp,
    settings,
    institutions,
  }: Pick<Book, 'isSetUp' | 'settings' | 'institutions'>,
): Person {
  const user = host.user().toLowerCase();
  if (user === '') return {role: 'guest', own: []};
  const {centre, committee} = settings;
  const own = institutions.filter(one => one.emails.includes(user));
  const owner = host.owner().toLowerCase();
  // A blank workbook in a shared drive belongs to whoever sets it up.
  const isOwner = user === owner || (owner === '' && !isSetUp);
  if (isOwner || (isSetUp && centre.includes(user)))
    return {role: 'centre', own};
  if (committee.includes(user)) return {role: 'committee', own};
  return {role: own.length > 0 ? 'institution' : 'guest', own};
}
