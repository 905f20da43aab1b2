import {note as noteOf} from '../../reports/note';
import {command} from '../engine/command';
import {ReportArgs, reportView} from '../periods/report-view';

const TITLE = 'Аналитическая справка…';

/** The analytical note: for the committee, to print. */
export const note = command({
  title: TITLE,
  args: ReportArgs,
  plans: true,
  forCommittee: true,
  run: (context, args) => reportView(context, args, TITLE, 'spravka', noteOf),
});
