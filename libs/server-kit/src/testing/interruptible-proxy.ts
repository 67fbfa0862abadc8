import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** Stands between the program and PostgreSQL, so that a spec can take the database away and give it back. */
export class InterruptibleProxy {
  private readonly sockets = new Set<Socket>();
  private server: Server | null = null;
  private port = 0;
  private silent = false;
  private connections = 0;

  /** `target` is a `postgresql://` address over TCP, or over a unix socket through `?host=`. */
  constructor(private readonly target: URL) {}

  get url(): string {
    const url = new URL(this.target);
    url.host = `127.0.0.1:${this.port}`;
    url.searchParams.delete('host');
    url.searchParams.delete('port');
    return url.href;
  }

  /** Connections that were ever accepted. */
  get accepted(): number {
    return this.connections;
  }

  async open(): Promise<void> {
    const server = createServer((client) => this.forward(client));
    this.server = server;
    await new Promise<void>((resolve) => server.listen(this.port, '127.0.0.1', resolve));
    this.port = (server.address() as AddressInfo).port;
  }

  /** Breaks every connection and refuses new ones. */
  async close(): Promise<void> {
    const closed = new Promise<void>((resolve) =>
      this.server ? this.server.close(() => resolve()) : resolve(),
    );
    this.drop();
    await closed;
    this.server = null;
  }

  /** Keeps connections open and accepts new ones, but nothing gets through any of them. */
  hang(): void {
    this.silent = true;
    for (const socket of this.sockets) socket.pause();
  }

  answerAgain(): void {
    this.drop();
    this.silent = false;
  }

  private drop(): void {
    for (const socket of this.sockets) socket.destroy();
  }

  private forward(client: Socket): void {
    this.track(client);
    this.connections += 1;
    if (this.silent) return;
    const upstream = this.connectUpstream();
    this.track(upstream);
    client.pipe(upstream).pipe(client);
    client.on('close', () => upstream.destroy());
    upstream.on('close', () => client.destroy());
  }

  private connectUpstream(): Socket {
    const { hostname, searchParams } = this.target;
    const port = Number(searchParams.get('port') ?? (this.target.port || 5432));
    const host = decodeURIComponent(searchParams.get('host') ?? hostname);
    return host.startsWith('/') ? connect(`${host}/.s.PGSQL.${port}`) : connect(port, host);
  }

  private track(socket: Socket): void {
    this.sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => this.sockets.delete(socket));
  }
}
