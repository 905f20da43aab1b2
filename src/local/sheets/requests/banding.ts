import {invalid, notEmulated} from '../api-error';
import {boxOf, intersection, rangeOf} from '../box';
import {canonical, dropStaleColors} from '../canonical';
import type {Draft} from '../draft';
import type {BandedRange, Response, SheetState} from '../model';
import {demandEdit} from '../protection';
import {overwrite, updateMask} from '../schema/field-mask';

type Add = gapi.client.sheets.AddBandingRequest;
type Update = gapi.client.sheets.UpdateBandingRequest;
type Delete = gapi.client.sheets.DeleteBandingRequest;

/*
 * Alternating colours of a range, kept and given back, not drawn
 * (reference/rest/v4/spreadsheets/sheets#BandedRange).
 */

export function addBanding(request: Add, draft: Draft): Response {
  const wanted = request.bandedRange ?? {};
  const taken = (id: number) => find(draft, id) !== null;
  const bandedRangeId = wanted.bandedRangeId ?? draft.drawId(taken);
  if (wanted.bandedRangeId !== undefined && taken(bandedRangeId)) {
    throw invalid(`A banded range with ID: ${bandedRangeId} already exists.`);
  }
  const bandedRange = put(draft, {...wanted, bandedRangeId});
  return {addBanding: {bandedRange}};
}

export function updateBanding(request: Update, draft: Draft): void {
  const mask = updateMask(request.fields, 'BandedRange');
  const wanted = request.bandedRange ?? {};
  const {banding, sheet} = demand(draft, wanted.bandedRangeId);
  const next = overwrite(banding, wanted, mask);
  take(draft, sheet, banding);
  put(draft, {
    ...dropStaleColors(banding, next),
    bandedRangeId: banding.bandedRangeId,
  });
}

export function deleteBanding(request: Delete, draft: Draft): void {
  const {banding, sheet} = demand(draft, request.bandedRangeId);
  demandEdit(draft, sheet, boxOf(banding.range ?? {}, sheet));
  take(draft, sheet, banding);
}

function put(draft: Draft, wanted: BandedRange): BandedRange {
  if (wanted.bandedRangeReference) throw notEmulated('bandedRangeReference');
  if (!wanted.range) throw invalid('No range specified.');
  const sheet = draft.edit(wanted.range.sheetId);
  const box = boxOf(wanted.range, sheet);
  demandEdit(draft, sheet, box);
  const {rowProperties, columnProperties} = wanted;
  if (!rowProperties && !columnProperties) {
    throw invalid(
      'At least one of rowProperties or columnProperties must be specified.',
    );
  }
  const held = sheet.bandedRanges ?? [];
  // In the words of Range.applyRowBanding.
  if (held.some(one => intersection(boxOf(one.range ?? {}, sheet), box))) {
    throw invalid(
      'You cannot add alternating background colors to a range that already has alternating background colors.',
    );
  }
  const range = rangeOf(sheet.properties.sheetId, box);
  const banding = canonical({...wanted, range});
  sheet.bandedRanges = [...held, banding];
  return banding;
}

function take(draft: Draft, {properties}: SheetState, banding: BandedRange) {
  const sheet = draft.edit(properties.sheetId);
  sheet.bandedRanges = sheet.bandedRanges?.filter(one => one !== banding);
}

interface Held {
  sheet: SheetState;
  banding: BandedRange;
}

function find(draft: Draft, id: number | undefined): Held | null {
  for (const sheet of draft.state.sheets) {
    const banding = sheet.bandedRanges?.find(one => one.bandedRangeId === id);
    if (banding) return {sheet, banding};
  }
  return null;
}

function demand(draft: Draft, id: number | undefined): Held {
  const held = find(draft, id);
  if (!held) throw invalid(`No banding with id: ${id ?? 0}`);
  return held;
}
