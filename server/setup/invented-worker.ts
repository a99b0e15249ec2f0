/** The thread that makes the synthetic country: one delivery each time that one is asked for. */
import { workerData } from 'node:worker_threads';
import type { MessagePort } from 'node:worker_threads';
import { inventedCountry, type InventedCountryOptions } from '@seed/invented/invented-country.ts';
import { serveDeliveries, type Delivery } from '../modules/submissions/delivery-port.ts';

export interface InventedWorkerData {
  readonly port: MessagePort;
  readonly options: InventedCountryOptions;
}

function* deliveries(options: InventedCountryOptions): Generator<Delivery> {
  const encoder = new TextEncoder();
  for (const { kind, fileName, deliveredOn, text } of inventedCountry(options)) yield { kind, fileName, deliveredOn, bytes: encoder.encode(text) };
}

const { port, options } = workerData as InventedWorkerData;
serveDeliveries(port, deliveries(options));
