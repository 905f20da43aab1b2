/** What a registry holds under the name; null when there is none. */
export function named<Held>(
  registry: Readonly<Record<string, Held>>,
  name: string,
): Held | null {
  return Object.prototype.hasOwnProperty.call(registry, name)
    ? (registry[name] ?? null)
    : null;
}
