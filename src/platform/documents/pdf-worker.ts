import { readFileSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import { NodeCompiler, PdfStandard } from '@myriaddreamin/typst-ts-node-compiler';
import { drawableData } from './drawable.ts';
import { fontFiles } from './fonts.ts';

/** Runs in a thread of its own: setting a long document takes seconds, in which nobody else's page may wait. */

/**
 * What the thread is asked, and what it answers. `root`: the folder above all templates; `document`: all that is set, as
 * JSON; `replaced`: what is said when it has characters that the typeface lacks.
 */
export type PdfOrder = { id: number; root: string; template: string; document: string; replaced: string };
export type PdfAnswer = { id: number; bytes: Uint8Array<ArrayBuffer> } | { id: number; fault: string };

const compilers = new Map<string, NodeCompiler>();
const compilerOf = (root: string): NodeCompiler => {
  let compiler = compilers.get(root);
  if (!compiler) {
    const fontBlobs = fontFiles.map((file) => readFileSync(file));
    compiler = NodeCompiler.create({ workspace: root, fontArgs: [{ fontBlobs }] });
    compilers.set(root, compiler);
  }
  return compiler;
};

const render = ({ root, template, ...order }: PdfOrder): Uint8Array<ArrayBuffer> => {
  const compiler = compilerOf(root);
  const { data, replaced } = drawableData(JSON.parse(order.document));
  const document = JSON.stringify({ ...(data as object), replaced: replaced ? order.replaced : null });
  try {
    const outcome = compiler.compile({ mainFilePath: template, inputs: { document }, resetRead: true });
    const { result } = outcome;
    if (!result) {
      const found = outcome.takeDiagnostics()?.shortDiagnostics ?? [];
      throw new Error(found.map(({ message, path }) => `${message} (${path})`).join('; '));
    }
    return new Uint8Array(compiler.pdf(result, { pdfStandard: PdfStandard.UA_1 }));
  } finally {
    // What was set is remembered for the next time, and would be the names of people for as long as the process runs.
    compiler.evictCache(0);
  }
};

parentPort?.on('message', (order: PdfOrder) => {
  const answer = (value: PdfAnswer, move: ArrayBuffer[] = []) => parentPort?.postMessage(value, move);
  try {
    const bytes = render(order);
    answer({ id: order.id, bytes }, [bytes.buffer]);
  } catch (fault) {
    answer({ id: order.id, fault: fault instanceof Error ? fault.message : String(fault) });
  }
});
