import '../page/base.css';
import '../page/list.css';
import './recommendations.css';
import {ask} from '../page/call';
import {start} from '../page/start';
import {panel} from './panel';

start(async page => panel(page, await ask('recommendations', {})));
