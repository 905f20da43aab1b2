import {cellName} from '../a1';
import type {Area, Validation} from '../layout';
import type {DataValidationRule} from '../sheets-api';

/** Stands for the cell itself in a validation's formula. */
export const HERE = '⟦here⟧';

/** The rule as the API has it, for an area that begins at `area`. */
export function validationRule(
  validation: Validation,
  area: Pick<Area, 'startRow' | 'startColumn'>,
): DataValidationRule {
  switch (validation.type) {
    case 'list':
      return {
        condition: {
          type: 'ONE_OF_LIST',
          values: validation.values.map(value => ({userEnteredValue: value})),
        },
        inputMessage: validation.help,
        strict: validation.strict,
        showCustomUi: true,
      };
    case 'checkbox':
      return {condition: {type: 'BOOLEAN'}, strict: true, showCustomUi: true};
    case 'date':
      return {
        condition: {type: 'DATE_IS_VALID'},
        inputMessage: validation.help,
        strict: true,
        showCustomUi: true,
      };
    case 'formula': {
      const here = cellName(area.startRow, area.startColumn);
      const formula = validation.formula.split(HERE).join(here);
      return {
        condition: {
          type: 'CUSTOM_FORMULA',
          values: [{userEnteredValue: formula}],
        },
        inputMessage: validation.help,
        strict: true,
      };
    }
  }
}
