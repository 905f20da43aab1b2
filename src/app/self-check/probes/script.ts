import type {Probe} from '../probe';

/** «да» packed by gzip. */
const PACKED = 'H4sIAAAAAAAAA7uw5cIGANpGHo8EAAAA';
const NOTE = {key: 'self-check', text: 'да'};
const NO_ADDRESS = 'это не адрес';

/** Services of the script beside the spreadsheet. */
export const SCRIPT: readonly Probe[] = [
  {
    id: 'lock',
    run({platform}) {
      const {taken, held, after} = platform.lock();
      return {
        holds: taken && held && !after,
        seen: `взят: ${taken}, держится: ${held}, после: ${after}`,
      };
    },
  },
  {
    id: 'note',
    run({platform}) {
      const {kept, removed} = platform.note(NOTE.key, NOTE.text);
      return {
        holds: kept === NOTE.text && removed === null,
        seen: JSON.stringify({kept, removed}),
      };
    },
  },
  {
    id: 'triggers',
    run({platform}) {
      const {before, during, after} = platform.triggers();
      return {
        holds:
          during.length === before.length + 1 && after.join() === before.join(),
        seen: `${before.length} → ${during.length} → ${after.length}`,
      };
    },
  },
  {
    id: 'mail-quota',
    run({platform}) {
      const left = platform.mailQuota();
      return {holds: Number.isInteger(left) && left >= 0, seen: String(left)};
    },
  },
  {
    id: 'mail-refused',
    run({platform, refusal}) {
      const before = platform.mailQuota();
      const answer = refusal(() => platform.sendMail(NO_ADDRESS));
      const spent = before - platform.mailQuota();
      return {
        holds: answer !== null && spent === 0,
        seen: `${answer?.message ?? 'принято'}; остаток меньше на ${spent}`,
      };
    },
  },
  {
    id: 'unpack',
    run({platform}) {
      const text = platform.unpack(PACKED);
      return {holds: text === 'да', seen: text};
    },
  },
  {
    id: 'csv',
    run({platform}) {
      const rows = platform.parseCsv('а;"б;""в""\nг"\nд;е', ';');
      const read = JSON.stringify(rows);
      const wanted = JSON.stringify([
        ['а', 'б;"в"\nг'],
        ['д', 'е'],
      ]);
      return {holds: read === wanted, seen: read};
    },
  },
  {
    id: 'clock',
    run({platform}) {
      const [here, far] = ['Europe/Kaliningrad', 'Asia/Kamchatka'].map(zone =>
        platform.now(zone),
      ) as [string, string];
      const hours =
        (Date.parse(`${far}Z`) - Date.parse(`${here}Z`)) / 3_600_000;
      return {
        holds:
          /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(here) && Math.round(hours) === 10,
        seen: `${here}, на Камчатке ${far}`,
      };
    },
  },
  {
    id: 'people',
    run({platform}) {
      const {effective, active, owner} = platform.people();
      // Addresses stay out of a report.
      const known = (address: string) => (address === '' ? 'нет' : 'есть');
      return {
        holds: effective !== '',
        seen: `права: ${known(effective)}, за клавиатурой: ${known(active)}, владелец: ${known(owner)}`,
      };
    },
  },
];
