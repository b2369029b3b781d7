import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { afterAll, describe, expect, test } from 'vitest';
import { parseDocument } from 'yaml';

const GITHUB = '.github';
const WORKFLOWS = join(GITHUB, 'workflows');

const job = z.object({
  needs: z.union([z.string(), z.array(z.string())]).optional(),
  uses: z.string().optional(),
  'runs-on': z.string().optional(),
  'timeout-minutes': z.number().optional(),
  permissions: z.record(z.string(), z.string()).optional(),
  steps: z
    .array(
      z.object({
        id: z.string().optional(),
        uses: z.string().optional(),
        run: z.string().optional(),
        with: z.record(z.string(), z.unknown()).optional(),
      }),
    )
    .optional(),
});
const workflow = z.object({
  name: z.string(),
  on: z.record(z.string(), z.unknown()),
  permissions: z.record(z.string(), z.string()),
  concurrency: z.object({ group: z.string(), 'cancel-in-progress': z.boolean() }),
  jobs: z.record(z.string(), job),
});
type Workflow = z.infer<typeof workflow>;

/** A YAML file, read strictly: a key twice or a bad indent is an error and not a guess. */
function read(file: string): unknown {
  const document = parseDocument(readFileSync(file, 'utf8'), { strict: true, uniqueKeys: true });
  expect([...document.errors, ...document.warnings].map(String)).toEqual([]);
  return document.toJS();
}
const readWorkflow = (name: string): Workflow => workflow.parse(read(join(WORKFLOWS, name)));
const files = readdirSync(WORKFLOWS);

/** All jobs that a job waits for, directly or through others. */
function waitsFor(jobs: Workflow['jobs'], name: string): string[] {
  const needs = [jobs[name]?.needs ?? []].flat();
  return [...needs, ...needs.flatMap((each) => waitsFor(jobs, each))];
}
const commandsOf = ({ jobs }: Workflow): string[] =>
  Object.values(jobs).flatMap(({ steps = [] }) => steps.flatMap(({ run }) => run ?? []));
/** Workflows of ours that its jobs are. */
const workflowsOf = ({ jobs }: Workflow): string[] =>
  Object.values(jobs).flatMap(({ uses }) => uses?.split('/').at(-1) ?? []);

test.each(files)('%s is a workflow with least rights, and each job has an end', (name) => {
  const { permissions, jobs } = readWorkflow(name);
  expect(permissions).toEqual({ contents: 'read' });
  for (const [id, each] of Object.entries(jobs))
    if (each.uses === undefined) expect(each['timeout-minutes'], `${id} may run for ever`).toBeGreaterThan(0);
});

test.each(files)('%s names every action by its commit, with its version beside it', (name) => {
  const lines = readFileSync(join(WORKFLOWS, name), 'utf8').split('\n');
  const uses = lines.map((line) => line.trim()).filter((line) => /^(- )?uses:/.test(line));
  expect(uses.length).toBeGreaterThan(0);
  const loose = uses.filter(
    (line) =>
      !/uses: [\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line) &&
      !/uses: \.\/\.github\/workflows\/[\w-]+\.yml$/.test(line),
  );
  expect(loose).toEqual([]);
});

test('one action stands at one commit in all workflows', () => {
  const all = files.flatMap((name) => [
    ...readFileSync(join(WORKFLOWS, name), 'utf8').matchAll(/uses: ([\w./-]+)@(.+)$/gm),
  ]);
  const pins = Map.groupBy(all, ([, action]) => action);
  for (const [action, found] of pins) expect(new Set(found.map(([, , pin]) => pin)).size, action).toBe(1);
});

test('who is shown moved pictures has the commit that kept them, and what shows them is made', () => {
  const jobs = files.flatMap((name) => Object.values(readWorkflow(name).jobs));
  const shown = jobs.filter(({ steps = [] }) =>
    steps.some(({ with: given }) => given?.['path'] === '.cache/scenes/page'),
  );
  expect(shown.length).toBeGreaterThan(0);
  for (const { steps = [] } of shown) {
    expect(steps.find(({ uses }) => uses?.startsWith('actions/checkout@'))?.with?.['fetch-depth']).toBe(0);
    expect(steps.map(({ run }) => run)).toContain('npm run scenes');
  }
});

