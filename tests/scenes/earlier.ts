import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { plainReason, saysDiskIsFull } from '../../src/commands/command.mjs';
import { git } from '../../src/commands/git.mjs';
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

/** Lays a state of the project out beside the present one and asks it to draw, with the packages of today. */
async function drawnAt(commit: string, folder: string): Promise<Earlier> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  execFileSync('tar', ['-x', '-C', folder], {
    input: git('archive', commit, ...SOURCES),
    // A line for each file that the disk has no room for.
    stdio: ['pipe', 'pipe', 'pipe'],
    maxBuffer: 2 ** 30,
  });
  const drawing = spawn(process.execPath, [join(folder, 'tests', 'scenes', 'all-scenes.ts')], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  // That it could not be started is told by its having drawn nothing.
  drawing.on('error', () => undefined);
  const [drawn, complaint] = await Promise.all([text(drawing.stdout), text(drawing.stderr)]);
  if (drawn === '') return { scenes: [], why: /^\w*Error\b.*/m.exec(complaint)?.[0] ?? 'it drew nothing' };
  const scenes: unknown = JSON.parse(drawn);
  return Array.isArray(scenes) ? { scenes, why: '' } : { scenes: [], why: 'it drew no scenes' };
}

/** What was kept of them; nothing where the file is not there, or not whole. */
function drawnBefore(file: string): Earlier | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Earlier;
  } catch {
    return undefined;
  }
}

/** Those of the last commit, drawn once for each: who changes a constant looks again and again. */
async function drawnAtHead(folder: string): Promise<Earlier> {
  const packages = readFileSync('node_modules/.package-lock.json', 'utf8');
  const from = createHash('sha256').update(`${git('rev-parse', 'HEAD').toString()}${process.version}${packages}`);
  // In the folder, which goes when another state is laid out there.
  const file = join(folder, `${from.digest('hex').slice(0, 12)}.json`);
  const before = drawnBefore(file);
  if (before) return before;
  const earlier = await drawnAt('HEAD', folder);
  if (earlier.why !== '') return earlier;
  writeFileSync(`${file}.unfinished`, JSON.stringify(earlier));
  renameSync(`${file}.unfinished`, file);
  return earlier;
}

/**
 * Scenes as they were kept: those of the last commit or, where that one draws others than were kept, of the one that
 * kept them. The older a state, the less it can be drawn with the packages of today.
 *
 * @param folder where the earlier state is laid out
 * @param wanted which of them, by name and shape
 */
export async function earlierScenes(folder: string, wanted: (scene: NamedScene) => boolean): Promise<Earlier> {
  try {
    const { scenes, why } = await drawnAtHead(folder);
    const some = scenes.filter(wanted);
    if (why === '' && moved(some).every(({ how }) => how === 'edited' || how === 'gone')) return { scenes: some, why };
    const kept = git('log', '-1', '--format=%H', '--', 'tests/scenes/scenes.txt').toString().trim();
    if (kept === '') return { scenes: [], why: 'they were never committed' };
    // A shallow clone takes its oldest commit for the one that made every file.
    const parents = git('log', '-1', '--format=%P', kept).toString().trim();
    if (parents === '' && git('rev-parse', '--is-shallow-repository').toString().trim() === 'true')
      return {
        scenes: [],
        why: 'the commit that kept them is not in this shallow clone (git fetch --unshallow brings it)',
      };
    const earlier = await drawnAt(kept, folder);
    return { ...earlier, scenes: earlier.scenes.filter(wanted) };
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    const why = saysDiskIsFull(said) ? 'the disk is full' : (plainReason(error) ?? said);
    return { scenes: [], why: why.split('\n', 1)[0] ?? '' };
  }
}
