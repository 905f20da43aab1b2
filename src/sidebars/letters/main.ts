import './letters.css';
import '../page/base.css';
import '../page/report.css';
import {start} from '../page/start';
import {lettersPage, preview} from './letters-page';

start(async page => lettersPage(page, await preview({})));
