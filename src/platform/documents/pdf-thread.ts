import { Worker } from 'node:worker_threads';
import { HTTPException } from 'hono/http-exception';
import type { PdfAnswer, PdfOrder } from './pdf-worker.ts';

/** Documents that may be under way or waiting at once. Each holds the connection of its request. */
const most = 4;
/** A document that takes longer than this, in milliseconds, is given up. */
const longest = 60_000;

type Waiting = { resolve(bytes: Uint8Array<ArrayBuffer>): void; reject(fault: Error): void };

let worker: Worker | null = null;
let lastId = 0;
const waiting = new Map<number, Waiting>();

/** Started with the first document, and again after it died; it does not keep the process from ending. */
const threadOf = (): Worker => {
  if (worker) return worker;
  const made = new Worker(new URL('./pdf-worker.ts', import.meta.url), {
    // Node reads the types away by itself; loaders of the process that starts it are of no use here.
    execArgv: [],
    env: {},
  });
  const lost = (fault: Error) => {
    if (worker !== made) return;
    worker = null;
    for (const { reject } of waiting.values()) reject(fault);
    waiting.clear();
  };
  made.on('message', (answer: PdfAnswer) => {
    const one = waiting.get(answer.id);
    waiting.delete(answer.id);
    if (waiting.size === 0) made.unref();
    if ('bytes' in answer) one?.resolve(answer.bytes);
    else one?.reject(new Error(`The document could not be set: ${answer.fault}`));
  });
  made.on('error', lost);
  made.on('exit', () => lost(new Error('The thread that sets documents ended.')));
  worker = made;
  return made;
};

/** Gives an order to the thread. Throws 503 when too many documents are asked for at once. */
export const setInThread = (order: Omit<PdfOrder, 'id'>): Promise<Uint8Array<ArrayBuffer>> => {
  if (waiting.size >= most) return Promise.reject(new HTTPException(503));
  const thread = threadOf();
  const id = ++lastId;
  const answer = Promise.withResolvers<Uint8Array<ArrayBuffer>>();
  const timer = setTimeout(() => {
    answer.reject(new Error('The document took too long.'));
    void thread.terminate();
  }, longest);
  waiting.set(id, answer);
  thread.ref();
  thread.postMessage({ ...order, id } satisfies PdfOrder);
  return answer.promise.finally(() => clearTimeout(timer));
};
