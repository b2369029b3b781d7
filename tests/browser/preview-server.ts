import { spawn } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { onTestFailed } from 'vitest';
import { languageBase } from '../../src/address/languages.ts';
import { LANGUAGE_VARIABLE } from '../../src/edition/content-files.ts';
import { changeIn } from '../content-copy.ts';
import { astroEnvironment, projectCopy } from '../project-copy.ts';

/** A live preview of a copy of the project, which a test may change. */
export interface Preview {
  /** Ends in a slash. */
  readonly address: string;
  /**
   * Puts one text in place of another in a file below `content`; back, if the test fails and is tried again.
   *
   * @throws Error if it is not there
   */
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

/**
 * @param language a further one of the story's languages
 * @param lay what is laid over the content before the preview starts
 * @throws Error with what it wrote, if the preview ends before it is ready
 */
export async function startPreview(language?: string, lay: (root: string) => void = () => {}): Promise<Preview> {
  const root = projectCopy();
  lay(root);
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
  const server = spawn(join(process.cwd(), 'node_modules/.bin/astro'), args, {
    cwd: root,
    env: {
      ...astroEnvironment(),
      NODE_ENV: 'development',
      REPOSITORY_URL: '',
      // It would ask the registry whether there is a newer Astro.
      ASTRO_DISABLE_UPDATE_CHECK: 'true',
      ...(language !== undefined && { [LANGUAGE_VARIABLE]: language }),
    },
  });
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  let written = '';
  const address = await new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      written += chunk.toString();
      if (written.includes('watching for file changes'))
        resolve(`http://127.0.0.1:${port}${languageBase('/', language)}`);
    };
    server.stdout.on('data', read);
    server.stderr.on('data', read);
    server.once('error', reject);
    server.once('exit', () => reject(new Error(`the preview ended:\n${written}`)));
  });
  return {
    address,
    save: (...change) => {
      const undo = changeIn(root, ...change);
      onTestFailed(undo);
    },
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
