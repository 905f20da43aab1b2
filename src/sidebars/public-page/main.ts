import '../page/base.css';
import '../page/report.css';
import {reportPage} from '../page/report-page';
import {start} from '../page/start';

start(page =>
  reportPage(
    page,
    'public-page',
    'Период ещё не в архиве: сведения могут измениться. Учреждения на странице не названы, малые числа скрыты. Скачайте файл и разместите на сайте.',
  ),
);
