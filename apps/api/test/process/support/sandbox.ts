import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Product, type ProductOptions } from './product';

/** The data directories and products of one test; leaves nothing behind. */
export class Sandbox {
  private readonly folders: string[] = [];
  private readonly products: Product[] = [];

  /** A data directory that does not exist yet. */
  async dataDir(): Promise<string> {
    const folder = await mkdtemp(join(tmpdir(), 'coocook-process-'));
    this.folders.push(folder);
    return join(folder, 'data');
  }

  /** Begins a command of the repository, on a data directory and a port of its own unless told otherwise. */
  async run(options: Partial<ProductOptions> = {}): Promise<Product> {
    const { dataDir = await this.dataDir(), port = await freePort(), ...rest } = options;
    const product = new Product({ dataDir, port, ...rest });
    this.products.push(product);
    return product;
  }

  /** As above, and waits until it is ready. */
  async start(options: Partial<ProductOptions> = {}): Promise<Product> {
    return (await this.run(options)).ready();
  }

  async cleanUp(): Promise<void> {
    // The last one first: it may keep up the PostgreSQL that an earlier one left to it.
    for (const product of this.products.splice(0).reverse()) await product.killAll();
    for (const folder of this.folders.splice(0)) await rm(folder, { recursive: true });
  }
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}
