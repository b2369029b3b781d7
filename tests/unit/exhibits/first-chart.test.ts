import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { z } from 'astro/zod';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { layContent } from '../../content-copy.ts';
import { firstChart } from '../../../src/editor/first-chart.ts';
import { labelTypes } from '../../../src/integrations/label-types.ts';
import { openBook } from '../../../src/edition/book.ts';
import type { Preset } from '../../../src/scene/box.ts';
import type { Scene } from '../../../src/scene/scene.ts';
import { findingsIn } from './findings.ts';

const ROOT = process.cwd();
const NAME = 'two-bars';
/** A chart that an editor has added. */
const EDITORS = 'an-editors';
let copy = '';

/** Runs a program in the copy of the project. */
function run(...[program, ...args]: readonly [string, ...string[]]): { status: number | null; output: string } {
  // The type checker needs the least processor time with one thread, and nothing of it is cleared away.
  const env = { ...process.env, GOGC: 'off' };
  const { status, stdout, stderr } = spawnSync(program, args, { cwd: copy, env, encoding: 'utf8', maxBuffer: 2 ** 28 });
  return { status, output: `${stdout}${stderr}` };
}

const write = (path: string, text: string): void => {
  mkdirSync(dirname(join(copy, path)), { recursive: true });
  writeFileSync(join(copy, path), text);
};

/** A module of the copy that leads the catalogue to what the copy alone has: all other code is the project's own. */
const HOOK = 'with-the-chart.mjs';
const hook = (path: string): string => `
  import { registerHooks } from 'node:module';
  const url = new URL('${path}', import.meta.url).href;
  registerHooks({
    resolve: (specifier, context, next) =>
      specifier === './${NAME}/exhibit.ts' ? { url, shortCircuit: true } : next(specifier, context),
  });
`;

/** Links to code compile once for the project and the copy; folders of exhibits, where the new one lies, are none. */
function linkCode(): void {
  mkdirSync(join(copy, 'src/exhibits'), { recursive: true });
  for (const entry of readdirSync(join(ROOT, 'src/exhibits'), { withFileTypes: true })) {
    const path = join('src/exhibits', entry.name);
    if (entry.isDirectory()) mkdirSync(join(copy, path));
    else symlinkSync(join(ROOT, path), join(copy, path));
  }
  const beside = readdirSync(join(ROOT, 'src')).filter((name) => name !== 'exhibits');
  for (const path of [
    ...beside.map((name) => join('src', name)),
    'docs',
    'CONTRIBUTING.md',
    'node_modules',
    'package.json',
  ])
    symlinkSync(join(ROOT, path), join(copy, path));
}

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'first-chart-'));
  linkCode();
  cpSync(join(ROOT, 'content'), join(copy, 'content'), { recursive: true });
  for (const { path, text } of firstChart(copy, NAME)) write(path, text);
  write(HOOK, hook(`src/exhibits/${NAME}/exhibit.ts`));
  // What is asked here is no matter of a further language, which takes as long to check as the story's own.
  const { languages, ...rest } = z
    .looseObject({ languages: z.array(z.unknown()) })
    .parse(parse(readFileSync(join(copy, 'content/story.yaml'), 'utf8')));
  write('content/story.yaml', stringify({ ...rest, languages: languages.slice(0, 1) }));
  write(`content/exhibits/en/${EDITORS}.yaml`, 'title: A chart of content/charts\n');
  layContent(join(copy, 'frozen'), copy);
  rmSync(join(copy, `content/exhibits/en/${EDITORS}.yaml`));
});

afterAll(() => rmSync(copy, { recursive: true, force: true }));

test('it is a drawing and its words, and the drawing at most twenty lines', () => {
  const files = firstChart(ROOT, NAME);
  expect(files.map(({ path }) => path)).toEqual([
    `src/exhibits/${NAME}/exhibit.ts`,
    `content/exhibits/en/${NAME}.yaml`,
  ]);
  expect(files[0]?.text).toContain(`export const twoBars = defineExhibit('${NAME}', {`);
  expect(files[0]?.text.trimEnd().split('\n').length).toBeLessThanOrEqual(20);
  for (const { text } of files) expect(text).not.toMatch(/cash-and-debt|cashAndDebt|Cash and debt/);
});

test.each(['Two bars', 'two_bars', '2-bars', 'two--bars', ''])('"%s" cannot name an exhibit', (name) => {
  expect(() => firstChart(ROOT, name)).toThrow(
    `"${name}" cannot name an exhibit: expected lower-case words joined by hyphens, as cash-and-debt`,
  );
});

