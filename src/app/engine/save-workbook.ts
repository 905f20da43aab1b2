import {takenOverText} from '../../wording/taken-over';
import {takenOver} from '../../workbook/compile/protection-requests';
import {desiredTabs} from '../../workbook/desired';
import type {Changes, JournalLine} from '../../workbook/changes';
import {bodies} from '../../workbook/reconcile/bodies';
import {
  reconcile,
  type ReconcileOptions,
} from '../../workbook/reconcile/reconcile';
import {overwritten} from '../../workbook/reconcile/overwritten';
import {placesOf, tabsById} from '../../workbook/reconcile/places';
import type {Actual} from '../../workbook/actual';
import type {TabSpec} from '../../workbook/layout';
import {institutionOf} from '../../workbook/tab-ids';
import {editedMeanwhile} from './edited-meanwhile';
import type {Host} from './host';
import {writeBodies} from './write-bodies';
import {keptStray} from '../analysis/kept-findings';
import type {Opened} from './open-workbook';
import {noteSheets} from './known-sheets';
import {refuseShifted} from './refuse-damage';

/** The sheets of the tabs, those included that are to be made. */
function sheetsOf(specs: readonly TabSpec[], actual: Actual): Set<number> {
  const {sheetId} = placesOf(specs, actual, tabsById(actual), false);
  return new Set(specs.map(({id}) => sheetId(id)));
}

/** People changed what was to be written over while the command ran. */
export class EditedMeanwhile extends Error {}

/** A write that holds no more than this adds the line in the journal alone. */
const ONLY_JOURNAL = 1;

/** The tabs whose protection by people becomes ours. */
function takeovers(planned: readonly TabSpec[], actual: Actual): string {
  const tabs = tabsById(actual);
  const titles = planned.flatMap(({id, protection}) => {
    const tab = tabs.get(id);
    const taken = tab ? takenOver(protection, tab) : [];
    return tab && taken.length > 0 ? [tab.title] : [];
  });
  return takenOverText(titles);
}

/**
 * Writes the difference that the changes make, and whatever else of the
 * workbook is not as it should be; when there is none, nothing, not even a
 * line in the journal unless `always` asks for it.
 * Returns how many typed values that have no place it keeps in «Замечания».
 */
export function saveWorkbook(
  host: Host,
  {actual, book}: Opened,
  changes: Changes,
  line: JournalLine,
  options: ReconcileOptions,
  always = false,
  refusesEdited = true,
): number {
  const today = line.moment.slice(0, 10);
  const first = desiredTabs(book, changes, today);
  const planned = first.ids.map(id => first.tab(id));
  const written = {
    ...changes,
    journal: [{...line, result: line.result + takeovers(planned, actual)}],
  };
  refuseShifted(planned, actual);
  const institutions = changes.institutions ?? book.institutions;
  const strays = [
    ...(actual.straightening?.strays ?? []),
    ...overwritten(planned, actual, book.preset),
  ].map(stray => keptStray(stray, institutions));
  const mended = changes.newlyKept ?? [];
  const known = new Set(mended.map(({id}) => id));
  const newlyKept = [...mended, ...strays.filter(({id}) => !known.has(id))];
  const keeping = desiredTabs(book, {...written, newlyKept}, today);
  const isAnew = (id: string) =>
    id === 'journal' || (id === 'findings' && strays.length > 0);
  const specs = planned.map(spec =>
    isAnew(spec.id) ? keeping.tab(spec.id) : spec,
  );
  const groups = reconcile(actual, specs, options);
  const requests = groups.reduce((sum, group) => sum + group.length, 0);
  const isWorthIt = requests > ONLY_JOURNAL || always;
  if (isWorthIt) {
    const isMoved =
      !actual.straightening && editedMeanwhile(host, actual, groups.flat());
    // What stands there was not read: it must not be replaced.
    if (isMoved && refusesEdited) throw new EditedMeanwhile();
    const own = planned.filter(({id}) => institutionOf(id) !== null);
    writeBodies(host, bodies(groups), sheetsOf(own, actual));
    const {sheetId} = placesOf(planned, actual, tabsById(actual), false);
    // A first set-up may take a sheet that is there over: the next one tells.
    if (tabsById(actual).size > 0)
      noteSheets(host, new Map(planned.map(({id}) => [id, sheetId(id)])));
  }
  return newlyKept.length;
}
