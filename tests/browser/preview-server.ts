import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { changeIn, layContent } from '../content-copy.ts';

/** A live preview of a copy of the project with the frozen content, which a test may change. */
export interface Preview {
  /** Ends in a slash. */
  readonly address: string;
  /** Puts one text in place of another in a file below `content`. @throws Error if it is not there */
  readonly save: (file: string, old: RegExp, now: string) => void;
  /** Writes a new file below `content`. */
  readonly write: (file: string, text: string) => void;
  readonly close: () => Promise<void>;
}

const CONFIG = `import config from './astro.config.mjs';
// The packages are links out of this folder.
export default { ...config, vite: { ...config.vite, server: { fs: { strict: false } } } };
`;

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

/** @throws Error with what it wrote, if the preview ends before it is ready */
export async function startPreview(): Promise<Preview> {
  const root = mkdtempSync(join(tmpdir(), 'short-fuse-'));
  for (const name of ['astro.config.mjs', 'package.json', 'public', 'src', 'svelte.config.js', 'tsconfig.json'])
    cpSync(name, join(root, name), { recursive: true });
  layContent(root);
  cpSync('content/README.md', join(root, 'content/README.md'));
  mkdirSync(join(root, 'node_modules'));
  for (const name of readdirSync('node_modules').filter((each) => !/^\.(vite|astro)/.test(each)))
    symlinkSync(join(process.cwd(), 'node_modules', name), join(root, 'node_modules', name), 'junction');
  writeFileSync(join(root, 'preview.config.mjs'), CONFIG);

  const port = await freePort();
  const args = [
    'dev',
    '--ignore-lock',
    '--config',
    'preview.config.mjs',
    '--host',
    '127.0.0.1',
    '--port',
    String(port),
  ];
  const withoutRunner = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('VITEST')));
  const server = spawn(join(process.cwd(), 'node_modules/.bin/astro'), args, {
    cwd: root,
    // Astro serves no pages to a test runner.
    env: { ...withoutRunner, ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'development', REPOSITORY_URL: '' },
  });
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  let written = '';
  const address = await new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      written += chunk.toString();
      if (written.includes('watching for file changes')) resolve(`http://127.0.0.1:${port}/`);
    };
    server.stdout.on('data', read);
    server.stderr.on('data', read);
    server.once('error', reject);
    server.once('exit', () => reject(new Error(`the preview ended:\n${written}`)));
  });
  return {
    address,
    save: (...change) => changeIn(root, ...change),
    write: (file, text) => {
      const path = join(root, 'content', file);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    },
    close: async () => {
      server.kill();
      await ended;
      rmSync(root, { recursive: true, force: true });
    },
  };
}
