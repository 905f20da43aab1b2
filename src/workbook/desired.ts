import type {Institution} from '../core/institution';
import type {Layout, Protection, TabSpec} from './layout';
import type {Model} from './model';
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
  const {layout, values, keptColumns, appended, cleared, placed} = content;
  const {centre, committee} = model.settings;
  const editors = id === 'decisions' ? [...centre, ...committee] : centre;
  return {
    id,
    title,
    colour: id === 'start' || id === 'summary' ? COLOUR.accent : COLOUR.calm,
    layout,
    values,
    keptColumns: keptColumns ?? [],
    hiddenRows: [],
    protection: {editors: unique(editors), open: [], inputs: null},
    appended: appended ?? [],
    cleared: cleared ?? [],
    placed: placed ?? [],
  };
}

function protectionOf(
  institution: Institution,
  model: Model,
  content: ReturnType<typeof institutionContent>,
): Protection {
  const {centre} = model.settings;
  const people = content.unlocked ? institution.emails : [];
  return {
    editors: unique(centre),
    open: content.open,
    inputs: {
      area: content.inputs,
      editors: unique([...centre, ...people]),
    },
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
  return [
    ...SERVICE_TABS.map(([id, title]) => serviceTab(id, title, model)),
    ...model.institutions.map((institution): TabSpec => {
      const layout = layoutOf(institution);
      const content = institutionContent(institution, layout, model);
      return {
        id: institutionTab(institution.code),
        title: titles.get(institution.code) ?? institution.code,
        colour: COLOUR.school,
        layout,
        values: content.values,
        keptColumns: [],
        hiddenRows: content.hiddenRows,
        protection: protectionOf(institution, model, content),
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
