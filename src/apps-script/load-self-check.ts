import type * as SelfCheck from './self-check';
import {unpack} from './unpack';

/** The page that the build packs it into, and its global name. */
const FILE = 'self-check-code';
const GLOBAL = 'ProforientirSelfCheck';

/** The code of the self-check, which no other execution loads. */
export function loadSelfCheck(): typeof SelfCheck {
  const packed = HtmlService.createHtmlOutputFromFile(FILE).getContent();
  // It was pushed with this script, by the same build.
  return new Function(`${unpack(packed.trim())};return ${GLOBAL}`)();
}
