import type {LinkHost} from '../app/web-form/link-host';
import {ask} from './host-error';

/**
 * Script properties: nobody reads them through the workbook, only who may run
 * or edit the script (guides/properties).
 */
const records = () => PropertiesService.getScriptProperties();

const webSafe = (bytes: GoogleAppsScript.Byte[]) =>
  Utilities.base64EncodeWebSafe(bytes).replace(/=+$/, '');

function digest(text: string): string {
  const {DigestAlgorithm, Charset} = Utilities;
  return webSafe(
    Utilities.computeDigest(DigestAlgorithm.SHA_256, text, Charset.UTF_8),
  );
}

/** The links of the script, as `LinkHost` wants them. */
export function googleLinks(): LinkHost {
  return {
    // Each UUID holds 122 random bits (reference/utilities/utilities#getUuid).
    random: () =>
      ask(() => digest(`${Utilities.getUuid()}${Utilities.getUuid()}`)),
    digest: text => ask(() => digest(text)),
    read: name => ask(() => records().getProperty(name) ?? ''),
    readAll: () => ask(() => records().getProperties()),
    write: changes =>
      ask(() => {
        const kept: Record<string, string> = {};
        for (const [name, text] of Object.entries(changes)) {
          if (text === '') records().deleteProperty(name);
          else kept[name] = text;
        }
        if (Object.keys(kept).length > 0) records().setProperties(kept);
      }),
    recall: names =>
      ask(() => CacheService.getScriptCache()?.getAll([...names]) ?? {}),
    remember: (name, text, seconds) =>
      ask(() => CacheService.getScriptCache()?.put(name, text, seconds)),
    // Null until it is deployed (reference/script/service#getUrl).
    address: () => ask(() => ScriptApp.getService().getUrl() ?? ''),
  };
}
