import {invalid} from './api-error';
import type {
  DeveloperMetadata,
  DeveloperMetadataLookup,
  DimensionRange,
} from './model';

/** Characters of keys and values, for the spreadsheet and for each sheet. */
export const METADATA_LIMIT = 30_000;

/** The sheet that a piece of metadata sits in; null for the spreadsheet's own. */
export function sheetOfMetadata(metadata: DeveloperMetadata): number | null {
  const location = metadata.location;
  return location?.sheetId ?? location?.dimensionRange?.sheetId ?? null;
}

/** Whether a lookup finds the metadata: every given condition must hold. */
export function matchesLookup(
  metadata: DeveloperMetadata,
  lookup: DeveloperMetadataLookup,
): boolean {
  if (lookup.metadataLocation) {
    return (
      matchesLookup(metadata, {...lookup, metadataLocation: undefined}) &&
      matchesLocation(metadata, lookup)
    );
  }
  const held = (wanted: unknown, actual: unknown) =>
    wanted === undefined || wanted === actual;
  return (
    held(lookup.metadataId, metadata.metadataId) &&
    held(lookup.metadataKey, metadata.metadataKey) &&
    held(lookup.metadataValue, metadata.metadataValue) &&
    held(lookup.visibility, metadata.visibility) &&
    held(lookup.locationType, metadata.location?.locationType)
  );
}

/**
 * Intersecting, which is the default but of a spreadsheet: a sheet's location
 * takes in its rows and columns, and a row's the columns that cross it
 * (reference/rest/v4/DataFilter#DeveloperMetadataLookup).
 */
function matchesLocation(
  metadata: DeveloperMetadata,
  lookup: DeveloperMetadataLookup,
): boolean {
  const wanted = lookup.metadataLocation;
  const actual = metadata.location;
  if (!wanted || !actual) return false;
  const exact = lookup.locationMatchingStrategy === 'EXACT_LOCATION';
  if (wanted.spreadsheet) return actual.spreadsheet === true;
  if (wanted.sheetId !== undefined) {
    return exact
      ? actual.sheetId === wanted.sheetId
      : sheetOfMetadata(metadata) === wanted.sheetId;
  }
  const a = wanted.dimensionRange;
  const b = actual.dimensionRange;
  if (!a) throw invalid('DeveloperMetadataLocation must set a location.');
  const sheetId = a.sheetId ?? 0;
  if (exact) {
    return (
      b !== undefined &&
      sheetId === (b.sheetId ?? 0) &&
      a.dimension === b.dimension &&
      a.startIndex === b.startIndex &&
      a.endIndex === b.endIndex
    );
  }
  if (sheetOfMetadata(metadata) !== sheetId) return false;
  return b === undefined || a.dimension !== b.dimension || overlap(a, b);
}

function overlap(a: DimensionRange, b: DimensionRange): boolean {
  return (
    (a.startIndex ?? 0) < (b.endIndex ?? Infinity) &&
    (b.startIndex ?? 0) < (a.endIndex ?? Infinity)
  );
}

/** @throws ApiError for a strategy that Google refuses */
export function checkLookup(lookup: DeveloperMetadataLookup): void {
  const {locationMatchingStrategy: strategy, metadataLocation: place} = lookup;
  if (!strategy) return;
  if (!place) {
    throw invalid(
      'DeveloperMetadataLookup.locationMatchingStrategy needs a metadataLocation.',
    );
  }
  // A 400 in live tests of others (GOOGLE.md, «Refusals that the host lacked»).
  if (place.spreadsheet && strategy === 'INTERSECTING_LOCATION') {
    throw invalid(
      'DeveloperMetadataLookup.locationMatchingStrategy: INTERSECTING_LOCATION is not allowed for a spreadsheet.',
    );
  }
}
