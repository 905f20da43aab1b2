import type {ShownView} from '../../server/protocol';
import {el} from '../dom/el';
import {makeFrame} from './frame';
import {showModal} from './modal';
import type {Runner} from './run-command';

type Surface = Extract<ShownView, {kind: 'sidebar' | 'dialog'}>;

/** Google's sizes of a dialog that states none, in pixels. */
const DIALOG = {width: 600, height: 400};

/** Shows the pages of the script: one sidebar, and dialogs. */
export class Surfaces {
  private sidebar: HTMLElement | null = null;

  constructor(
    private readonly runner: Runner,
    private readonly focus: () => void,
  ) {
    runner.onSurface = surface => this.show(surface);
  }

  private show(surface: Surface): void {
    if (surface.kind === 'sidebar') this.showSidebar(surface);
    else this.showDialog(surface);
  }

  private closeSidebar(): void {
    this.sidebar?.remove();
    this.sidebar = null;
    this.focus();
  }

  private showSidebar({title, html}: Surface): void {
    this.closeSidebar();
    const frame = makeFrame('sidebar', title, html, this.runner, {
      close: () => this.closeSidebar(),
      focus: this.focus,
      resize: () => undefined,
    });
    this.sidebar = el(
      'aside',
      {className: 'sidebar', aria: {label: title}},
      el(
        'div',
        {className: 'sidebar-head'},
        el('h2', {}, title),
        el(
          'button',
          {
            type: 'button',
            className: 'cross',
            aria: {label: 'Закрыть панель'},
            onclick: () => this.closeSidebar(),
          },
          '×',
        ),
      ),
      frame,
    );
    document.body.append(this.sidebar);
  }

  private showDialog({title, html, width, height}: Surface): void {
    let close: (value: string) => void = () => undefined;
    const frame = makeFrame('dialog', title, html, this.runner, {
      close: () => close('close'),
      focus: () => close('close'),
      resize: size => resize(size),
    });
    const resize = (size: {width?: number; height?: number}) => {
      if (size.width) frame.style.width = `${size.width}px`;
      if (size.height) frame.style.height = `${size.height}px`;
    };
    resize({
      width: width ?? DIALOG.width,
      height: height ?? DIALOG.height,
    });
    void showModal(title, frame, [], modal => {
      modal.box.classList.add('with-frame');
      close = modal.close;
      frame.focus();
    });
  }
}
