import '../page/base.css';
import './wizard.css';
import {ask} from '../page/call';
import {start} from '../page/start';
import {wizard} from './wizard';

start(async page => wizard(page, await ask('wizard-state', {})));
