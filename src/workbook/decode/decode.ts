import type {Institution} from '../../core/order/institution';
import type {Preset} from '../../core/order/preset';
import {
  isHandedIn,
  type Status,
  type Submission,
} from '../../core/submission/submission';
import type {Actual} from '../actual';
import type {Book, TypedRow} from '../book';
import {linesKept, settingsKept} from '../anchor-memo';
import {receivedBy} from '../received';
import {tabsById} from '../reconcile/places';
import {withIdsOfDecisions} from '../identity/decision-lines';
import {numbersOfRows, rowsApart} from '../identity/fixed-rows';
import {RecommendationLines} from '../identity/recommendation-lines';
import {institutionOf, institutionTab} from '../tab-ids';
import {PLAN_COLUMN} from '../tabs/plan';
import {
  decodeArchive,
  doneOnceBefore,
  pastShares,
  previousPeriod,
} from './archive';
import {decodeDecisions} from './decisions';
import {decodeKeptFindings} from './findings';
import type {Mended} from './mended';
import {comparableNumbers} from './numbers-of';
import {parseDay} from './parse-day';
import type {ActivityStatus} from '../../core/submission/submission';
import {parseActivityStatus} from '../../wording/status';
import {DAMAGE} from '../../wording/damage';
import {decodeRecommendations, withAnswers} from './recommendations';
import {decodeRegistry} from './registry';
import {wasRolledUp} from './rolled-up';
import {decodeRules} from './rules';
import {decodeSettings} from './settings';
import {decodeSealed} from './sealed';
import {decodeSubmission, tabFrom} from './submission';
import {decodeTargets} from './targets';
import {tableRows} from './table-rows';

type Example = readonly [string, string];

/** Tabs of which some columns were sorted apart, worded; or put together. */
function mixedTabs(
  {tabs}: Actual,
  preset: Preset,
  lines: Readonly<Record<string, Example | null>>,
  restores: boolean,
): {sortedApart: string[]; together: Mended[]} {
  const sortedApart: string[] = [];
  const together: Mended[] = [];
  const numbers = numbersOfRows(preset);
  for (const tab of tabs) {
    const id = tab.anchor?.id ?? '';
    const isNumbered = NUMBERED.includes(id) || institutionOf(id) !== null;
    const example = lines[id] ?? (isNumbered ? rowsApart(numbers, tab) : null);
    if (restores ? tab.together || (example && id !== 'registry') : false) {
      const told = DAMAGE.rowsTogether(tab.title);
      together.push({tab: tab.title, name: '', told, typed: []});
    } else if (example && !restores) {
      sortedApart.push(DAMAGE.sortedApart(tab.title, ...example));
    }
  }
  return {sortedApart, together};
}

/** Service tabs whose rows have numbers, and something that people type. */
const NUMBERED: readonly string[] = ['plan', 'indicators', 'rules'];

/**
 * Reads the workbook's cells into a book.
 *
 * @param restores whether settings that cannot be read come back, and lines of
 *     the registry that were sorted apart; lines of institutions that have a
 *     tab do in any case
 */
