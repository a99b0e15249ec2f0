import type { MessagePort } from 'node:worker_threads';
import type { FileKind } from '@schema/domain/file-kinds.ts';

/** A file that a program hands in: one supplier's, of one day. */
export interface Delivery {
  readonly kind: FileKind;
  readonly fileName: string;
  /** `YYYY-MM-DD`. Files of the same day and kind, one after the other, become facts together. */
  readonly deliveredOn: string;
  /** A CSV file in UTF-8. The bytes are handed over. */
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** From who makes deliveries to who takes them; each `next` is answered by one of these. */
export type DeliveryMessage =
  | { readonly kind: 'delivery'; readonly delivery: Delivery }
  | { readonly kind: 'end' }
  | { readonly kind: 'failed'; readonly message: string };

/** Deliveries that may be on their way: enough to keep their maker at work, few enough for memory. */
const AHEAD = 8;

/**
 * The taker's end: deliveries in order, asked for a few at a time, so that a fast maker waits.
 * Throws where the maker fails.
 */
export async function* deliveriesFrom(port: MessagePort): AsyncGenerator<Delivery> {
  const come: DeliveryMessage[] = [];
  let wake: () => void = () => undefined;
  port.on('message', (message: DeliveryMessage) => {
    come.push(message);
    wake();
  });
  port.on('close', () => {
    come.push({ kind: 'failed', message: 'The deliveries ended before their end.' });
    wake();
  });
  for (let asked = 0; asked < AHEAD; asked += 1) port.postMessage('next');
  try {
    for (;;) {
      const message = come.shift();
      if (message === undefined) await new Promise<void>((resolve) => (wake = resolve));
      else if (message.kind === 'end') return;
      else if (message.kind === 'failed') throw new Error(message.message);
      else {
        yield message.delivery;
        port.postMessage('next');
      }
    }
  } finally {
    port.close();
  }
}

/** The maker's end: makes a delivery each time that one is asked for. */
export function serveDeliveries(port: MessagePort, deliveries: Iterator<Delivery>): void {
  port.on('message', () => {
    try {
      const { done, value } = deliveries.next();
      if (done === true) port.postMessage({ kind: 'end' } satisfies DeliveryMessage);
      else port.postMessage({ kind: 'delivery', delivery: value } satisfies DeliveryMessage, [value.bytes.buffer]);
    } catch (error) {
      port.postMessage({ kind: 'failed', message: error instanceof Error ? error.message : String(error) } satisfies DeliveryMessage);
    }
  });
}
