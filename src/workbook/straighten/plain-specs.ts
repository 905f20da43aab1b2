import type {Preset} from '../../core/order/preset';
import {decode} from '../decode/decode';
import {desired} from '../desired';
import type {Grid} from '../grid';
import type {CellValue, Layout} from '../layout';
import {institutionOf} from '../tab-ids';
import {institutionLayout} from '../tabs/institution-layout';

/** What a tab looks like, as far as that does not depend on the workbook. */
export interface PlainSpec {
  layout: Layout;
  values: Grid<CellValue>;
}

const NOTHING = {title: '', locale: '', timeZone: '', tabs: []};

/**
 * What tabs look like in a workbook that holds nothing: enough to tell their
 * columns before anything in them is read. The layout of a school holds all
 * that those of other institutions do.
 */
export function plainSpecs(
  preset: Preset,
): (tabId: string) => PlainSpec | undefined {
  const specs = new Map<string, PlainSpec>(
    desired(decode(NOTHING, preset), {}, null).map(spec => [spec.id, spec]),
  );
  const school = institutionLayout(preset, {kind: 'school', upperGrades: true});
  return tabId =>
    institutionOf(tabId) === null
      ? specs.get(tabId)
      : {layout: school, values: []};
}
