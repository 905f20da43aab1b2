import {Publisher, type Connection} from '../../../src/local/server/publisher';
import {apply, newBook, OWNER, put} from '../sheets/books';

interface Heard extends Connection {
  texts: string[];
  isGone: boolean;
}

/** @param unread bytes that wait at any time */
function connection(unread: number): Heard {
  return {
    texts: [],
    isGone: false,
    unread: () => unread,
    write(chunk) {
      this.texts.push(Buffer.from(chunk).toString());
    },
    end() {
      this.isGone = true;
    },
    destroy() {
      this.isGone = true;
    },
  };
}

it('lets a page go that does not read, and tells the others', () => {
  const book = newBook();
  const publisher = new Publisher(() => book);
  const pages = [0, 3_000_000, 5_000_000].map(connection);
  const forget = pages.map(page => publisher.listen(page, OWNER));
  publisher.sheet(0, OWNER);
  apply(book, [put([['есть']])]);
  publisher.publish();
  expect(pages.map(({isGone}) => isGone)).toEqual([false, false, true]);
  expect(pages.map(({texts}) => texts.length)).toEqual([1, 1, 0]);
  expect(pages[0]!.texts[0]).toMatch(/^event:patch\ndata:\{.*есть.*\}\n\n$/);
  for (const end of forget) end();
  apply(book, [put([['ещё']])]);
  publisher.publish();
  expect(pages[0]!.texts).toHaveLength(1);
});

it('takes no more pages than it can tell', () => {
  const book = newBook();
  const publisher = new Publisher(() => book);
  let listening = 0;
  for (; !publisher.isFull && listening < 5_000; listening++) {
    publisher.listen(connection(0), OWNER);
  }
  expect(listening).toBeGreaterThanOrEqual(300);
  expect(publisher.isFull).toBe(true);
});
