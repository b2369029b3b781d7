import { execFileSync, spawn } from 'node:child_process';
import { rmSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { NamedScene } from './all-scenes.ts';
import { moved } from './record.ts';

/** The parts of the project that a scene follows from. */
const SOURCES = ['src', 'content', 'package.json', 'tests/scenes', 'tests/unit/exhibits'];

/** Scenes as they were, or why there are none. */
export interface Earlier {
  readonly scenes: readonly NamedScene[];
  /** One line; empty where they could be drawn. */
  readonly why: string;
}

const git = (...args: readonly string[]): Buffer =>
  execFileSync('git', args, { maxBuffer: 2 ** 30, stdio: ['ignore', 'pipe', 'pipe'] });

/** Lays a state of the project out beside the present one and asks it to draw, with the packages of today. */
async function drawnAt(commit: string, folder: string, signal?: AbortSignal): Promise<Earlier> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  execFileSync('tar', ['-x', '-C', folder], { input: git('archive', commit, ...SOURCES) });
  const drawing = spawn(process.execPath, [join(folder, 'tests', 'scenes', 'all-scenes.ts')], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(signal && { signal }),
  });
  // That it was stopped is told by its having drawn nothing.
  drawing.on('error', () => undefined);
  const [drawn, complaint] = await Promise.all([text(drawing.stdout), text(drawing.stderr)]);
  if (drawn === '') return { scenes: [], why: /^\w*Error\b.*/m.exec(complaint)?.[0] ?? 'it drew nothing' };
  const scenes: unknown = JSON.parse(drawn);
  return Array.isArray(scenes) ? { scenes, why: '' } : { scenes: [], why: 'it drew no scenes' };
}

/**
 * Begins to draw the scenes as they were kept: those of the last commit or, where that one draws others than were kept,
 * of the one that kept them. The older a state, the less it can be drawn with the packages of today.
 *
 * @param folder where the earlier state is laid out
 * @param signal stops it where nobody needs them any more
 * @returns what waits for those of some frames, by name and shape
 */
export function earlierScenes(
  folder: string,
  signal?: AbortSignal,
): (wanted: (scene: NamedScene) => boolean) => Promise<Earlier> {
  const whyNot = (error: unknown): Earlier => ({
    scenes: [],
    why: error instanceof Error ? (error.message.split('\n', 1)[0] ?? '') : String(error),
  });
  const last = drawnAt('HEAD', folder, signal).catch(whyNot);
  return async (wanted) => {
    const { scenes, why } = await last;
    const some = scenes.filter(wanted);
    if (why === '' && moved(some).every(({ how }) => how === 'edited' || how === 'gone')) return { scenes: some, why };
    try {
      const kept = git('log', '-1', '--format=%H', '--', 'tests/scenes/scenes.txt').toString().trim();
      if (kept === '') return { scenes: [], why: 'they were never committed' };
      const earlier = await drawnAt(kept, folder);
      return { ...earlier, scenes: earlier.scenes.filter(wanted) };
    } catch (error) {
      return whyNot(error);
    }
  };
}
