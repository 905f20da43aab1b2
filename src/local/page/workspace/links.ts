import type {LinkView} from '../../server/protocol';
import {parseAddress} from '../model/address';
import {confirm} from '../surfaces/modal';
import type {Workspace} from './workspace';

/** Schemes that a link may open; anything else is only shown. */
const OPENS = /^(https?|mailto):/i;

/** Follows links of cells. */
export class Links {
  constructor(private readonly workspace: Workspace) {}

  describe(link: LinkView): string {
    if (link.kind === 'url') return link.url;
    const title =
      this.workspace.tab(link.sheetId)?.title ?? 'нет такой вкладки';
    return link.a1 ? `${title}, ${link.a1}` : title;
  }

  follow(link: LinkView): void {
    if (link.kind === 'cell') void this.jump(link.sheetId, link.a1);
    else if (OPENS.test(link.url)) void this.leave(link.url);
  }

  private async jump(sheetId: number, a1: string | null): Promise<void> {
    const {workspace} = this;
    if (!workspace.tab(sheetId)) return;
    await workspace.open(sheetId);
    const {sheet} = workspace;
    const area = a1 && sheet ? parseAddress(a1, sheet.view) : null;
    if (area) workspace.grid.select(area, undefined, true);
  }

  private async leave(url: string): Promise<void> {
    const isSure = await confirm('Открыть ссылку?', url, 'Открыть');
    if (isSure) window.open(url, '_blank', 'noopener,noreferrer');
  }
}
