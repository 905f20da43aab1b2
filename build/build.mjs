/** `npm run build`: makes `dist/`, what is pushed to Google. */
import {buildAddOn} from './add-on.mjs';
import {setUp} from './setup.mjs';

setUp();
await buildAddOn();
