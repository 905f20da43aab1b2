import {invalid, notEmulated} from './api-error';
import type {
  DataFilter,
  DeveloperMetadata,
  DeveloperMetadataLookup,
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

/** Intersecting: a sheet's location takes in its rows and columns. */
function matchesLocation(
  metadata: DeveloperMetadata,
  lookup: DeveloperMetadataLookup,
): boolean {
  const wanted = lookup.metadataLocation;
  const actual = metadata.location;
  if (!wanted || !actual) return false;
  const exact = lookup.locationMatchingStrategy !== 'INTERSECTING_LOCATION';
  if (wanted.spreadsheet) return !exact || actual.spreadsheet === true;
  if (wanted.sheetId !== undefined) {
    return exact
      ? actual.sheetId === wanted.sheetId
      : sheetOfMetadata(metadata) === wanted.sheetId;
  }
  const a = wanted.dimensionRange;
  const b = actual.dimensionRange;
  if (!a) throw invalid('DeveloperMetadataLocation must set a location.');
  if (!exact) throw notEmulated('INTERSECTING_LOCATION of rows or columns');
  return (
    b !== undefined &&
    a.sheetId === b.sheetId &&
    a.dimension === b.dimension &&
    a.startIndex === b.startIndex &&
    a.endIndex === b.endIndex
  );
}

/** The metadata that one of the filters finds, each once, in stored order. */
export function findMetadata(
  all: readonly DeveloperMetadata[],
  filters: readonly DataFilter[],
): DeveloperMetadata[] {
  for (const filter of filters) {
    if (!filter.developerMetadataLookup) {
      throw notEmulated('a metadata request with a filter other than a lookup');
    }
  }
  return all.filter(metadata =>
    filters.some(
      f =>
        f.developerMetadataLookup &&
        matchesLookup(metadata, f.developerMetadataLookup),
    ),
  );
}

/** What the filters find, each with the filters that found it. */
export function matchMetadata(
  all: readonly DeveloperMetadata[],
  filters: readonly DataFilter[],
): gapi.client.sheets.MatchedDeveloperMetadata[] {
  if (filters.length === 0) throw invalid('No dataFilters specified.');
  return findMetadata(all, filters).map(developerMetadata => ({
    developerMetadata,
    dataFilters: filters.filter(
      filter => findMetadata([developerMetadata], [filter]).length > 0,
    ),
  }));
}
