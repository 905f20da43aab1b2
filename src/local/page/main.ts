import './style/page.css';
import {el} from './dom/el';
import {Grid} from './grid/grid';
import type {Wish} from './grid/veto';
import {Api, OFFLINE} from './net/api';
import {Live} from './net/live';
import {buildPage} from './page';
import {readPerson} from './workspace/place';
import type {Workspace} from './workspace/workspace';
import {gestureOf} from './workspace/wishes';

/** Faces that the canvas draws with: it cannot wait for them by itself. */
const FACES = [
  '400 13px Arimo',
  '700 13px Arimo',
  'italic 400 13px Arimo',
  'italic 700 13px Arimo',
  '400 12px "Helvetica Neue"',
];

async function start(): Promise<void> {
  const api = new Api(readPerson(location.search));
  const fonts = FACES.map(face => document.fonts.load(face, 'aЯ'));
  const canvas = el('div', {className: 'canvas'});
  const host = el('main', {id: 'grid'}, canvas);
  document.body.append(host);
  let wish: (wish: Wish) => void = () => undefined;
  // First listen, then load: so nothing that happens between is missed.
  const live = new Live(api.url('/api/events'));
  const [book, grid] = await Promise.all([
    live.ready.then(() => api.book()),
    Promise.all(fonts).then(() => Grid.start(canvas, made => wish(made))),
  ]);
  const workspace = await buildPage(api, live, grid, book, host);
  wish = made => void fulfil(workspace, made);
  document.getElementById('loading')?.remove();
  // Two frames: one to lay out, one that has been painted.
  requestAnimationFrame(() =>
    requestAnimationFrame(() => (document.body.dataset.ready = '')),
  );
}

async function fulfil(workspace: Workspace, wish: Wish): Promise<void> {
  const {sheet, grid} = workspace;
  if (!sheet || !(await workspace.do(gestureOf(wish, sheet)))) return;
  if (wish.kind === 'fill') grid.select(wish.target);
  if (wish.kind === 'move-cells') grid.select(wish.to);
}

start().catch((failure: unknown) => {
  const note = document.getElementById('loading');
  if (note) {
    note.textContent = `${OFFLINE} Запустите npm start и обновите страницу.`;
  }
  console.error(failure);
});
