import {inflateSync} from 'node:zlib';
import fc from 'fast-check';
import {palettePng} from '../../../src/local/browser/palette-png';
import {reduceColors} from '../../../src/local/browser/reduce-colors';

const color = fc.tuple(
  fc.integer({min: 0, max: 255}),
  fc.integer({min: 0, max: 255}),
  fc.integer({min: 0, max: 255}),
);

function pixelsOf(colors: readonly (readonly number[])[]): Uint8Array {
  return Uint8Array.from(colors.flatMap(rgb => [...rgb, 255]));
}

/** The chunks of a PNG by their types, as any reader finds them. */
function chunksOf(png: Buffer): Map<string, Buffer> {
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at);
    const type = png.toString('latin1', at + 4, at + 8);
    chunks.set(type, png.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  return chunks;
}

describe('a picture of few colours', () => {
  test('keeps every colour while there are at most 256', () => {
    fc.assert(
      fc.property(fc.array(color, {minLength: 1, maxLength: 256}), colors => {
        const {palette, places} = reduceColors(pixelsOf(colors));
        expect(Array.from(places, place => palette[place])).toEqual(colors);
      }),
    );
  });

  test('never has more than 256, nor one far from the given', () => {
    const ramp = Array.from({length: 4096}, (_, i) => [
      i >> 4,
      255 - (i >> 4),
      (i * 7) & 255,
    ]);
    const {palette, places} = reduceColors(pixelsOf(ramp));
    expect(palette.length).toBeLessThanOrEqual(256);
    const errors = ramp.map((rgb, i) =>
      Math.max(
        ...rgb.map((value, c) =>
          Math.abs(value - (palette[places[i] ?? 0]?.[c] ?? 0)),
        ),
      ),
    );
    expect(Math.max(...errors)).toBeLessThan(32);
  });
});

test('a PNG holds the size, the palette and the rows of places', () => {
  const colors = [
    [255, 0, 0],
    [0, 0, 255],
    [0, 0, 255],
    [255, 0, 0],
    [0, 255, 0],
    [0, 0, 255],
  ];
  const reduced = reduceColors(pixelsOf(colors));
  const png = palettePng(reduced, 3, 2);
  const chunks = chunksOf(png);
  expect([...chunks.keys()]).toEqual(['IHDR', 'PLTE', 'IDAT', 'IEND']);
  expect(chunks.get('IHDR')?.toString('hex')).toBe(
    '00000003' + '00000002' + '0803000000',
  );
  const rows = inflateSync(chunks.get('IDAT')!);
  const read = [1, 2, 3, 5, 6, 7].map(at => reduced.palette[rows[at] ?? 0]);
  expect(read).toEqual(colors);
  // The check sum of an empty end, as every PNG has it.
  expect(png.subarray(-4).toString('hex')).toBe('ae426082');
});
