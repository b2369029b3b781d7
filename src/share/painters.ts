import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Tinypool } from 'tinypool';
import { ROOT } from '../ledger/root.ts';
import type { ToFilm } from './film.ts';
import type { ToMove, ToPaint } from './paint.ts';

/**
 * Worker threads that paint: a core each, one more since a moving picture is packed by none of them, and a heap of
 * their own. On the thread that writes pages, millions of pixels a second would have the collector go through
 * everything the build knows, again and again.
 */
let painters: Tinypool | undefined;

/**
 * Has the rasteriser's allocator (mimalloc, which asks the environment when it is first loaded) keep what is given back
 * to it for the next picture. The system would clear some four megabytes anew for each, which took a tenth of the time.
 */
function keepMemory(): void {
  process.env['MIMALLOC_PURGE_DELAY'] ??= '-1';
}

async function paint(name: 'png' | 'grey' | 'webp', drawing: ToPaint | ToMove): Promise<Buffer> {
  keepMemory();
  painters ??= new Tinypool({
    filename: join(ROOT, 'src/share/paint.ts'),
    runtime: 'worker_threads',
    minThreads: 1,
    maxThreads: Math.max(2, availableParallelism()) + 1,
    // Long enough for a build to write pages between two kinds of pictures; then the thread ends, whose start is dear.
    idleTimeout: 20_000,
  });
  return bytesOf(await painters.run(drawing, { name }));
}

function bytesOf(made: unknown): Buffer {
  const { buffer, byteOffset, byteLength } = made as Uint8Array;
  return Buffer.from(buffer, byteOffset, byteLength);
}

/**
 * Worker threads that film, each one film: an encoder's memory is given back with its thread alone, and all of them
 * together would fill a machine's.
 */
let filmers: Tinypool | undefined;

/** Drawings in turn as an MP4 file. @throws Error where one cannot be drawn */
export async function paintMp4(drawings: ToFilm): Promise<Buffer> {
  filmers ??= new Tinypool({
    filename: join(ROOT, 'src/share/film.ts'),
    runtime: 'worker_threads',
    isolateWorkers: true,
    minThreads: 0,
    maxThreads: Math.max(2, availableParallelism()),
  });
  return bytesOf(await filmers.run(drawings, { name: 'mp4' }));
}

/** A drawing as a PNG file. @throws Error where it cannot be drawn */
export const paintPng = (drawing: ToPaint): Promise<Buffer> => paint('png', drawing);

/** A drawing as a PNG file for a grey screen. @throws Error where it cannot be drawn */
export const paintGrey = (drawing: ToPaint): Promise<Buffer> => paint('grey', drawing);

/** Drawings in turn as one animated WebP file. @throws Error where one cannot be drawn */
export const paintWebp = (drawings: ToMove): Promise<Buffer> => paint('webp', drawings);
