import type {ProtectedRange} from '../../../workbook/sheets-api';
import {areaOf} from '../place-requests';
import type {Bench, Probe} from '../probe';

const DESCRIPTION = 'proforientir-self-check';

const whole = ({sheet}: Pick<Bench, 'sheet'>): ProtectedRange | undefined =>
  sheet().protectedRanges?.find(one => one.description === DESCRIPTION);

/** Protection of a whole sheet with an open area, as every tab has it. */
export const PROTECTION: readonly Probe[] = [
  {
    id: 'protection-open-area',
    arrange: (place, people) => [
      {
        addProtectedRange: {
          protectedRange: {
            range: {sheetId: place.sheetId},
            description: DESCRIPTION,
            unprotectedRanges: [areaOf(place, [0, 1], [0, 1])],
            editors: {users: [...people]},
          },
        },
      },
    ],
    run(bench) {
      const [open] = whole(bench)?.unprotectedRanges ?? [];
      return {
        holds:
          open?.startRowIndex === bench.place.row && open?.endColumnIndex === 1,
        seen: JSON.stringify(open ?? null),
      };
    },
  },
  {
    id: 'protection-owner',
    run(bench) {
      const users = whole(bench)?.editors?.users ?? [];
      const missing = bench.people.filter(one => !users.includes(one));
      return {
        holds: users.length > 0 && missing.length === 0,
        // Addresses stay out of a report.
        seen: `названо ${bench.people.length}, в ответе ${users.length}, не хватает ${missing.length}`,
      };
    },
  },
];
