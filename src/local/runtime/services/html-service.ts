import type {Execution} from '../execution';
import {GoogleError, NotEmulated} from '../google-error';
import {makeEnum} from '../enums';
import {checkArguments} from '../signature';

const SANDBOX_MODE = makeEnum('EMULATED', 'IFRAME', 'NATIVE');

const META_TAGS = [
  'apple-mobile-web-app-capable',
  'google-site-verification',
  'mobile-web-app-capable',
  'viewport',
];

/** What a page is, by the object that the script holds. */
export interface HtmlPage {
  content: string;
  title: string;
  width: number | null;
  height: number | null;
  /** Tags that the script added, by name; those in its HTML are ignored. */
  metaTags: Record<string, string>;
}

const PAGES = new WeakMap<object, HtmlPage>();

/** The page behind an `HtmlOutput`; undefined if it is something else. */
export function pageOf(output: unknown): HtmlPage | undefined {
  return typeof output === 'object' && output !== null
    ? PAGES.get(output)
    : undefined;
}

/** Pages and templates without scriptlets. */
export function htmlService(x: Execution): object {
  return x.expose('HtmlService', {
    SandboxMode: SANDBOX_MODE,
    createHtmlOutput: (...args: unknown[]) => {
      checkArguments('HtmlService.createHtmlOutput', args, [], ['String']);
      return htmlOutput(x, (args[0] as string | undefined) ?? '');
    },
    createHtmlOutputFromFile: (...args: unknown[]) => {
      checkArguments('HtmlService.createHtmlOutputFromFile', args, ['String']);
      return htmlOutput(x, readPage(x, args[0] as string));
    },
    createTemplateFromFile: (...args: unknown[]) => {
      checkArguments('HtmlService.createTemplateFromFile', args, ['String']);
      const content = readPage(x, args[0] as string);
      if (content.includes('<?')) {
        throw new NotEmulated('HtmlService scriptlets');
      }
      return x.expose('HtmlTemplate', {
        evaluate: () => htmlOutput(x, content),
        getRawContent: () => content,
      });
    },
  });
}

function readPage(x: Execution, name: string): string {
  const page = x.host.bundle.pages.get(name.replace(/\.html$/, ''));
  if (page === undefined) {
    throw new GoogleError(`No HTML file named ${name} was found.`);
  }
  return page;
}

function htmlOutput(x: Execution, content: string): object {
  const page: HtmlPage = {
    content,
    title: '',
    width: null,
    height: null,
    metaTags: {},
  };
  const setNumber = (field: 'width' | 'height') => (value: unknown) => {
    checkArguments(`HtmlOutput.${field}`, [value], ['Number']);
    page[field] = value as number;
    return output;
  };
  const output: object = x.expose('HtmlOutput', {
    getContent: () => page.content,
    getTitle: () => page.title,
    setTitle: (title: unknown) => {
      checkArguments('HtmlOutput.setTitle', [title], ['String']);
      page.title = title as string;
      return output;
    },
    setWidth: setNumber('width'),
    setHeight: setNumber('height'),
    getWidth: () => page.width,
    getHeight: () => page.height,
    // The tags that it takes (reference/html/html-output#addMetaTag).
    addMetaTag: (...args: unknown[]) => {
      checkArguments('HtmlOutput.addMetaTag', args, ['String', 'String']);
      const [name, value] = args as [string, string];
      if (!META_TAGS.includes(name)) {
        throw new GoogleError(`The meta tag ${name} is not allowed.`);
      }
      page.metaTags[name] = value;
      return output;
    },
    append: (text: unknown) => {
      checkArguments('HtmlOutput.append', [text], ['String']);
      page.content += text as string;
      return output;
    },
  });
  PAGES.set(output, page);
  return output;
}
