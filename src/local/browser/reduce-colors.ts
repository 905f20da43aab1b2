/** Four bytes a pixel: red, green, blue, and what is not looked at. */
export type Pixels = Uint8Array | Uint8ClampedArray;

export interface Reduced {
  /** Red, green, blue of each colour. */
  palette: number[][];
  /** Place in the palette, a byte a pixel. */
  places: Uint8Array;
}

interface Shade {
  color: number[];
  count: number;
}

const MOST = 256;

/**
 * The picture in at most 256 colours, by median cut: the group of colours that
 * differ most, weighed by how often they occur, is parted again and again. A
 * picture that has no more colours than that keeps them all.
 */
export function reduceColors(pixels: Pixels): Reduced {
  const counts = new Map<number, number>();
  for (let at = 0; at < pixels.length; at += 4) {
    const key = keyAt(pixels, at);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const shades = [...counts]
    .sort(([a], [b]) => a - b)
    .map(([key, count]) => ({color: colorOf(key), count}));
  const groups = part(shades);
  const placeOf = new Map<number, number>();
  const palette = groups.map((group, place) => {
    for (const {color} of group) placeOf.set(keyAt(color, 0), place);
    return middle(group);
  });
  const places = new Uint8Array(pixels.length / 4);
  places.forEach((_, i) => {
    places[i] = placeOf.get(keyAt(pixels, i * 4)) ?? 0;
  });
  return {palette, places};
}

function keyAt(bytes: ArrayLike<number>, at: number): number {
  const [red, green, blue] = [bytes[at], bytes[at + 1], bytes[at + 2]];
  return ((red ?? 0) << 16) | ((green ?? 0) << 8) | (blue ?? 0);
}

function colorOf(key: number): number[] {
  return [key >> 16, (key >> 8) & 255, key & 255];
}

function part(shades: Shade[]): Shade[][] {
  const groups = [{shades, ...spread(shades)}];
  while (groups.length < MOST) {
    const widest = groups.reduce((a, b) => (b.weight > a.weight ? b : a));
    if (widest.shades.length < 2) break;
    groups.splice(groups.indexOf(widest), 1);
    for (const half of halves(widest.shades, widest.channel)) {
      groups.push({shades: half, ...spread(half)});
    }
  }
  return groups.map(group => group.shades);
}

/** The channel in which the shades differ most, and how much that matters. */
function spread(shades: readonly Shade[]): {channel: number; weight: number} {
  const ranges = [0, 1, 2].map(channel => {
    const values = shades.map(({color}) => color[channel] ?? 0);
    return Math.max(...values) - Math.min(...values);
  });
  const range = Math.max(...ranges);
  const pixels = shades.reduce((sum, {count}) => sum + count, 0);
  return {
    channel: ranges.indexOf(range),
    weight: range * Math.sqrt(pixels),
  };
}

/** Two parts of about as many pixels, neither of them empty. */
function halves(shades: readonly Shade[], channel: number): Shade[][] {
  const sorted = [...shades].sort(
    (a, b) => (a.color[channel] ?? 0) - (b.color[channel] ?? 0),
  );
  const all = sorted.reduce((sum, {count}) => sum + count, 0);
  let before = sorted[0]?.count ?? 0;
  let at = 1;
  while (at < sorted.length - 1 && before < all / 2) {
    before += sorted[at++]?.count ?? 0;
  }
  return [sorted.slice(0, at), sorted.slice(at)];
}

function middle(shades: readonly Shade[]): number[] {
  const all = shades.reduce((sum, {count}) => sum + count, 0);
  return [0, 1, 2].map(channel =>
    Math.round(
      shades.reduce((sum, {color, count}) => {
        return sum + (color[channel] ?? 0) * count;
      }, 0) / all,
    ),
  );
}
