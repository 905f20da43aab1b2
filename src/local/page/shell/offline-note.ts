import {el} from '../dom/el';
import {OFFLINE} from '../net/api';

/** Says that the server does not answer, for as long as it does not. */
export class OfflineNote {
  readonly element = el(
    'p',
    {className: 'offline', hidden: true, aria: {role: 'alert'}},
    OFFLINE,
  );

  show(isLost: boolean): void {
    this.element.hidden = !isLost;
  }
}
