import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { ESLint, Linter } from 'eslint';
import { expect, test } from 'vitest';
import { noLiteralText } from '../../lint/no-literal-text.mjs';

type Rules = Readonly<Record<string, Linter.RuleEntry>>;

/** The rules a file is held to. */
const rulesFor = async (file: string): Promise<Rules> => {
  const { rules } = (await new ESLint().calculateConfigForFile(file)) as { rules: Rules };
  return rules;
};
const on = (rule: Linter.RuleEntry | undefined): boolean => ![0, 'off', undefined].includes([rule].flat()[0] as 0);

/** What a line of code in a file breaks, of the rules that keep drawings and sums pure. */
async function broken(file: string, code: string): Promise<string[]> {
  const rules = Object.entries(await rulesFor(file)).filter(([name]) => name.startsWith('no-restricted-'));
  return new Linter().verify(code, [{ rules: Object.fromEntries(rules) }]).map(({ ruleId }) => ruleId ?? '');
}

test.each([
  ['Math.random()', ['no-restricted-properties']],
  ['Date.now()', ['no-restricted-properties']],
  ['performance.now()', ['no-restricted-properties']],
  ['new Date()', ['no-restricted-syntax']],
  ['Date()', ['no-restricted-syntax']],
  ['process.env.TZ', ['no-restricted-globals']],
  ['document.title', ['no-restricted-globals']],
  ['new Date(2025, 2, 3)', []],
  ['Math.max(1, 2)', []],
])('%s in a drawing or a sum', async (code, rules) => {
  for (const file of ['src/exhibits/catalogue.ts', 'src/scene/scene.ts', 'src/model/choices.ts'])
    expect(await broken(file, `const x = ${code};`), file).toEqual(rules);
});

test('a clock is no harm elsewhere', async () => {
  expect(await broken('src/stage/controls.ts', 'const x = Date.now();')).toEqual([]);
});

test('promises left alone, cases left out and branches that are alike are found', async () => {
  expect(on((await rulesFor('src/stage/controls.ts'))['sonarjs/no-all-duplicated-branches'])).toBe(true);
  const folder = mkdtempSync(join(tmpdir(), 'lint-'));
  try {
    const file = join(folder, 'planted.ts');
    writeFileSync(join(folder, 'tsconfig.json'), '{ "compilerOptions": { "strict": true } }');
    writeFileSync(
      file,
      `const later = async (): Promise<void> => Promise.resolve();
export function of(kind: 'a' | 'b', name: string): number {
  later();
  [1].forEach(later);
  switch (kind) {
    case 'a':
      return name ?? 1;
  }
  return 2;
}
`,
    );
    const { status, stdout } = spawnSync('oxlint', ['--config', '.oxlintrc.json', '--format', 'json', file], {
      encoding: 'utf8',
    });
    const { diagnostics } = z
      .object({ diagnostics: z.array(z.object({ code: z.string() })) })
      .parse(JSON.parse(stdout));
    expect(diagnostics.map(({ code }) => code).sort()).toEqual([
      'typescript(no-floating-promises)',
      'typescript(no-misused-promises)',
      'typescript(no-unnecessary-condition)',
      'typescript(switch-exhaustiveness-check)',
    ]);
    expect(status).toBe(1);
  } finally {
    rmSync(folder, { recursive: true });
  }
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
  for (const file of ['src/popover/note-slip.ts', 'src/scroll/stepper.ts', 'src/exhibits/the-bill/bars.ts'])
    expect(on((await rulesFor(file))[RULE]), file).toBe(true);
});
