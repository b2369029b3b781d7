// @ts-check
// `npm run dev`: the live preview for editors.
import { commandLine, portOf } from './command.mjs';
import { LANGUAGE_OPTION, takeLanguage } from './language.mjs';
import { runInPlace } from './in-place.mjs';
import { environment, installIfMissing } from './install.mjs';
import { siteAddress } from './published-at.mjs';

const { values } = commandLine({
  name: 'npm run dev',
  does: 'a live preview for editors: shows each change as its file is saved. A port in use moves to the next.',
  options: {
    language: LANGUAGE_OPTION,
    port: { type: 'string', value: 'NUMBER', means: 'the first port to try' },
    host: {
      type: 'string',
      value: 'ADDRESS',
      means: 'the address to be reached at, such as 0.0.0.0 for other devices',
    },
  },
  example: 'npm run dev -- --port 4400',
});
takeLanguage(values);
siteAddress(process.env['SITE_URL']);
const usual = portOf(process.env['PORT'], 4321);
const port = portOf(values['port'], usual, '--port');
const host = typeof values['host'] === 'string' ? ['--host', values['host']] : [];
await installIfMissing();
runInPlace('the preview', ['astro', 'dev', '--ignore-lock', '--port', String(port), ...host], environment());
