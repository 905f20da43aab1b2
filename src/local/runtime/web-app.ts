import type {Entry} from './execution';
import type {Host} from './host';
import {runBundle, runDoGet} from './run-bundle';
import type {HtmlPage} from './services/html-service';
import {strictJson} from './strict-json';

/**
 * A stranger at the address of the web app, deployed «as the owner, for
 * anyone» (guides/web): the rights are the owner's, and nobody is named.
 */
function stranger(host: Host): Entry {
  return {
    user: host.document.owner,
    actor: '',
    authMode: 'FULL',
    hasWindow: false,
    isWebApp: true,
  };
}

/** Opens the address with this query, without its question mark. */
export function openWebApp(host: Host, query: string): HtmlPage {
  const parameter: Record<string, string> = {};
  const parameters: Record<string, string[]> = {};
  for (const [name, value] of new URLSearchParams(query)) {
    parameter[name] ??= value;
    (parameters[name] ??= []).push(value);
  }
  const event = JSON.stringify({
    queryString: query,
    parameter,
    parameters,
    contextPath: '',
    contentLength: -1,
  });
  return runDoGet(host, stranger(host), x => [x.realm.parse(event)]);
}

/** A call of its page through `google.script.run`: with the owner's rights. */
export function callFromWebApp(
  host: Host,
  name: string,
  args: readonly unknown[],
): unknown {
  const json = strictJson(args);
  return runBundle(
    host,
    stranger(host),
    name,
    x => x.realm.parse(json) as unknown[],
  );
}
