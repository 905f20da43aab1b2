import {invalid} from '../api-error';
import {spanOf} from '../box';
import {METADATA_LIMIT, sheetOfMetadata} from '../developer-metadata';
import type {Draft} from '../draft';
import type {DeveloperMetadata, Response} from '../model';
import {findMetadata} from '../read/data-filters';
import {overwrite, updateMask} from '../schema/field-mask';

type Create = gapi.client.sheets.CreateDeveloperMetadataRequest;
type Update = gapi.client.sheets.UpdateDeveloperMetadataRequest;
type Delete = gapi.client.sheets.DeleteDeveloperMetadataRequest;

export function createDeveloperMetadata(
  request: Create,
  draft: Draft,
): Response {
  const wanted = request.developerMetadata ?? {};
  const taken = (id: number) =>
    draft.state.developerMetadata.some(m => m.metadataId === id);
  const metadataId = wanted.metadataId ?? draft.drawId(taken);
  if (wanted.metadataId !== undefined && taken(metadataId)) {
    throw invalid(`DeveloperMetadata with id ${metadataId} already exists.`);
  }
  const developerMetadata = settle(draft, {...wanted, metadataId});
  draft.state.developerMetadata.push(developerMetadata);
  checkLimits(draft);
  return {createDeveloperMetadata: {developerMetadata}};
}

export function updateDeveloperMetadata(
  request: Update,
  draft: Draft,
): Response {
  const mask = updateMask(request.fields, 'DeveloperMetadata');
  const filters = request.dataFilters ?? [];
  if (filters.length === 0) throw invalid('No dataFilters specified.');
  const found = new Set(findMetadata(draft.state, filters));
  const updated: DeveloperMetadata[] = [];
  draft.state.developerMetadata = draft.state.developerMetadata.map(held => {
    if (!found.has(held)) return held;
    const next = settle(draft, {
      ...overwrite(held, request.developerMetadata, mask),
      metadataId: held.metadataId,
    });
    updated.push(next);
    return next;
  });
  checkLimits(draft);
  return {updateDeveloperMetadata: {developerMetadata: updated}};
}

export function deleteDeveloperMetadata(
  request: Delete,
  draft: Draft,
): Response {
  if (!request.dataFilter) throw invalid('No dataFilter specified.');
  const all = draft.state.developerMetadata;
  const found = findMetadata(draft.state, [request.dataFilter]);
  draft.state.developerMetadata = all.filter(m => !found.includes(m));
  return {deleteDeveloperMetadata: {deletedDeveloperMetadata: found}};
}

function settle(draft: Draft, wanted: DeveloperMetadata): DeveloperMetadata {
  if (!wanted.metadataKey) {
    throw invalid('DeveloperMetadata.metadataKey must be set.');
  }
  const {visibility} = wanted;
  if (visibility !== 'DOCUMENT' && visibility !== 'PROJECT') {
    throw invalid('DeveloperMetadata.visibility must be set.');
  }
  return {...wanted, location: settleLocation(draft, wanted.location)};
}

/** The location with its type, which Google derives. */
function settleLocation(
  draft: Draft,
  wanted: DeveloperMetadata['location'],
): DeveloperMetadata['location'] {
  if (wanted?.spreadsheet) {
    return {locationType: 'SPREADSHEET', spreadsheet: true};
  }
  if (wanted?.sheetId !== undefined) {
    draft.grid(wanted.sheetId);
    return {locationType: 'SHEET', sheetId: wanted.sheetId};
  }
  if (!wanted?.dimensionRange) {
    throw invalid('DeveloperMetadata.location must be set.');
  }
  const {sheetId = 0, dimension} = wanted.dimensionRange;
  const {rows, start, end} = spanOf(wanted.dimensionRange, draft.grid(sheetId));
  if (end - start !== 1) {
    throw invalid(
      'DeveloperMetadataLocation.dimensionRange must be exactly one row or column.',
    );
  }
  return {
    locationType: rows ? 'ROW' : 'COLUMN',
    dimensionRange: {sheetId, dimension, startIndex: start, endIndex: end},
  };
}

function checkLimits(draft: Draft): void {
  const used = new Map<number | null, number>();
  for (const metadata of draft.state.developerMetadata) {
    const place = sheetOfMetadata(metadata);
    const size =
      (metadata.metadataKey?.length ?? 0) +
      (metadata.metadataValue?.length ?? 0);
    const total = (used.get(place) ?? 0) + size;
    if (total > METADATA_LIMIT) {
      throw invalid(
        `Developer metadata exceeds the limit of ${METADATA_LIMIT} characters.`,
      );
    }
    used.set(place, total);
  }
}
