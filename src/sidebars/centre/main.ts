import './centre.css';
import '../page/base.css';
import '../page/list.css';
import {start} from '../page/start';
import {ask} from '../page/call';
import {panel} from './panel';

start(async page => {
  const startsWithForms = page.dataset.view === 'forms';
  panel(page, await ask('campaign', {}), startsWithForms);
});
