import {publicPage as pageOf} from '../../reports/public-page';
import {command} from '../engine/command';
import {ReportArgs, reportView} from '../periods/report-view';

const TITLE = 'Страница для сайта…';

/** The summary for the municipality's site. */
export const publicPage = command({
  title: TITLE,
  args: ReportArgs,
  plans: true,
  forCommittee: true,
  run: (context, args) =>
    reportView(context, args, TITLE, 'proforientaciya', pageOf),
});
