import type {Preset} from '../core/order/preset';
import {ask} from './host-error';
import {unpack} from './unpack';

/** JSON of the preset, gzip in base64; the build puts it here. */
declare const PACKED_PRESET: string;

/** The order that this add-on was built for. */
export const preset = (): Preset =>
  JSON.parse(ask(() => unpack(PACKED_PRESET)));
