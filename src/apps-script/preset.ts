import type {Preset} from '../core/order/preset';
import {ask} from './host-error';

/** JSON of the preset, gzip in base64; the build puts it here. */
declare const PACKED_PRESET: string;

/**
 * The order that this add-on was built for (reference/utilities/utilities:
 * base64Decode, newBlob, ungzip).
 */
export function preset(): Preset {
  const text = ask(() => {
    const bytes = Utilities.base64Decode(PACKED_PRESET);
    const packed = Utilities.newBlob(bytes, 'application/x-gzip');
    return Utilities.ungzip(packed).getDataAsString('UTF-8');
  });
  return JSON.parse(text);
}
