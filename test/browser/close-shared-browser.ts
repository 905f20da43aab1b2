import {shared} from './shared-browser';

export default async function closeSharedBrowser(): Promise<void> {
  await shared.browser?.close();
}
