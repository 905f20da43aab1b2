/** Numbers values that are equal as JSON; it only grows. */
export class IndexTable<T> {
  readonly rows: T[] = [];
  private readonly places = new Map<string, number>();

  get size(): number {
    return this.rows.length;
  }

  place(value: T): number {
    const key = JSON.stringify(value);
    let place = this.places.get(key);
    if (place === undefined) {
      place = this.rows.push(value) - 1;
      this.places.set(key, place);
    }
    return place;
  }
}
