import {invalid, notEmulated} from '../api-error';
import {boxOf, contains} from '../box';
import {canonical} from '../canonical';
import type {Draft} from '../draft';
import type {GridRange, ProtectedRange, Response, SheetState} from '../model';
import {
  demandEdit,
  isWholeSheet,
  mayChangeProtection,
  protectionSeenBy,
  sameUser,
} from '../protection';
import {overwrite, updateMask} from '../schema/field-mask';

type Add = gapi.client.sheets.AddProtectedRangeRequest;
type Update = gapi.client.sheets.UpdateProtectedRangeRequest;
type Delete = gapi.client.sheets.DeleteProtectedRangeRequest;

export function addProtectedRange(request: Add, draft: Draft): Response {
  const wanted = request.protectedRange ?? {};
  const taken = (id: number) => findProtection(draft, id) !== null;
  const id = wanted.protectedRangeId ?? draft.drawId(taken);
  if (wanted.protectedRangeId !== undefined && taken(id)) {
    throw invalid(`A protected range with ID: ${id} already exists.`);
  }
  const protection = settle(draft, {...wanted, protectedRangeId: id});
  const sheet = draft.edit(protection.range?.sheetId);
  demandEdit(draft, sheet, boxOf(protection.range ?? {}, sheet));
  demandOnlyOne(sheet, protection);
  sheet.protectedRanges.push(protection);
  const seen = protectionSeenBy(protection, draft.state, draft.user);
  // As recorded: the reply leaves out those who are added of themselves.
  const nobody =
    wanted.warningOnly || (wanted.editors && !wanted.editors.users?.length);
  const protectedRange = nobody ? {...seen, editors: {}} : seen;
  return {addProtectedRange: {protectedRange}};
}

export function updateProtectedRange(request: Update, draft: Draft): void {
  const mask = updateMask(request.fields, 'ProtectedRange');
  const wanted = request.protectedRange ?? {};
  const id = wanted.protectedRangeId ?? 0;
  const held = demandProtection(draft, id);
  const next = settle(draft, {
    ...overwrite(held.protection, wanted, mask),
    protectedRangeId: id,
  });
  const before = draft.edit(held.sheet.properties.sheetId);
  before.protectedRanges.splice(held.index, 1);
  const sheet = draft.edit(next.range?.sheetId);
  demandEdit(draft, sheet, boxOf(next.range ?? {}, sheet));
  demandOnlyOne(sheet, next);
  const index = sheet === before ? held.index : sheet.protectedRanges.length;
  sheet.protectedRanges.splice(index, 0, next);
}

export function deleteProtectedRange(request: Delete, draft: Draft): void {
  const {sheet, index} = demandProtection(draft, request.protectedRangeId ?? 0);
  draft.edit(sheet.properties.sheetId).protectedRanges.splice(index, 1);
}

/** In the words of googleapis/google-api-python-client#1064. */
function demandOnlyOne(sheet: SheetState, added: ProtectedRange): void {
  if (!isWholeSheet(added) || !sheet.protectedRanges.some(isWholeSheet)) return;
  throw invalid(
    `Sheet "${sheet.properties.title}" already has sheet protection.`,
  );
}

interface Held {
  sheet: SheetState;
  index: number;
  protection: ProtectedRange;
}

function findProtection(draft: Draft, id: number): Held | null {
  for (const sheet of draft.state.sheets) {
    const index = sheet.protectedRanges.findIndex(
      p => p.protectedRangeId === id,
    );
    const protection = sheet.protectedRanges[index];
    if (protection) return {sheet, index, protection};
  }
  return null;
}

function demandProtection(draft: Draft, id: number): Held {
  const held = findProtection(draft, id);
  if (!held) throw invalid(`No protected range with id: ${id}`);
  if (!mayChangeProtection(held.protection, draft.state.owner, draft.user)) {
    throw invalid(
      'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
      'protected',
    );
  }
  return held;
}

/**
 * As Google stores it: without output-only fields, and with the owner and the
 * acting user among the editors, who can't be shut out.
 */
function settle(draft: Draft, protection: ProtectedRange): ProtectedRange {
  if (protection.tableId) throw notEmulated('ProtectedRange.tableId');
  const range = rangeToProtect(draft, protection);
  const sheet = draft.grid(range.sheetId);
  const box = boxOf(range, sheet);
  const out: ProtectedRange = {...protection, range};
  delete out.requestingUserCanEdit;
  checkOpenRanges(out, sheet, box);
  const {editors} = protection;
  // In the words of burnash/gspread#1437.
  if (editors && protection.warningOnly) {
    throw invalid(
      'ProtectedRange is warningOnly. Editors cannot be set on it.',
    );
  }
  if (editors) {
    const users = [...(editors.users ?? [])];
    for (const kept of [draft.user, draft.state.owner]) {
      if (!users.some(u => sameUser(u, kept))) users.push(kept);
    }
    out.editors = {...editors, users: users.map(u => u.toLowerCase()).sort()};
    if (!editors.domainUsersCanEdit) delete out.editors.domainUsersCanEdit;
    if (!editors.groups?.length) delete out.editors.groups;
  }
  return canonical(out);
}

/**
 * Its own range, or that of the named range that it is backed by. The refusal
 * is that of the live tests of theoephraim/node-google-spreadsheet.
 */
function rangeToProtect(draft: Draft, protection: ProtectedRange): GridRange {
  const {range, namedRangeId} = protection;
  if (namedRangeId) {
    const named = draft.state.namedRanges?.find(
      one => one.namedRangeId === namedRangeId,
    );
    if (!named?.range) throw invalid(`No named range with ID: ${namedRangeId}`);
    return named.range;
  }
  if (!range) throw invalid('No range specified.');
  return range;
}

function checkOpenRanges(
  protection: ProtectedRange,
  sheet: SheetState,
  box: Parameters<typeof contains>[0],
): void {
  const open = protection.unprotectedRanges ?? [];
  if (open.length === 0) {
    delete protection.unprotectedRanges;
    return;
  }
  if (!isWholeSheet(protection)) {
    throw invalid(
      'unprotectedRanges can only be set on a protected sheet, not on a protected range.',
    );
  }
  for (const range of open) {
    if ((range.sheetId ?? 0) !== sheet.properties.sheetId) {
      throw invalid('unprotectedRanges must be on the protected sheet.');
    }
    if (!contains(box, boxOf(range, sheet))) {
      throw invalid('unprotectedRanges must be within the protected sheet.');
    }
  }
}
