import {rangeOf} from '../sheets/box';
import {Refusal} from '../sheets/refusal';
import {autoFill} from '../sheets/requests/auto-fill';
import type {EditKind} from './edit-kind';
import type {Area} from './gesture';

/** The handle at the corner of a selection, dragged in one direction. */
export const fill: EditKind<'fill'> = (draft, {source, target}) => {
  if (source.sheetId !== target.sheetId) throw new Refusal('other');
  const {dimension, fillLength} = growth(source, target);
  const {sheetId} = source;
  autoFill(
    {
      sourceAndDestination: {
        source: rangeOf(sheetId, source),
        dimension,
        fillLength,
      },
    },
    draft,
  );
  const edited = {...target, sheetId};
  if (target.endRow > source.endRow) edited.startRow = source.endRow;
  if (target.startRow < source.startRow) edited.endRow = source.startRow;
  if (target.endColumn > source.endColumn) {
    edited.startColumn = source.endColumn;
  }
  if (target.startColumn < source.startColumn) {
    edited.endColumn = source.startColumn;
  }
  return {change: 'EDIT', edited};
};

function growth(
  source: Area,
  target: Area,
): {dimension: 'ROWS' | 'COLUMNS'; fillLength: number} {
  const grown = [
    {dimension: 'ROWS', fillLength: target.endRow - source.endRow},
    {dimension: 'ROWS', fillLength: target.startRow - source.startRow},
    {dimension: 'COLUMNS', fillLength: target.endColumn - source.endColumn},
    {dimension: 'COLUMNS', fillLength: target.startColumn - source.startColumn},
  ] as const;
  const sides = grown.filter(({fillLength}) => fillLength !== 0);
  const [side] = sides;
  const outward =
    side && side.fillLength > 0 === (side === grown[0] || side === grown[2]);
  if (!side || sides.length > 1 || !outward) throw new Refusal('other');
  return side;
}
