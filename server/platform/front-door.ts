import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { StartError } from './start-error.ts';

/**
 * Listens from the first moment: a taken port is found before anything is made, and who comes early is told what is
 * being prepared instead of being refused. When the app is ready, `open` hands it every request.
 */
export class FrontDoor {
  private listener: RequestListener = (request, response) => this.answerEarly(request, response);
  private step = 'Starting.';

  private constructor(private readonly server: Server) {}

  /** Starts listening; throws a `StartError` in one sentence where that cannot be. */
  static async listen(port: number, host: string): Promise<FrontDoor> {
    const server = createServer();
    const door = new FrontDoor(server);
    server.on('request', (request: IncomingMessage, response: ServerResponse) => door.listener(request, response));
    await new Promise<void>((resolve, reject) => {
      server.once('error', (error: NodeJS.ErrnoException) => reject(new StartError(whyNot(error, port, host))));
      server.listen(port, host, resolve);
    });
    return door;
  }

  /** The port that is listened on; differs from the one asked for where that was 0. */
  get port(): number {
    const address = this.server.address();
    return typeof address === 'object' && address !== null ? address.port : 0;
  }

  /** What is being done, for those who come before it is. */
  announce(step: string): void {
    this.step = step;
  }

  open(listener: RequestListener): void {
    this.listener = listener;
  }

  /** Takes no new connections, lets requests under way end within `patienceMs`, and closes. */
  async close(patienceMs: number): Promise<void> {
    const closed = new Promise<void>((resolve) => this.server.close(() => resolve()));
    this.server.closeIdleConnections();
    const impatience = setTimeout(() => this.server.closeAllConnections(), patienceMs);
    await closed;
    clearTimeout(impatience);
  }

  private answerEarly(request: IncomingMessage, response: ServerResponse): void {
    if (request.url === '/health') {
      response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify({ status: 'alive' }));
      return;
    }
    const headers = { 'Retry-After': '1', 'Cache-Control': 'no-store' };
    if (!(request.headers.accept ?? '').includes('text/html')) {
      response.writeHead(503, { ...headers, 'Content-Type': 'application/json' }).end(JSON.stringify({ ready: false, step: this.step }));
      return;
    }
    response.writeHead(503, { ...headers, 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'" });
    response.end(earlyPage(this.step));
  }
}

function earlyPage(step: string): string {
  return `<!doctype html><html lang="sv"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta http-equiv="refresh" content="1">
<title>Ledtid startar</title><style>body{font:18px/1.5 system-ui,sans-serif;margin:15vh auto;max-width:32em;padding:0 1em;color:#17202b;background:#fbfaf7}@media(prefers-color-scheme:dark){body{color:#eef1f5;background:#12161c}}</style>
<h1>Ledtid startar</h1><p>Sidan visas så snart allt är på plats. <span lang="en">The page appears as soon as everything is in place.</span></p><p lang="en">${step}</p></html>`;
}

function whyNot(error: NodeJS.ErrnoException, port: number, host: string): string {
  switch (error.code) {
    case 'EADDRINUSE':
      return `Port ${port} on ${host} is taken by another program. Stop it, or choose another port with PORT.`;
    case 'EACCES':
      return `Port ${port} may not be used by this user. Choose a port above 1023 with PORT.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `This machine has no address ${host}. Choose another with HOST.`;
    default:
      return `Port ${port} on ${host} cannot be listened on (${error.code ?? 'unknown error'}). Choose another with PORT or HOST.`;
  }
}
