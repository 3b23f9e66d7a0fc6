import { inflateSync } from 'node:zlib';
import { getDocumentProxy } from 'unpdf';

/** A node of the structure that assistive technology reads: its role (`H1`, `Table`, `TH` …) and what is below. */
export type Structure = { role: string; alt?: string; children: readonly Structure[] };

/** What a PDF says of itself, for tests. */
export type ReadPdf = {
  text: string;
  pages: number;
  title: string | undefined;
  author: string | undefined;
  language: string | undefined;
  isMarked: boolean;
  /** The metadata packet as XML. */
  xmp: string;
  structure: readonly Structure[];
  links: readonly string[];
};

type Node = { role?: string; alt?: string; children?: readonly Node[] };

/** Reads a PDF back with another library than the one that wrote it. Spaces and line ends in `text` become one space. */
export const readPdf = async (bytes: Uint8Array): Promise<ReadPdf> => {
  // The reader takes its bytes away.
  const pdf = await getDocumentProxy(bytes.slice());
  const { info } = (await pdf.getMetadata()) as unknown as { info: Record<string, string> };
  const texts: string[] = [];
  const structure: Structure[] = [];
  const links: string[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    texts.push(items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join(''));
    structure.push(...nodesOf((await page.getStructTree()) as Node | null));
    for (const { url } of (await page.getAnnotations()) as { url?: string }[]) if (url) links.push(url);
  }
  return {
    text: texts.join('\n').replace(/\s+/g, ' '),
    pages: pdf.numPages,
    title: info.Title,
    author: info.Author,
    language: info.Language,
    isMarked: ((await pdf.getMarkInfo()) as { Marked?: boolean } | null)?.Marked === true,
    xmp: xmpOf(bytes),
    structure,
    links,
  };
};

/** Content without a role of its own is no part of the structure. */
const nodesOf = (node: Node | null): readonly Structure[] => {
  if (!node) return [];
  const children = (node.children ?? []).flatMap(nodesOf);
  if (!node.role || node.role === 'Root') return children;
  return [{ role: node.role, ...(node.alt === undefined ? {} : { alt: node.alt }), children }];
};

/** All nodes below, themselves first, in reading order. */
export const walk = (nodes: readonly Structure[]): readonly Structure[] =>
  nodes.flatMap((node) => [node, ...walk(node.children)]);

const xmpOf = (bytes: Uint8Array): string => {
  const file = Buffer.from(bytes);
  const plain = /<\?xpacket begin[\s\S]*?<\?xpacket end/.exec(file.toString('utf8'));
  if (plain) return plain[0];
  for (let at = file.indexOf('stream\n'); at >= 0; at = file.indexOf('stream\n', at + 7)) {
    try {
      const text = inflateSync(file.subarray(at + 7)).toString('utf8');
      if (text.includes('xpacket')) return text;
    } catch {
      // Not every stream is packed.
    }
  }
  return '';
};

/**
 * What PDF/UA asks of the structure and a program can see: every table has headings in its first row, headings begin
 * with the first level and leave none out, pictures have words. Gives sentences; none when all is well.
 */
export const structureFaults = (structure: readonly Structure[]): readonly string[] => {
  const all = walk(structure);
  const faults: string[] = [];
  let level = 0;
  for (const node of all) {
    const heading = /^H([1-6])$/.exec(node.role);
    if (heading) {
      const next = Number(heading[1]);
      if (next > level + 1) faults.push(`a heading of level ${next} follows one of level ${level}`);
      level = next;
    }
    if (node.role === 'Figure' && !node.alt) faults.push('a picture has no words');
    if (node.role === 'Table' && !walk(node.children).some(({ role }) => role === 'TH'))
      faults.push('a table has no headings');
  }
  if (all.filter(({ role }) => role === 'H1').length !== 1)
    faults.push('there is not exactly one first heading');
  return faults;
};
