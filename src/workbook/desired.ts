import type {Institution} from '../core/order/institution';
import type {Area, Layout, Protection, TabSpec} from './layout';
import type {Model} from './model';
import {KEEP_SETTINGS, lineMemo, settingsMemo} from './anchor-memo';
import {receivedBy} from './received';
import {COLOUR} from './style';
import {
  institutionTab,
  institutionTitles,
  SERVICE_TABS,
  type ServiceTab,
} from './tab-ids';
import {archive} from './tabs/archive';
import {data} from './tabs/data';
import {decisions} from './tabs/decisions';
import {findings} from './tabs/findings';
import {indicators} from './tabs/indicators';
import {institutionContent} from './tabs/institution';
import {institutionLayout} from './tabs/institution-layout';
import {journal} from './tabs/journal';
import {plan} from './tabs/plan';
import {readings} from './tabs/readings';
import {recommendations} from './tabs/recommendations';
import {registry} from './tabs/registry';
import {rules} from './tabs/rules';
import {start} from './tabs/start';
import {summary} from './tabs/summary';
import type {TabContent} from './tabs/tab-content';

/** The registry of tabs: a new tab is a file, a line here and a test. */
const CONTENT: Record<ServiceTab, (model: Model) => TabContent> = {
  start,
  plan,
  registry,
  indicators,
  rules,
  summary,
  data,
  findings,
  recommendations,
  decisions,
  archive,
  readings,
  journal,
};

function serviceTab(id: ServiceTab, title: string, model: Model): TabSpec {
  const content = CONTENT[id](model);
  const {layout, values, keptColumns, charts, appended, cleared, placed} =
    content;
  return {
    id,
    title,
    colour: id === 'start' || id === 'summary' ? COLOUR.accent : COLOUR.calm,
    layout,
    values,
    keptColumns: keptColumns ?? [],
    hiddenRows: [],
    charts: charts ?? [],
    protection: serviceProtection(id, layout, model),
    memo: KEEP_SETTINGS.includes(id) ? settingsMemo(model.settings) : '',
    appended: appended ?? [],
    cleared: cleared ?? [],
    placed: placed ?? [],
  };
}

/** The centre may change all; the committee what it types into «Решения». */
function serviceProtection(
  id: ServiceTab,
  layout: Layout,
  {settings: {centre, committee}}: Model,
): Protection {
  const area = id === 'decisions' ? inputArea(layout) : null;
  return {
    editors: unique(centre),
    open: area ? [area] : [],
    inputs: area
      ? [{of: 'decisions', area, editors: unique([...centre, ...committee])}]
      : [],
  };
}

/** The smallest rectangle around the cells that people type into. */
function inputArea(layout: Layout): Area | null {
  const area = {
    startRow: layout.rows.length,
    endRow: 0,
    startColumn: layout.columns.length,
    endColumn: 0,
  };
  layout.rows.forEach((cells, row) =>
    cells.forEach((cell, column) => {
      if (cell.content !== 'input') return;
      area.startRow = Math.min(area.startRow, row);
      area.endRow = Math.max(area.endRow, row + 1);
      area.startColumn = Math.min(area.startColumn, column);
      area.endColumn = Math.max(area.endColumn, column + 1);
    }),
  );
  return area.endRow > area.startRow ? area : null;
}

function protectionOf(
  institution: Institution,
  model: Model,
  content: ReturnType<typeof institutionContent>,
): Protection {
  const {centre} = model.settings;
  const {inputs, answers, unlocked} = content;
  const people = unique([...centre, ...institution.emails]);
  return {
    editors: unique(centre),
    open: content.open,
    inputs: [
      {
        of: 'return',
        area: inputs,
        editors: unlocked ? people : unique(centre),
      },
      // Recommendations come when the collection is over.
      ...(answers
        ? [{of: 'answers' as const, area: answers, editors: people}]
        : []),
    ],
  };
}

/** What every tab of the workbook should be, in the order of the tabs. */
export function desired(model: Model): TabSpec[] {
  const layouts = new Map<string, Layout>();
  const layoutOf = (institution: Institution): Layout => {
    const key = `${institution.kind} ${institution.upperGrades}`;
    const known = layouts.get(key);
    if (known) return known;
    const layout = institutionLayout(model.preset, institution);
    layouts.set(key, layout);
    return layout;
  };
  const titles = institutionTitles(model.institutions);
  const received = receivedBy(
    model.recommendations ?? model.knownRecommendations,
  );
  return [
    ...SERVICE_TABS.map(([id, title]) => serviceTab(id, title, model)),
    ...model.institutions.map((institution, place): TabSpec => {
      const layout = layoutOf(institution);
      const content = institutionContent(
        institution,
        model,
        received.get(institution.code) ?? [],
      );
      return {
        id: institutionTab(institution.code),
        title: titles.get(institution.code) ?? institution.code,
        colour: COLOUR.school,
        layout,
        values: content.values,
        keptColumns: [],
        hiddenRows: content.hiddenRows,
        charts: [],
        protection: protectionOf(institution, model, content),
        memo: lineMemo(institution, place, model),
        appended: [],
        cleared: [],
        placed: [],
      };
    }),
  ];
}

function unique(addresses: readonly string[]): string[] {
  const folded = addresses.map(address => address.toLowerCase());
  return [...new Set(folded)].sort();
}
