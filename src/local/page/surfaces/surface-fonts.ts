/** Faces that pages of the script are shown with, by weight and letters. */
const FACES = [
  {
    file: 'arimo-latin-400-normal',
    weight: 400,
    range: 'U+0000-02FF, U+2000-22FF',
  },
  {
    file: 'arimo-cyrillic-400-normal',
    weight: 400,
    range: 'U+0300-04FF, U+2116',
  },
  {
    file: 'arimo-latin-700-normal',
    weight: 700,
    range: 'U+0000-02FF, U+2000-22FF',
  },
  {
    file: 'arimo-cyrillic-700-normal',
    weight: 700,
    range: 'U+0300-04FF, U+2116',
  },
];

let styles: Promise<string> | null = null;

/**
 * Makes `Arial` the bundled font in a page of the script, which may load
 * nothing by itself: so it looks the same on every machine.
 */
export function surfaceFonts(): Promise<string> {
  styles ??= Promise.all(FACES.map(face)).then(
    faces => `<style>${faces.join('')}</style>`,
    () => '',
  );
  return styles;
}

async function face({file, weight, range}: (typeof FACES)[number]) {
  const response = await fetch(`/fonts/${file}.woff2`);
  const url = await dataUrl(await response.blob());
  return `@font-face{font-family:Arial;font-weight:${weight};src:url(${url});unicode-range:${range}}`;
}

function dataUrl(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
}