test('a workflow that others call ends no run of another caller', () => {
  const called = files.map(readWorkflow).filter(({ on }) => 'workflow_call' in on);
  expect(called.map(({ name }) => name)).toEqual(['CI', 'Full test']);
  // Of a called one, this is the caller's name; event and branch may be the same.
  for (const { name, concurrency } of called) expect(concurrency.group, name).toContain('${{ github.workflow }}');
});

describe('nothing is published untested', () => {
  test('a pull request and a push run all tests', () => {
    const ci = readWorkflow('ci.yml');
    expect(Object.keys(ci.on)).toEqual(expect.arrayContaining(['pull_request', 'push', 'workflow_call']));
    expect(commandsOf(ci)).toContain('npm test');
    expect(workflowsOf(ci)).toContain('full.yml');
    expect(commandsOf(readWorkflow('full.yml'))).toContain('npm run test:full');
  });

  test('whatever publishes waits for them', () => {
    for (const name of files) {
      const { jobs } = readWorkflow(name);
      const published = Object.entries(jobs).filter(
        ([, { permissions, steps = [] }]) =>
          permissions?.['pages'] === 'write' || steps.some(({ uses }) => /deploy|release/.test(uses ?? '')),
      );
      for (const [id] of published) {
        const tested = waitsFor(jobs, id).some((each) => jobs[each]?.uses?.endsWith('/ci.yml') === true);
        expect(tested, `${name}: ${id} does not wait for ci.yml`).toBe(true);
      }
      if (name === 'pages.yml') expect(published.map(([id]) => id)).toEqual(['deploy']);
    }
  });

  test('every night runs what is slow, and asks for known weaknesses', () => {
    const nightly = readWorkflow('nightly.yml');
    expect(nightly.on).toHaveProperty('schedule');
    expect(workflowsOf(nightly)).toContain('full.yml');
    expect(commandsOf(nightly)).toContain('npm run audit');
  });
});