test('what is there already is not written over', () => {
  const { status, output } = run(process.execPath, 'src/commands/new-exhibit.ts', NAME);
  expect(output).toContain(`npm run new:exhibit: src/exhibits/${NAME}/exhibit.ts is there already`);
  expect(status).toBe(1);
  expect(run(process.execPath, 'src/commands/new-exhibit.ts', 'Two bars').output).toContain('cannot name an exhibit');
});

/**
 * Prints what the check says, and in the last two lines what it says of the frozen content, and the frames as they are
 * drawn: all code is read in once.
 */
const CHECK_AND_DRAW = `
  await import('${ROOT}/src/commands/check-story.ts');
  const { checkStory } = await import('${ROOT}/src/check/check.ts');
  console.log(JSON.stringify(checkStory('frozen')));
  const { draw, frames, book } = await import('${ROOT}/tests/unit/exhibits/all-frames.ts');
  const { PRESETS } = await import('${ROOT}/src/scene/box.ts');
  const own = frames.filter(({ exhibit }) => exhibit.id === '${NAME}');
  console.log(JSON.stringify(own.map((drawn) => ({
    id: drawn.frame.id,
    rows: drawn.frame.table(book.numbers, drawn.words).rows,
    scenes: Object.keys(PRESETS).map((preset) => [preset, draw(drawn, preset)]),
  }))));
`;

function checkAndDraw(): { status: number | null; checked: readonly string[]; frozen: string; drawn: string } {
  write('check-and-draw.mjs', CHECK_AND_DRAW);
  const { status, output } = run(process.execPath, '--import', `./${HOOK}`, 'check-and-draw.mjs');
  const lines = output.trimEnd().split('\n');
  return { status, checked: lines.slice(0, -2), frozen: lines.at(-2) ?? '', drawn: lines.at(-1) ?? '' };
}

let once: ReturnType<typeof checkAndDraw> | undefined;
const checkedAndDrawn = () => (once ??= checkAndDraw());

test('the catalogue finds it by its folder, and nothing is wrong in its words', () => {
  const { status, checked } = checkedAndDrawn();
  // What else is worth a look was so before.
  expect(checked.filter((line) => line.includes(NAME))).toEqual([
    expect.stringContaining(`content/exhibits/en/${NAME}.yaml:1:1  no chapter tells this exhibit`),
  ]);
  expect(checked.findLast((line) => line !== '')).toContain('0 errors, ');
  expect(status).toBe(0);
});

test('what is frozen fits the code with it, and knows nothing of what an editor has added', () => {
  expect(JSON.parse(checkedAndDrawn().frozen)).toEqual([]);
});

test('its frames are drawn in every box, and nothing is wrong in any; tables have the data', () => {
  const drawn = JSON.parse(checkedAndDrawn().drawn) as { id: string; rows: string[][]; scenes: [Preset, Scene][] }[];
  expect(drawn.map(({ id, rows }) => [id, rows.length])).toEqual([
    ['cash', 1],
    ['both', 2],
  ]);
  for (const { id, scenes } of drawn)
    for (const [preset, scene] of scenes) expect(findingsIn(scene, preset), `${id} ${preset}`).toEqual([]);
});

test('it is typed: right as it is, and a misspelt label or frame is an error where it is written', () => {
  const drawing = firstChart(ROOT, NAME)[0]?.text ?? '';
  write('src/exhibits/misspelt-label/exhibit.ts', drawing.replace("name: 'debt'", "name: 'dept'"));
  write('src/exhibits/misspelt-frame/exhibit.ts', drawing.replace('  both:', '  bothe:'));
  const ids = [...openBook(ROOT).figures.keys()].map((id) => `'${id}': true;`);
  write('names.d.ts', `interface LedgerIds { ${ids.join(' ')} }\n${labelTypes(join(copy, 'content/exhibits/en'))}`);
  const files = [NAME, 'misspelt-label', 'misspelt-frame'].map((name) => `src/exhibits/${name}/exhibit.ts`);
  write(
    'tsconfig.chart.json',
    JSON.stringify({
      extends: join(ROOT, 'tsconfig.json'),
      include: ['names.d.ts', join(ROOT, 'src/scene/d3-shape.d.ts'), ...files],
    }),
  );
  const { output } = run(
    join(ROOT, 'node_modules/@typescript/native-preview/bin/tsc'),
    ...['--noEmit', '--checkers', '1', '-p', 'tsconfig.chart.json'],
  );
  const errors = output.split('\n').filter((line) => line.includes('error TS'));
  expect(errors.filter((line) => !line.startsWith('src/exhibits/misspelt-'))).toEqual([]);
  expect(output).toMatch(/misspelt-label\/exhibit\.ts.*error[\s\S]*"dept"/);
  expect(output).toMatch(/misspelt-frame\/exhibit\.ts.*error[^\n]*bothe/);
}, 120_000);
