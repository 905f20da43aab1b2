import '../page/base.css';
import './self-check.css';
import {start} from '../page/start';
import {selfCheckPage} from './self-check-page';

start(async page => selfCheckPage(page));
