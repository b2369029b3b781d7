import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, connect } from 'node:net';
import { join, resolve } from 'node:path';
import { serve } from '../../src/commands/serve.mjs';

export interface Running {
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** A port nothing listens on. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (typeof address !== 'object' || !address) throw new Error('no port was given');
  return address.port;
}

const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => (socket.destroy(), resolve(true)));
    socket.once('error', () => resolve(false));
  });

/** The shipped file, its place and port put in; each must be in it. */
function adapted(file: string, replace: readonly (readonly [string, string])[]): string {
  return replace.reduce(
    (text, [from, to]) => {
      if (!text.includes(from)) throw new Error(`${file} does not say "${from}"`);
      return text.replaceAll(from, to);
    },
    readFileSync(file, 'utf8'),
  );
}

async function running(program: string, args: readonly string[], port: number, folder: string): Promise<Running> {
  const child: ChildProcess = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  let ended = false;
  child.stderr?.on('data', (text) => (said += String(text)));
  // It is not installed, or stopped by itself.
  const gone = new Promise<void>((resolve) => {
    child.once('error', (error) => ((said += error.message), resolve()));
    child.once('exit', () => resolve());
  }).then(() => (ended = true));
  const close = async () => {
    child.kill();
    await gone;
    rmSync(folder, { recursive: true, force: true });
  };
  const deadline = Date.now() + 15_000;
  while (!(await answers(port))) {
    if (ended || Date.now() > deadline) {
      await close();
      throw new Error(`${program} does not run:\n${said}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return { address: `http://127.0.0.1:${port}/`, close };
}

const workplace = (name: string): string => mkdtempSync(resolve('.cache', `${name}-`));

async function nginx(): Promise<Running> {
  const port = await freePort();
  const folder = workplace('nginx');
  const config = join(folder, 'nginx.conf');
  writeFileSync(
    config,
    adapted('deploy/nginx.conf', [
      ['listen 8080;', `listen 127.0.0.1:${port};`],
      ['root /srv/story;', `root ${resolve('dist')};`],
      ['include /srv/story/', `include ${resolve('dist')}/`],
      ['pid /tmp/short-fuse-nginx.pid;', `pid ${join(folder, 'pid')};`],
      // Started by a user who may not hand its work to another, or by one who owns what only he may read.
      ['worker_processes auto;', `worker_processes 2;${process.getuid?.() === 0 ? ' user root;' : ''}`],
    ]),
  );
  return running('nginx', ['-e', 'stderr', '-c', config, '-g', 'daemon off;'], port, folder);
}

async function caddy(): Promise<Running> {
  const port = await freePort();
  const folder = workplace('caddy');
  const config = join(folder, 'Caddyfile');
  writeFileSync(
    config,
    adapted('deploy/Caddyfile', [
      [':8080 {', `http://127.0.0.1:${port} {`],
      ['root * /srv/story', `root * ${resolve('dist')}`],
      ['import /srv/story/', `import ${resolve('dist')}/`],
    ]),
  );
  return running('caddy', ['run', '--config', config, '--adapter', 'caddyfile'], port, folder);
}

const installed = (program: string): boolean => spawnSync(program, ['-v'], { stdio: 'ignore' }).error === undefined;

/** The shipped configuration sends what the build compressed, which nginx does by a module of its own package. */
const hasBrotli = globSync('/etc/nginx/modules-enabled/*brotli-static*').length > 0;

/** Every server whose configuration this project ships, and its own. */
const SERVERS = [
  { name: 'npm start', installed: true, start: (): Promise<Running> => serve('dist', 0) },
  { name: 'nginx', installed: installed('nginx') && hasBrotli, start: nginx },
  { name: 'caddy', installed: installed('caddy'), start: caddy },
] as const;

/**
 * Those that can be tried on this machine; with `INSIST=1` all, so that one that is missing fails. The others are
 * named.
 */
export function available(): readonly (typeof SERVERS)[number][] {
  if (process.env['INSIST'] === '1') return SERVERS;
  for (const { name, installed } of SERVERS)
    if (!installed) console.warn(`${name} is not installed with all it needs: its tests are left out`);
  return SERVERS.filter(({ installed }) => installed);
}
