import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserServer, type LaunchOptions } from 'playwright-core';
import { namedChromium } from '../../src/commands/command.mjs';

const ARGS = [
  '--no-sandbox',
  // Without a graphics card the processor paints. Emulating one, as Chromium would, takes many times that and all
  // cores, and a bench measures little else.
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/**
 * A Chromium that comes with npm: unpacked once into .cache/chromium, with its own libraries and fonts.
 * `CHROMIUM=/path` names another.
 *
 * @throws UsageError if the one named is not there
 */
async function chromiumPath(): Promise<string> {
  const named = namedChromium();
  if (named !== undefined) return named;
  const folder = join(process.cwd(), '.cache', 'chromium');
  mkdirSync(folder, { recursive: true });
  const temporary = process.env['TMPDIR'];
  // It unpacks to the system's temporary folder, and its libraries only where it believes itself on a cloud function.
  process.env['TMPDIR'] = folder;
  process.env['AWS_EXECUTION_ENV'] ??= 'AWS_Lambda_nodejs24.x';
  try {
    const { default: packaged } = await import('@sparticuz/chromium');
    const path = await packaged.executablePath();
    // Its font list names folders of a cloud function; where none exists no text falls back to any font, and pages
    // crash.
    const fonts = join(folder, 'fonts.conf');
    writeFileSync(
      fonts,
      `<fontconfig><dir>${join(folder, 'fonts')}</dir><cachedir>${join(folder, 'fonts-cache')}</cachedir></fontconfig>\n`,
    );
    process.env['FONTCONFIG_FILE'] = fonts;
    return path;
  } finally {
    delete process.env['AWS_EXECUTION_ENV'];
    if (temporary === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = temporary;
  }
}

const options = async (more: readonly string[] = []): Promise<LaunchOptions> => ({
  executablePath: await chromiumPath(),
  args: [...ARGS, ...more],
});

/** A Chromium of one's own, with further arguments. */
export const launch = async (...more: readonly string[]): Promise<Browser> => chromium.launch(await options(more));

/** A Chromium for many: who knows its address connects to it, and has contexts of their own in it. */
export const launchServer = async (): Promise<BrowserServer> => chromium.launchServer(await options());
