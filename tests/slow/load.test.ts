import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { load } from '../host/client.ts';
import { available, type Running } from '../host/servers.ts';
import { largest } from '../host/largest.ts';

describe.each(available())('$name', ({ start }) => {
  let server: Running | undefined;
  beforeAll(async () => {
    server = await start();
  });
  afterAll(() => server?.close());

  test('10,000 requests, 100 at once: every one is answered whole', async () => {
    const paths = [
      '',
      'ledger/ledger.csv',
      largest('_astro/', '.js'),
      largest('_astro/fonts/', '.woff2'),
      largest('cards/', '.png'),
      largest('pictures/', '.svg'),
      largest('scenes/', '.json'),
      largest('figures/', '.json'),
    ];
    const expected = new Map(
      paths.map((path) => {
        const packed = /\.(png|woff2)$/.test(path) ? '' : '.gz';
        return [
          `${server?.address ?? ''}${path}`,
          readFileSync(join('dist', path === '' ? 'index.html' : path) + packed),
        ] as const;
      }),
    );
    const headers = { 'Accept-Encoding': 'gzip' };
    expect(await load(expected, { requests: 10_000, atOnce: 100, headers })).toEqual([]);
  });
});
