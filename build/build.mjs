/** `npm run build`: makes `dist/`, what is pushed to Google. */
import {buildAddOn, sayWhose} from './add-on.mjs';
import {setUp} from './setup.mjs';

setUp();
sayWhose(await buildAddOn());
