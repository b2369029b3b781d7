import { execFileSync, spawn } from 'node:child_process';
import { rmSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { NamedScene } from './all-scenes.ts';

/** The parts of the project that a scene follows from. */
const SOURCES = ['src', 'content', 'package.json', 'tests/scenes', 'tests/unit/exhibits'];

/**
 * The scenes as they were when the record was last kept: the project's state of that day is laid out beside the present
 * one and asked to draw. None outside a git checkout, or where that state can't be drawn any more.
 *
 * @param folder where the earlier state is laid out
 */
export async function earlierScenes(folder: string): Promise<readonly NamedScene[]> {
  try {
    const git = (...args: string[]): Buffer => execFileSync('git', args, { maxBuffer: 2 ** 30, stdio: 'pipe' });
    const commit = git('log', '-1', '--format=%H', '--', 'tests/scenes/scenes.txt').toString().trim();
    if (commit === '') return [];
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    execFileSync('tar', ['-x', '-C', folder], { input: git('archive', commit, ...SOURCES) });
    const drawing = spawn(process.execPath, [join(folder, 'tests', 'scenes', 'all-scenes.ts')], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const scenes: unknown = JSON.parse(await text(drawing.stdout));
    return Array.isArray(scenes) ? scenes : [];
  } catch {
    return [];
  }
}
