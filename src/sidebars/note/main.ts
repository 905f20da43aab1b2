import '../page/base.css';
import '../page/report.css';
import {reportPage} from '../page/report-page';
import {start} from '../page/start';

start(page =>
  reportPage(
    page,
    'note',
    'Период ещё не в архиве: справка меняется вместе с книгой. После открытия следующего периода она останется как есть.',
  ),
);
