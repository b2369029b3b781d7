// @ts-check
// `npm run dev`: the live preview for editors.
import { once } from 'node:events';
import { createServer } from 'node:net';
import { UsageError, commandLine, portOf } from './command.mjs';
import { LANGUAGE_OPTION, takeLanguage } from './language.mjs';
import { languagesOf } from './languages.mjs';
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
const { host, language } = values;
if (typeof host === 'string') await mayListen(host);
await installIfMissing();
const languages = await languagesOf(process.cwd());
// Where story.yaml cannot be read, the preview says so.
if (typeof language === 'string' && languages.length > 0 && !languages.includes(language))
  throw new UsageError(`--language is "${language}": expected ${languages.join(' or ')}`);
const at = typeof host === 'string' ? ['--host', host] : [];
runInPlace('the preview', ['astro', 'dev', '--ignore-lock', '--port', String(port), ...at], environment());

/**
 * @param {string} address that a server is to listen at
 * @throws {UsageError} for one that is not this machine's
 */
async function mayListen(address) {
  const wrong = new UsageError(`--host is "${address}": expected an address of this machine, such as 0.0.0.0`);
  if (address === '') throw wrong;
  const server = createServer().listen(0, address);
  try {
    await once(server, 'listening');
  } catch {
    throw wrong;
  }
  server.close();
}
