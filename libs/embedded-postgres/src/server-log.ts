import { open, rename, stat, type FileHandle } from 'node:fs/promises';

const MAX_BYTES = 5 * 1024 * 1024;
const TAIL_BYTES = 4_096;

/** Moves a log of more than 5 MB aside, over the one moved aside before. */
export async function rotateLog(file: string): Promise<void> {
  const size = await stat(file).then(
    (found) => found.size,
    () => 0,
  );
  if (size > MAX_BYTES) await rename(file, `${file}.1`);
}

/** The last lines written since the file was `from` bytes long, at most 4 kB of them. */
export async function readTail(file: string, from: number): Promise<string> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(file);
    const { size } = await handle.stat();
    const start = Math.max(from, size - TAIL_BYTES);
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(Math.max(0, size - start)), 0, null, start);
    return buffer.subarray(0, bytesRead).toString('utf8').trim();
  } catch {
    return '';
  } finally {
    await handle?.close();
  }
}
