import {invalid, notEmulated} from '../api-error';
import {boxOf} from '../box';
import type {Draft} from '../draft';
import type {NamedRange, Response} from '../model';
import {findNamedRange} from '../named-ranges';
import {demandEdit} from '../protection';
import {overwrite, updateMask} from '../schema/field-mask';

type Add = gapi.client.sheets.AddNamedRangeRequest;
type Update = gapi.client.sheets.UpdateNamedRangeRequest;
type Delete = gapi.client.sheets.DeleteNamedRangeRequest;

const MAX_NAME = 250;
const NAME = /^[\p{L}_][\p{L}\p{N}_]*$/u;
const LIKE_A_CELL = /^(?:[A-Za-z]{1,3}\d+|R\d*C\d*|true|false)$/i;

export function addNamedRange(request: Add, draft: Draft): Response {
  const wanted = request.namedRange ?? {};
  const taken = (id: string) => find(draft, id) !== undefined;
  const namedRangeId =
    wanted.namedRangeId ?? String(draft.drawId(id => taken(String(id))));
  if (wanted.namedRangeId !== undefined && taken(namedRangeId)) {
    throw invalid(`A named range with ID: ${namedRangeId} already exists.`);
  }
  const namedRange = settle(draft, {...wanted, namedRangeId});
  draft.state.namedRanges = [...(draft.state.namedRanges ?? []), namedRange];
  return {addNamedRange: {namedRange}};
}

export function updateNamedRange(request: Update, draft: Draft): void {
  const mask = updateMask(request.fields, 'NamedRange');
  const wanted = request.namedRange ?? {};
  const held = demand(draft, wanted.namedRangeId);
  const next = settle(draft, {
    ...overwrite(held, wanted, mask),
    namedRangeId: held.namedRangeId,
  });
  draft.state.namedRanges = draft.state.namedRanges?.map(range =>
    range === held ? next : range,
  );
}

export function deleteNamedRange(request: Delete, draft: Draft): void {
  const held = demand(draft, request.namedRangeId);
  const left = draft.state.namedRanges?.filter(range => range !== held);
  draft.state.namedRanges = left?.length ? left : undefined;
}

function find(draft: Draft, id: string): NamedRange | undefined {
  return draft.state.namedRanges?.find(range => range.namedRangeId === id);
}

function demand(draft: Draft, id: string | undefined): NamedRange {
  const held = find(draft, id ?? '');
  if (!held) throw invalid(`No named range with ID: ${id ?? ''}`);
  return held;
}

function settle(draft: Draft, wanted: NamedRange): NamedRange {
  const {name = '', range} = wanted;
  if (!NAME.test(name) || LIKE_A_CELL.test(name) || name.length > MAX_NAME) {
    throw invalid(`The name of a named range is not valid: ${name}`);
  }
  // The calculator takes no other letters.
  if (!/^\w+$/.test(name)) throw notEmulated(`a named range ${name}`);
  const other = findNamedRange(draft.state, name);
  if (other && other.namedRangeId !== wanted.namedRangeId) {
    throw invalid(`A named range with the name ${name} already exists.`);
  }
  if (!range) throw invalid('NamedRange.range must be set.');
  const sheet = draft.grid(range.sheetId);
  demandEdit(draft, sheet, boxOf(range, sheet));
  return {...wanted, range: {...range, sheetId: range.sheetId ?? 0}};
}