export function decode(actual: Actual, preset: Preset, restores = false): Book {
  const tabs = tabsById(actual);
  const keptSettings = settingsKept(actual);
  const {settings, looks, problems, mended} = decodeSettings(
    tabs.get('start'),
    keptSettings,
    restores,
  );
  const kept = linesKept(actual);
  const registry = decodeRegistry(tabs.get('registry'), preset, kept, restores);
  const submissions = new Map<string, Submission>();
  const ticked = new Set<string>();
  const open = new Set<string>();
  const answers = new Map<string, string>();
  const typed = new Map<string, ReadonlyMap<string, TypedRow>>();
  const peerMedians = new Map<string, ReadonlyMap<string, number>>();
  const recommendationAnswers = new Map<string, string>();
  const names = new Map(registry.institutions.map(one => [one.code, one.name]));
  const lines = new RecommendationLines(
    tableRows(tabs.get('recommendations')),
    names,
  );
  const recommended = decodeRecommendations(
    restores ? lines.together() : tableRows(tabs.get('recommendations')),
    registry.institutions,
  );
  const {sortedApart, together} = mixedTabs(
    actual,
    preset,
    {
      registry: registry.apart?.example ?? null,
      recommendations: lines.apart,
    },
    restores,
  );
  const received = receivedBy(recommended);
  const sealed = decodeSealed(tabs.get('archive'));
  const lost = new Map<string, Status>();
  for (const institution of registry.institutions) {
    const {code} = institution;
    const there = tabs.get(institutionTab(code));
    const state = registry.states.get(code);
    if (!there && state && isHandedIn(state)) lost.set(code, state.status);
    const copy = sealed.returns.get(code);
    const kept =
      lost.get(code) === 'accepted' && copy?.period === settings.period
        ? copy.typed
        : null;
    const tab = decodeSubmission(
      institution,
      there ?? (kept ? tabFrom(kept) : undefined),
      // Without its tab or a copy of it nothing is handed in.
      there || kept || !restores ? state : undefined,
      settings.period ?? 0,
      preset,
    );
    submissions.set(code, tab.submission);
    if (tab.ticked) ticked.add(code);
    if (tab.open) open.add(code);
    if (tab.answer !== '') answers.set(code, tab.answer);
    peerMedians.set(code, tab.peerMedians);
    typed.set(code, tab.typed);
    const own = received.get(code) ?? [];
    for (const [slot, {id, answer}] of tab.recommendationAnswers) {
      // The id may be gone with its column: the places are in this order.
      const answered = id === '' ? own[slot - 1]?.id : id;
      if (answered !== undefined) recommendationAnswers.set(answered, answer);
    }
  }
  const recommendations = withAnswers(recommended, recommendationAnswers);
  const controlDates = new Map<string, string>();
  const ownStatuses = new Map<string, ActivityStatus>();
  for (const row of tableRows(tabs.get('plan'))) {
    const day = parseDay(row.cell(PLAN_COLUMN.ownDate));
    if (day) controlDates.set(row.text(0), day);
    const status = parseActivityStatus(row.text(PLAN_COLUMN.ownStatus));
    if (status) ownStatuses.set(row.text(0), status);
  }
  const rules = decodeRules(tabs.get('rules'), preset);
  const archive = decodeArchive(tabs.get('archive'), preset);
  const before = previousPeriod(archive, settings.period);
  const hasTab = ({code}: Institution) => tabs.has(institutionTab(code));
  return {
    preset,
    isSetUp:
      (tabs.has('start') || keptSettings !== null) &&
      (tabs.has('registry') || kept.size > 0),
    settings,
    settingProblems: problems,
    institutions: registry.institutions,
    unread: registry.unread,
    lineProblems: registry.problems,
    sortedApart,
    withTab: new Set(
      registry.institutions.filter(hasTab).map(({code}) => code),
    ),
    mended: [...mended, ...registry.mended, ...together],
    submissions,
    typed,
    ticked,
    open,
    looks,
    answers,
    previous: before ? comparableNumbers(before, preset.catalogue) : null,
    peerMedians,
    rolledUp: wasRolledUp(tabs, peerMedians),
    rules: rules.rules,
    ruleProblems: rules.problems,
    causes: rules.causes,
    ...decodeTargets(tabs.get('indicators'), preset.catalogue),
    controlDates,
    ownStatuses,
    doneOnce: doneOnceBefore(archive, settings.period, preset),
    archive,
    sealed,
    lost,
    pastShares: pastShares(archive, preset.catalogue),
    recommendations,
    hasNewAnswers: recommendations !== recommended,
    decisions: withIdsOfDecisions(
      decodeDecisions(tabs.get('decisions')),
      recommendations,
      names,
    ),
    findingLines: tableRows(tabs.get('findings')).length,
    keptFindings: decodeKeptFindings(tabs.get('findings')),
  };
}
