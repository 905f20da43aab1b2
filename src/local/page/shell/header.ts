import type {BookView, Person} from '../../server/protocol';
import {el, icon} from '../dom/el';
import {openSearchList} from './search-list';

const LOGO =
  'M4 3h16a1 1 0 0 1 1 1v16a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1zm3 5v2h10V8H7zm0 4v2h4v-2H7zm6 0v2h4v-2h-4zm-6 4v2h4v-2H7zm6 0v2h4v-2h-4z';

const ROLES: Record<Person['role'], string> = {
  owner: 'владелец книги',
  centre: 'методический центр',
  committee: 'комитет',
  institution: 'учреждение',
  guest: 'гость',
};

/** The book's name, the menus below it, and who looks. */
export class Header {
  private readonly title = el('h1', {className: 'book-title'});
  private readonly name = el('span', {className: 'who-name'});
  private readonly role = el('span', {className: 'who-role'});
  private readonly who = el(
    'button',
    {
      id: 'who',
      type: 'button',
      className: 'who',
      title: 'Сменить участника: та же книга его глазами',
      aria: {haspopup: 'listbox', expanded: 'false'},
    },
    el('span', {className: 'who-label'}, 'Кто я'),
    el('span', {className: 'who-text'}, this.name, this.role),
    el('span', {className: 'arrow', aria: {hidden: 'true'}}, '▾'),
  );
  readonly element: HTMLElement;

  constructor(
    menuBar: HTMLElement,
    choose: (person: Person) => void,
    byLink: (person: Person) => void,
  ) {
    const logo = el('span', {className: 'logo'}, icon(LOGO));
    this.element = el(
      'header',
      {},
      logo,
      el('div', {className: 'head-lines'}, this.title, menuBar),
      this.who,
    );
    this.who.addEventListener('click', () => this.open(choose, byLink));
  }

  private people: Person[] = [];
  private me: Person | null = null;

  show(book: BookView): void {
    this.people = book.people;
    this.me = book.me;
    this.title.textContent = book.title;
    this.title.title = book.title;
    this.name.textContent = book.me.name;
    this.role.textContent = ROLES[book.me.role];
    document.title = `${book.title} – Профориентир`;
    this.who.dataset.email = book.me.email;
  }

  private open(
    choose: (person: Person) => void,
    byLink: (person: Person) => void,
  ): void {
    const schools = this.people.filter(
      ({role, name}, at, all) =>
        role === 'institution' &&
        all.findIndex(one => one.role === role && one.name === name) === at,
    );
    openSearchList(this.who, 'Кто я', [
      ...this.people.map(person => ({
        title: person.name,
        note: person.email,
        isCurrent: person.email === this.me?.email,
        choose: () => choose(person),
      })),
      ...schools.map(person => ({
        title: `${person.name} (по ссылке)`,
        note: 'в новом окне',
        choose: () => byLink(person),
      })),
    ]);
  }
}
