/** Attributes by name; `false` and null leave one out, `true` is a bare one. */
type Attributes = Readonly<
  Record<string, string | number | boolean | null | undefined>
>;

type Handlers = {
  readonly [Name in keyof HTMLElementEventMap]?: (
    event: HTMLElementEventMap[Name],
  ) => void;
};

export type Child = Node | string | number | false | null | undefined;

/**
 * Makes an element. Texts become text nodes and attributes are set as such, so
 * nothing that people typed is ever read as HTML.
 */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes & {on?: never},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === false || value === null || value === undefined) continue;
    made.setAttribute(name, value === true ? '' : String(value));
  }
  made.append(...shown(children));
  return made;
}

function shown(children: readonly Child[]): (Node | string)[] {
  return children
    .filter(child => child !== false && child !== null && child !== undefined)
    .map(child => (typeof child === 'number' ? String(child) : child));
}

/** Listens to events of an element and gives it back. */
export function on<Made extends HTMLElement>(
  made: Made,
  handlers: Handlers,
): Made {
  for (const [name, handler] of Object.entries(handlers)) {
    made.addEventListener(name, handler as EventListener);
  }
  return made;
}

/** A button that does something; its `key` keeps the focus over a redraw. */
export function button(
  label: Child,
  act: () => void,
  attributes: Attributes & {key?: string} = {},
): HTMLButtonElement {
  const {key, ...others} = attributes;
  const made = element(
    'button',
    {type: 'button', 'data-key': key, ...others},
    label,
  );
  return on(made, {click: act});
}

/** Fields by their `data-key`. */
function fieldsIn(place: HTMLElement): Map<string, HTMLTextAreaElement> {
  const fields = new Map<string, HTMLTextAreaElement>();
  for (const one of place.querySelectorAll('textarea')) {
    const {key} = one.dataset;
    if (key !== undefined) fields.set(key, one);
  }
  return fields;
}

/**
 * Puts new content into a place. The focus stays where it was if the new
 * content holds an element of the same `data-key`, and so does a text that the
 * person has begun and not sent.
 */
export function redraw(
  place: HTMLElement,
  ...children: readonly Child[]
): void {
  const focused = document.activeElement;
  const key =
    focused instanceof HTMLElement && place.contains(focused)
      ? focused.dataset.key
      : undefined;
  const begun = [...fieldsIn(place)].filter(
    ([, field]) => field.value !== field.defaultValue,
  );
  place.replaceChildren(...shown(children));
  const fields = fieldsIn(place);
  for (const [name, {value}] of begun) {
    const field = fields.get(name);
    if (field) field.value = value;
  }
  if (key === undefined) return;
  for (const one of place.querySelectorAll<HTMLElement>('[data-key]')) {
    if (one.dataset.key === key) one.focus();
  }
}