describe('what is published is a release, which waits for TK and for notes to colleagues', () => {
  test('on GitHub Pages, and what publishes is never cut short by the next', () => {
    const workflow = readWorkflow('pages.yml');
    expect(commandsOf(workflow)).toContain('npm run release');
    expect(commandsOf(workflow)).not.toContain('npm run build');
    expect(workflow.concurrency['cancel-in-progress']).toBe(false);
  });

  test.each([
    ['Dockerfile', /^RUN npm run release$/m],
    ['wrangler.jsonc', /^ *"build": \{ "command": "npm run release" \},$/m],
    // Netlify knows the site's address; a release without one is refused.
    ['netlify.toml', /^\[build\]\n(?:[ #].*\n)* *command = "SITE_URL=\$\{SITE_URL:-\$URL\} npm run release"$/m],
    ['deploy/s3.sh', /^# .*after `npm run release`\.$/m],
  ])('by %s', (file, release) => {
    const text = readFileSync(file, 'utf8');
    expect(text).toMatch(release);
    // Netlify's proposals and branches, which stand at addresses of their own, are drafts.
    const [published = ''] = text.split(/^\[context\./m);
    expect(published).not.toContain('npm run build');
  });
});

describe('where commands are run', () => {
  const folder = mkdtempSync(join(tmpdir(), 'short-fuse-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const lines = (file: string): string[] => readFileSync(file, 'utf8').trim().split('\n');
  const run = (script: string, cwd: string, env: Record<string, string> = {}): string => {
    const { status, stdout, stderr } = spawnSync('bash', ['-e', '-c', script], {
      cwd,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], HOME: folder, GIT_CONFIG_NOSYSTEM: '1', ...env },
    });
    expect(status, stderr).toBe(0);
    return stdout;
  };

  test('addresses that a release has added are saved on the branch, each once, though it has moved on', () => {
    const { jobs } = readWorkflow('pages.yml');
    const [finds = '', saves = ''] = ['build', 'record'].map(
      (name) => jobs[name]?.steps?.find(({ run: command }) => command?.includes('published.txt'))?.run ?? '',
    );
    const as = ['-c', 'user.name=a', '-c', 'user.email=a@b.example'].join(' ');
    run(
      `git init --quiet --bare --initial-branch main there
       git clone --quiet there build 2> /dev/null && cd build && git switch --quiet --create main 2> /dev/null
       mkdir deploy && printf '# once\nexhibits/a/b/\n' > deploy/published.txt
       git add . && git ${as} commit --quiet -m One && git push --quiet origin main
       git clone --quiet ../there ../record
       printf 'exhibits/a/c/\nzh/exhibits/a/c/\n' >> deploy/published.txt`,
      folder,
    );
    const output = join(folder, 'output');
    run(finds, join(folder, 'build'), { GITHUB_OUTPUT: output });
    expect(lines(output)).toEqual(['paths<<END', 'exhibits/a/c/', 'zh/exhibits/a/c/', 'END']);
    run(
      `git clone --quiet there other && cd other && echo exhibits/a/c/ >> deploy/published.txt
       git ${as} commit --quiet -am Two && git push --quiet && cd ../record && git pull --quiet`,
      folder,
    );
    const ADDED = lines(output).slice(1, -1).join('\n');
    run(saves, join(folder, 'record'), { ADDED });
    // Again, with nothing left to add.
    run(saves, join(folder, 'record'), { ADDED });
    run('git pull --quiet', join(folder, 'other'));
    expect(lines(join(folder, 'other/deploy/published.txt'))).toEqual([
      '# once',
      'exhibits/a/b/',
      'exhibits/a/c/',
      'zh/exhibits/a/c/',
    ]);
  });

  test.each(['/', '/short-fuse'])(
    'the container’s servers find the list of frames and the lost page under %s',
    (base) => {
      const root = join(folder, `container${base.length}`);
      mkdirSync(join(root, 'dist'), { recursive: true });
      for (const name of ['index.html', '404.html', '404.html.br', '_frames'])
        writeFileSync(join(root, 'dist', name), name);
      const lay = /^RUN (mkdir(?:.*\\\n)+.*)$/m.exec(readFileSync('Dockerfile', 'utf8'))?.[1] ?? '';
      expect(lay).toContain('/srv/story');
      run(lay.replaceAll('/srv/story', join(root, 'story')), root, { BASE_PATH: base });
      const laid = (...path: string[]): string[] => readdirSync(join(root, 'story', ...path));
      expect(laid()).toEqual(expect.arrayContaining(['404.html', '404.html.br', '_frames']));
      expect(laid(base)).toContain('index.html');
      if (base !== '/') expect(laid()).not.toContain('index.html');
    },
  );
});

test('every command of a workflow is a script of the project', () => {
  const { scripts } = z.object({ scripts: z.record(z.string(), z.string()) }).parse(read('package.json'));
  const asked = files
    .flatMap((name) => commandsOf(readWorkflow(name)))
    .flatMap((run) => /^npm (?:run )?([\w:-]+)/.exec(run)?.[1] ?? []);
  expect(asked.filter((name) => name !== 'ci' && !(name in scripts))).toEqual([]);
});

test('updates come for packages, as exact pins, and for actions', () => {
  const { updates } = z
    .object({
      updates: z.array(z.object({ 'package-ecosystem': z.string(), 'versioning-strategy': z.string().optional() })),
    })
    .parse(read(join(GITHUB, 'dependabot.yml')));
  expect(updates).toEqual([
    expect.objectContaining({ 'package-ecosystem': 'npm', 'versioning-strategy': 'increase' }),
    expect.objectContaining({ 'package-ecosystem': 'github-actions' }),
  ]);
});

describe('an issue form', () => {
  const form = z.object({
    name: z.string(),
    description: z.string(),
    body: z.array(
      z.object({
        type: z.enum(['markdown', 'input', 'textarea', 'dropdown', 'checkboxes']),
        id: z.string().optional(),
        attributes: z.record(z.string(), z.unknown()),
        validations: z.object({ required: z.boolean() }).optional(),
      }),
    ),
  });
  const forms = readdirSync(join(GITHUB, 'ISSUE_TEMPLATE')).filter((name) => name !== 'config.yml');

  test.each(forms)('%s is one, and what it asks for has names of its own', (name) => {
    const { body } = form.parse(read(join(GITHUB, 'ISSUE_TEMPLATE', name)));
    const ids = body.flatMap(({ type, id }) => (type === 'markdown' ? [] : [id]));
    expect(ids).not.toContain(undefined);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('for a wrong figure insists on its name in the ledger and on a source', () => {
    const { body } = form.parse(read(join(GITHUB, 'ISSUE_TEMPLATE', 'wrong-figure.yml')));
    const required = body.filter(({ validations }) => validations?.required === true).map(({ id }) => id);
    expect(required).toEqual(expect.arrayContaining(['ledger-name', 'source']));
  });
});
