import { readFileSync } from 'node:fs';
import { z } from 'astro/zod';
import { expect, test } from 'vitest';
import { LedgerEntry } from '../../../src/ledger/schema.ts';
import { COMPONENTS } from '../../../src/edition/components.ts';

const Snippets = z.record(
  z.string(),
  z.object({ prefix: z.string(), scope: z.string(), body: z.union([z.string(), z.array(z.string())]) }),
);

test('every component has a snippet with all that it must be given', () => {
  const snippets = Object.values(Snippets.parse(JSON.parse(readFileSync('.vscode/short-fuse.code-snippets', 'utf8'))))
    .filter(({ scope }) => scope === 'mdx')
    .map(({ prefix, body }) => ({ prefix, body: [body].flat().join('\n') }));
  expect(snippets.map(({ prefix }) => prefix).sort()).toEqual(Object.keys(COMPONENTS).sort());
  for (const { prefix, body } of snippets) {
    const properties = Object.entries(COMPONENTS[prefix]?.properties ?? {});
    const required = properties.filter(([, rule]) => rule.required).map(([name]) => `${name}="`);
    for (const opening of [`<${prefix}`, ...required]) expect(body).toContain(opening);
  }
});

// Written anew with `vitest -u`.
test('the editor’s schema of the ledger is the one the check uses', async () => {
  const schema = z.toJSONSchema(z.array(LedgerEntry), { io: 'input' });
  await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot('../../../.vscode/ledger.schema.json');
});
