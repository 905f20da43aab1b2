import {writePlace, type Place} from './place';

/** Milliseconds: browsers refuse an address that changes at every move. */
const DELAY = 300;

/** Keeps the place in the book in the address, so that a reload finds it. */
export class AddressLine {
  private timer = 0;

  keep(place: Place): void {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(
      () => history.replaceState(null, '', writePlace(place)),
      DELAY,
    );
  }
}
