import type {History} from '../../core/analysis/history';
import type {Institution} from '../../core/order/institution';
import type {Preset} from '../../core/order/preset';
import type {Submission} from '../../core/submission/submission';
import type {Actual} from '../actual';
import type {Model, RecommendationRow, TypedRow} from '../model';
import {linesKept, settingsKept} from '../anchor-memo';
import {receivedBy} from '../received';
import {tabsById} from '../reconcile/places';
import {institutionTab} from '../tab-ids';
import {PLAN_COLUMN} from '../tabs/plan';
import {
  decodeArchive,
  pastShares,
  previousPeriod,
  type Archive,
  type ArchivedPeriod,
} from './archive';
import {decodeDecisions} from './decisions';
import {decodeKeptFindings} from './findings';
import {numbersOf} from './numbers-of';
import {parseDay} from './parse-day';
import {decodeRecommendations, withAnswers} from './recommendations';
import type {Mended} from './mended';
import {decodeRegistry} from './registry';
import {wasRolledUp} from './rolled-up';
import {decodeRules} from './rules';
import {decodeSettings} from './settings';
import {decodeSubmission} from './submission';
import {decodeTargets} from './targets';
import {tableRows} from './table-rows';

/** The model, and what commands start from beside it. */
export interface Decoded {
  model: Model;
  /** What «Начало» holds that cannot be read, worded. */
  problems: readonly string[];
  /** False for a workbook that was never set up. */
  isSetUp: boolean;
  /** Whether the returns were ever rolled up in this period. */
  rolledUp: boolean;
  /** Institutions that have a tab. */
  withTab: ReadonlySet<string>;
  recommendations: readonly RecommendationRow[];
  archive: Archive;
  /** What was spoilt by hand and is put right. */
  mended: readonly Mended[];
  /** The latest archived period before the current one. */
  previous: ArchivedPeriod | null;
  /** Closed periods, for comparisons over the years. */
  history: History;
  /** What the tabs of institutions hold in their inputs. */
  typed: ReadonlyMap<string, ReadonlyMap<string, TypedRow>>;
}

/**
 * Reads the workbook's cells into a model. What commands compute is null in
 * it, so that a command that computes nothing changes nothing.
 *
 * @param restores whether settings that cannot be read come back, and lines of
 *     the registry of institutions that have a tab; if all of «Учреждения» is
 *     gone, these do in any case
 */
export function decode(
  actual: Actual,
  preset: Preset,
  restores = false,
): Decoded {
  const tabs = tabsById(actual);
  const keptSettings = settingsKept(actual);
  const {settings, problems, mended} = decodeSettings(
    tabs.get('start'),
    keptSettings,
    restores,
  );
  const kept = linesKept(actual);
  const registry = decodeRegistry(
    tabs.get('registry'),
    preset,
    restores || !tabs.has('registry') ? kept : new Map(),
  );
  const submissions = new Map<string, Submission>();
  const ticked = new Set<string>();
  const answers = new Map<string, string>();
  const typed = new Map<string, ReadonlyMap<string, TypedRow>>();
  const peerMedians = new Map<string, ReadonlyMap<string, number>>();
  const recommendationAnswers = new Map<string, string>();
  const recommended = decodeRecommendations(
    tabs.get('recommendations'),
    registry.institutions,
  );
  const received = receivedBy(recommended);
  for (const institution of registry.institutions) {
    const {code} = institution;
    const tab = decodeSubmission(
      institution,
      tabs.get(institutionTab(code)),
      // Without its tab nothing is handed in, whatever the registry says.
      tabs.has(institutionTab(code)) ? registry.states.get(code) : undefined,
      settings.period ?? 0,
      preset,
    );
    submissions.set(code, tab.submission);
    if (tab.ticked) ticked.add(code);
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
  for (const row of tableRows(tabs.get('plan'))) {
    const day = parseDay(row.cell(PLAN_COLUMN.ownDate));
    if (day) controlDates.set(row.text(0), day);
  }
  const rules = decodeRules(tabs.get('rules'), preset);
  const archive = decodeArchive(tabs.get('archive'), preset);
  const before = previousPeriod(archive, settings.period);
  const hasTab = ({code}: Institution) => tabs.has(institutionTab(code));
  return {
    model: {
      preset,
      settings,
      institutions: registry.institutions,
      unread: registry.unread,
      submissions,
      ticked,
      answers,
      previous: before ? numbersOf(before.submissions) : null,
      peerMedians,
      rules: rules.rules,
      ruleProblems: rules.problems,
      ruleReach: null,
      ...decodeTargets(tabs.get('indicators'), preset.catalogue),
      targetWays: null,
      pastShares: pastShares(archive),
      controlDates,
      today: null,
      rollup: null,
      activityCounts: null,
      findings: null,
      keptFindings: decodeKeptFindings(tabs.get('findings')),
      newFindings: [],
      typed: new Map(),
      archiving: null,
      causes: rules.causes,
      decisions: decodeDecisions(tabs.get('decisions')),
      decisionChanges: null,
      rowsThere: {
        findings: tableRows(tabs.get('findings')).length,
        recommendations: recommendations.length,
      },
      recommendations: recommendations === recommended ? null : recommendations,
      knownRecommendations: recommendations,
      journal: [],
    },
    problems,
    isSetUp:
      (tabs.has('start') || keptSettings !== null) &&
      (tabs.has('registry') || kept.size > 0),
    rolledUp: wasRolledUp(tabs, peerMedians),
    mended: [...mended, ...registry.mended],
    withTab: new Set(
      registry.institutions.filter(hasTab).map(({code}) => code),
    ),
    recommendations,
    archive,
    previous: before,
    typed,
    history: [...archive.periods.values()].filter(({complete}) => complete),
  };
}
