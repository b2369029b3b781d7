import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { globSync } from 'node:fs';
import { createServer } from 'node:net';
import type { Kind } from './engine.ts';

const [browser] = globSync('/usr/lib/*/webkit2gtk-4.*/MiniBrowser');
const has = (program: string): boolean => spawnSync('which', [program], { stdio: 'ignore' }).status === 0;
const missing = [
  ...(browser !== undefined && has('WebKitWebDriver') ? [] : ['webkit2gtk-driver']),
  ...(has('xvfb-run') ? [] : ['xvfb']),
];

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address ? address.port : 0;
}

/** One command of WebDriver. */
async function command(url: string, method: 'GET' | 'POST' | 'DELETE', body?: unknown): Promise<unknown> {
  const response = await fetch(url, {
    method,
    ...(body !== undefined && { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }),
  });
  const { value } = (await response.json()) as { value: unknown };
  if (!response.ok) throw new Error(`${method} ${url}: ${JSON.stringify(value)}`);
  return value;
}

async function until(done: () => Promise<unknown>): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    try {
      await done();
      return;
    } catch (error) {
      if (attempt > 100) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

/** WebKitGTK’s small browser, through WebDriver, on a screen of its own. */
export const webkit: Kind = {
  name: 'WebKit',
  missing: missing.length === 0 ? undefined : `WebKit is not installed (on Debian: ${missing.join(' and ')})`,
  start: async (scheme) => {
    const port = await freePort();
    const driver = spawn('xvfb-run', ['-a', '-s', '-screen 0 1600x1000x24', 'WebKitWebDriver', `--port=${port}`], {
      stdio: 'ignore',
      detached: true,
      env: {
        ...process.env,
        // It may be run by root, in a container, without a graphics card.
        WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
        WEBKIT_DISABLE_COMPOSITING_MODE: '1',
        LIBGL_ALWAYS_SOFTWARE: '1',
        GTK_THEME: scheme === 'dark' ? 'Adwaita:dark' : 'Adwaita',
      },
    });
    const gone = once(driver, 'exit');
    const base = `http://127.0.0.1:${port}`;
    await until(() => command(`${base}/status`, 'GET'));
    const session = (await command(`${base}/session`, 'POST', {
      capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] } } },
    })) as { sessionId: string; capabilities: { browserVersion: string } };
    const at = `${base}/session/${session.sessionId}`;
    await command(`${at}/window/rect`, 'POST', { x: 0, y: 0, width: 1440, height: 960 });
    return {
      name: 'WebKit',
      version: session.capabilities.browserVersion,
      close: async () => {
        await command(at, 'DELETE');
        if (driver.pid !== undefined) process.kill(-driver.pid);
        await gone;
      },
      open: async (address) => {
        await command(`${at}/url`, 'POST', { url: 'about:blank' });
        await command(`${at}/url`, 'POST', { url: address });
        return {
          run: async (code, argument) =>
            (await command(`${at}/execute/sync`, 'POST', {
              script: `return (${String(code)})(arguments[0])`,
              args: [argument],
            })) as ReturnType<typeof code>,
          errors: undefined,
          close: () => Promise.resolve(),
        };
      },
    };
  },
};
