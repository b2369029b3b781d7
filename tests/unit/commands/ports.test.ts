import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { plainReason } from '../../../src/commands/command.mjs';
import { serve } from '../../../src/commands/serve.mjs';

test('a port in use moves to the next, and is said', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'site-'));
  writeFileSync(join(folder, 'index.html'), 'here');
  const first = await serve(folder, 0);
  const moves: [number, number][] = [];
  const second = await serve(folder, first.port, { moved: (taken, next) => moves.push([taken, next]) });
  expect(moves[0]).toEqual([first.port, first.port + 1]);
  expect(second.port).toBeGreaterThan(first.port);
  await Promise.all([first.close(), second.close()]);
  rmSync(folder, { recursive: true });
});

test('who asks for a language that is still being built waits for it, or is told that it is lost', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'site-'));
  writeFileSync(join(folder, 'index.html'), 'here');
  let end = (): void => undefined;
  const grown = new Promise<void>((resolve) => {
    end = resolve;
  });
  const { address, close } = await serve(folder, 0, { growing: { folders: ['zh', 'es'], grown } });
  expect(await (await fetch(address)).text()).toBe('here');
  const [chinese, spanish] = [fetch(`${address}zh/`), fetch(`${address}es/`)];
  mkdirSync(join(folder, 'zh'));
  writeFileSync(join(folder, 'zh/index.html'), 'there');
  end();
  expect(await (await chinese).text()).toBe('there');
  expect((await spanish).status).toBe(404);
  await close();
  rmSync(folder, { recursive: true });
});

test('where no port is left, or no site was built, one line says what to do', async () => {
  const unbuilt = await serve('no-such-folder', 0).catch((error: unknown) => error);
  expect(plainReason(unbuilt)).toBe('no-such-folder holds no built site: run "npm run build" first');
  const taken = Object.assign(new Error(), { code: 'EADDRINUSE', syscall: 'listen', port: 65_535 });
  expect(plainReason(taken)).toBe('port 65535 is in use. Choose another: PORT=4321');
});
