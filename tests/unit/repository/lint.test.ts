import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { z } from 'astro/zod';
import { ESLint, Linter } from 'eslint';
import { expect, test } from 'vitest';
import { noLiteralText } from '../../lint/no-literal-text.mjs';

/**
 * What files of a project with this one's rules break.
 *
 * @returns `file: rule`, sorted
 */
function broken(files: Readonly<Record<string, string>>): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'lint-'));
  try {
    for (const name of ['tests', 'node_modules']) symlinkSync(resolve(name), join(folder, name));
    copyFileSync('.oxlintrc.json', join(folder, '.oxlintrc.json'));
    writeFileSync(join(folder, 'tsconfig.json'), '{ "compilerOptions": { "strict": true, "types": [] } }');
    for (const [name, code] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), code);
    }
    const { status, stdout } = spawnSync('oxlint', ['--format', 'json', 'src'], { cwd: folder, encoding: 'utf8' });
    const { diagnostics } = z
      .object({ diagnostics: z.array(z.object({ code: z.string(), filename: z.string() })) })
      .parse(JSON.parse(stdout));
    expect(status).toBe(diagnostics.length > 0 ? 1 : 0);
    return diagnostics.map(({ code, filename }) => `${filename}: ${code}`).sort();
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const IMPURE = {
  random: 'Math.random()',
  now: 'Date.now()',
  performance: 'performance.now()',
  today: 'new Date()',
  called: 'Date()',
  process: 'process.env.TZ',
  document: 'document.title',
  day: 'new Date(2025, 2, 3)',
  max: 'Math.max(1, 2)',
};
const LEFT_ALONE = `const later = async (): Promise<void> => Promise.resolve();
export function of(kind: 'a' | 'b', name: string): number {
  later();
  [1].forEach(later);
  switch (kind) {
    case 'a':
      return name ?? 1;
  }
  return 2;
}
`;
const ALIKE = `export const of = (a: number): number => {
  if (a > 1) {
    return a + 1;
  } else {
    return a + 1;
  }
};
`;

test('what plain code is held to is found, where it is held to it', () => {
  const impure = (floor: string): [string, string][] =>
    Object.entries(IMPURE).map(([name, code]) => [`src/${floor}/${name}.ts`, `export const x = ${code};\n`]);
  const worded = ['popover/slip', 'scroll/stepper', 'exhibits/the-bill/bars', 'exhibits/asserts', 'editor/desk'];
  expect(
    broken({
      ...Object.fromEntries(['exhibits', 'scene', 'model', 'check'].flatMap(impure)),
      ...Object.fromEntries(worded.map((name) => [`src/${name}.ts`, "export const a = 'In the ledger';\n"])),
      'src/stage/alone.ts': LEFT_ALONE,
      'src/check/alike.ts': ALIKE,
    }),
  ).toEqual(
    [
      ...['exhibits', 'scene', 'model'].flatMap((floor) => [
        `src/${floor}/called.ts: house(no-clock)`,
        `src/${floor}/document.ts: eslint(no-restricted-globals)`,
        `src/${floor}/now.ts: eslint(no-restricted-properties)`,
        `src/${floor}/performance.ts: eslint(no-restricted-properties)`,
        `src/${floor}/process.ts: eslint(no-restricted-globals)`,
        `src/${floor}/random.ts: eslint(no-restricted-properties)`,
        `src/${floor}/today.ts: house(no-clock)`,
      ]),
      'src/check/alike.ts: sonarjs(no-all-duplicated-branches)',
      'src/exhibits/the-bill/bars.ts: house(no-literal-text)',
      'src/popover/slip.ts: house(no-literal-text)',
      'src/scroll/stepper.ts: house(no-literal-text)',
      'src/stage/alone.ts: typescript(no-floating-promises)',
      'src/stage/alone.ts: typescript(no-misused-promises)',
      'src/stage/alone.ts: typescript(no-unnecessary-condition)',
      'src/stage/alone.ts: typescript(switch-exhaustiveness-check)',
    ].sort(),
  );
});

const RULE = 'house/no-literal-text';
const literals = (messages: readonly Linter.LintMessage[]): string[] =>
  messages.flatMap(({ ruleId, message }) =>
    ruleId === RULE ? [/^"(.*)" is written here/.exec(message)?.[1] ?? message] : [],
  );

test('words of a page that stand in its code are found', async () => {
  const eslint = new ESLint();
  const page = async (markup: string, head = ''): Promise<string[]> => {
    const [result] = await eslint.lintText(`---\n${head}\n---\n\n${markup}\n`, { filePath: 'src/pages/about.astro' });
    return literals(result?.messages ?? []);
  };
  expect(await page('<p class="a b">Read on</p>')).toEqual(['Read on']);
  expect(await page('<nav aria-label="Pages"><img alt="" src="/a b.png" /></nav>')).toEqual(['Pages']);
  expect(await page('<p title={`${n} of ${all} pictures`}>{n}</p>', 'const n = 1; const all = 2;')).toEqual([
    '… of … pictures',
  ]);
  expect(await page('<p>{n}: {all}.</p>', "const n = 1; const all = 'some-name';")).toEqual([]);
  expect(await page('<meta name="viewport" content="width=device-width, initial-scale=1" />')).toEqual([]);
  expect(await page('<p />', 'throw new Error(`no page of that name`);')).toEqual([]);
});

test('words of a script are found, and units, selectors and addresses are none', async () => {
  const script = (code: string): string[] =>
    literals(
      new Linter().verify(code, [
        { plugins: { house: { rules: { 'no-literal-text': noLiteralText } } }, rules: { [RULE]: 'error' } },
      ]),
    );
  expect(script("export const a = 'In the ledger';")).toEqual(['In the ledger']);
  expect(script('export const a = (n) => `${n} figures found`;')).toEqual(['… figures found']);
  expect(script("export const a = ['USD million', '.stage svg [data-fact]', 'a-b', '/a/b/'];")).toEqual([]);
});
