const HEADER = 'code;name;kind;emails;grades10_11;projects;active';

/** Of every ten institutions: six schools, three kindergartens, one other. */
const KINDS =
  'school school preschool school school preschool school supplementary preschool school'.split(
    ' ',
  );

const NAMES: Readonly<Record<string, string>> = {
  school: 'Школа',
  preschool: 'Детский сад',
  supplementary: 'Дом творчества',
};

/** Table for `add-institutions` with `count` institutions of mixed kinds. */
export function institutionsCsv(count: number): string {
  const lines = Array.from({length: count}, (_, at) => line(at));
  return [HEADER, ...lines, ''].join('\n');
}

function line(at: number): string {
  const kind = KINDS[at % KINDS.length]!;
  const code = `b${String(at + 1).padStart(3, '0')}`;
  // Every third school ends with grade 9.
  const upper = kind === 'school' && at % 3 !== 0 ? 'да' : 'нет';
  const projects = kind === 'school' && at % 2 === 0 ? '4.3 4.5' : '';
  const name = `${NAMES[kind]} (пример ${at + 1})`;
  return `${code};${name};${kind};${code}@example.org;${upper};${projects};`;
}
