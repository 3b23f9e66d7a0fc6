import { fileURLToPath } from 'node:url';
import { longDay } from '../i18n/format.ts';
import { direction, type Locale, region } from '../i18n/locale.ts';
import type { Day } from '../time/day.ts';
import { setInThread } from './pdf-thread.ts';
import type { DocumentData } from './runs.ts';
import { documentWords } from './words.ts';

/** The folder above platform and modules: templates find `document.typ` from there. */
const root = fileURLToPath(new URL('../..', import.meta.url));

export type PdfRequest = {
  /** The template: a `.typ` file in the `documents/` folder of a module. */
  template: URL;
  /** What the template sets, as `data`; it reaches it as JSON and is never read as markup. */
  data: DocumentData;
  locale: Locale;
  title: string;
  /** Whose document it is, for letterhead and properties: the alliance, its district, its title on that day. */
  author: { name: string; district: string | null; title: string | null };
  /** The day whose state it shows; also its date in the properties, so that the same state gives the same bytes. */
  date: Day;
  /** Fictional example district: the document says so on its first page. */
  isExample: boolean;
  /** The whole address of the page that shows the same, or null. */
  address: string | null;
};

/**
 * Sets a document as PDF/UA-1: tagged, with language, title and bookmarks. The same request gives the same bytes. It is
 * set in a thread of its own. Throws `HTTPException` 503 when too many are asked for at once, and a fault when the
 * template breaks the rules of PDF/UA-1 (a level of headings left out, a drawing without words).
 */
export const renderPdf = async (request: PdfRequest): Promise<Uint8Array<ArrayBuffer>> => {
  const { locale, date, author } = request;
  const words = documentWords(locale);
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const document = {
    data: request.data,
    title: request.title,
    author,
    language: locale,
    region: region[locale].split('-')[1] ?? '',
    direction: direction[locale],
    date: { year, month, day },
    stand: words.stand(longDay(date, locale)),
    page: words.page,
    online:
      request.address === null
        ? null
        : { label: words.online, href: request.address, text: shown(request.address) },
    example: request.isExample ? words.example : null,
  };
  return setInThread({
    root,
    template: fileURLToPath(request.template),
    document: JSON.stringify(document),
    replaced: words.replaced,
  });
};

/** An address as people read it. */
const shown = (address: string): string => {
  try {
    return decodeURI(address).replace(/^https?:\/\//, '');
  } catch {
    return address;
  }
};

/** The headers of a document that a page hands over. `fileName` has no characters but letters, digits, `-` and `.`. */
export const pdfHeaders = (fileName: string): Record<string, string> => ({
  'content-type': 'application/pdf',
  'content-disposition': `attachment; filename="${fileName}"`,
});
