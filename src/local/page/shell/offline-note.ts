import {el} from '../dom/el';
import {OFFLINE} from '../net/api';

/** Says that the server does not answer, for as long as it does not. */
export class OfflineNote {
  private readonly note = el(
    'p',
    {className: 'offline', hidden: true, aria: {role: 'alert'}},
    OFFLINE,
  );

  constructor(host: HTMLElement) {
    host.append(this.note);
  }

  show(isLost: boolean): void {
    this.note.hidden = !isLost;
  }
}
