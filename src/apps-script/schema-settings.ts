/**
 * Makes schemas interpret themselves. By default zod compiles them out of
 * text, which is slower where the script is loaded for each execution. Comes
 * before any schema: each looks at the setting when it is made.
 */
import * as z from 'zod/mini';

z.config({jitless: true});
