// Lets plain Node import Svelte components for the server: a command need not start a whole build to write one drawing.
import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { compile } from 'svelte/compiler';

registerHooks({
  load(url, context, next) {
    if (!url.endsWith('.svelte')) return next(url, context);
    const filename = fileURLToPath(url);
    const { js } = compile(readFileSync(filename, 'utf8'), { filename, generate: 'server' });
    return { format: 'module', source: js.code, shortCircuit: true };
  },
});
