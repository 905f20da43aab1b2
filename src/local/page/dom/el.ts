type Props<T> = {[key in keyof T]?: T[key]} & {
  aria?: Record<string, string>;
  data?: Record<string, string>;
};

/**
 * Makes an element. Strings among the children become text, never markup, so
 * that whatever people type is shown as they typed it.
 */
export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  {aria, data, ...props}: Props<HTMLElementTagNameMap[K]> = {},
  ...children: (Node | string | null)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  Object.assign(element, props);
  for (const [name, value] of Object.entries(aria ?? {})) {
    element.setAttribute(name === 'role' ? name : `aria-${name}`, value);
  }
  Object.assign(element.dataset, data ?? {});
  element.append(...children.filter(child => child !== null));
  return element;
}

const SVG = 'http://www.w3.org/2000/svg';

/** An icon of 20 × 20 from one path, in the colour of its text. */
export function icon(path: string): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('width', '20');
  svg.setAttribute('height', '20');
  svg.setAttribute('aria-hidden', 'true');
  svg.classList.add('icon');
  const shape = document.createElementNS(SVG, 'path');
  shape.setAttribute('d', path);
  svg.append(shape);
  return svg;
}
