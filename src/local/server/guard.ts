import type {FastifyRequest} from 'fastify';
import {isThisMachine} from '../rest/start-server';

/** A page elsewhere must neither read the workbook nor act in it. */
export function isStranger(request: FastifyRequest): boolean {
  const {headers, method} = request;
  const {host, origin} = headers;
  if (!isThisMachine(host)) return true;
  const site = headers['sec-fetch-site'];
  // Whoever follows a link to the page comes from another site.
  if (
    isApi(request) &&
    site !== undefined &&
    !OWN_SITES.includes(String(site))
  ) {
    return true;
  }
  return (
    method === 'POST' && origin !== undefined && origin !== `http://${host}`
  );
}

/** By the route taken: the address itself may be written in many ways. */
export function isApi({routeOptions: {url = ''}}: FastifyRequest): boolean {
  return url.startsWith('/api/');
}

/** `none`: an address that the person typed. */
const OWN_SITES = ['same-origin', 'none'];

/** Of the page: nothing but what this server itself gives. */
const PAGE = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Both names of this machine: a page of the one frames the other. */
const THIS_MACHINE = 'http://127.0.0.1:* http://localhost:*';

/** Of Google's frame around the web app. */
const AROUND = `${PAGE}; frame-src ${THIS_MACHINE}`;

/** Of what a script shows: on its own, with nothing but its own code. */
const FRAME = [
  'sandbox allow-scripts allow-forms allow-modals allow-popups allow-downloads',
  "default-src 'none'",
  "script-src 'self' 'unsafe-inline'",
  "style-src 'self' 'unsafe-inline'",
  'img-src data: blob:',
  'font-src data:',
  "frame-ancestors 'self'",
].join('; ');

/** The same for the web app, which has an origin of its own. */
const WEB_FRAME = FRAME.replace(
  'sandbox ',
  'sandbox allow-same-origin ',
).replace("frame-ancestors 'self'", `frame-ancestors ${THIS_MACHINE}`);

/** Where the web app is, and the frame that its pages are shown in. */
export const WEB_APP = '/macros/s/:id/exec';
export const WEB_APP_FRAME = '/macros/frame';

function policyOf(path: string): string {
  if (path === WEB_APP_FRAME) return WEB_FRAME;
  if (path.startsWith('/macros/')) return AROUND;
  return path.endsWith(FRAME_FILE) ? FRAME : PAGE;
}

/** The file that pages of the script are shown in. */
export const FRAME_FILE = 'frame.html';

/** Of what is sent by this route. */
export function securityHeaders({
  routeOptions: {url = ''},
}: FastifyRequest): Record<string, string> {
  return {
    'content-security-policy': policyOf(url),
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  };
}
