import '../page/base.css';
import './dashboard.css';
import './charts.css';
import './heat-map.css';
import {ask} from '../page/call';
import {start} from '../page/start';
import {dashboard} from './dashboard';

start(async page => dashboard(page, await ask('dashboard', {})));
