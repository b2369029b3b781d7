// @ts-check
// A plain page with the same words as the story: what the story's first paint is measured against.
import { createServer } from 'node:http';
import { gzipSync } from 'node:zlib';

/**
 * The story's text and headings, without script, style, type or picture: nothing that is fetched.
 *
 * @param {string} html the built story
 */
export function plainTwin(html) {
  const body = html
    .slice(html.indexOf('<body'), html.indexOf('</body>'))
    .replace(/<(script|style|svg|picture|form|template|astro-island|nav)\b[\s\S]*?<\/\1>/g, '')
    .replace(/<(?:link|img|source)\b[^>]*>/g, '')
    .replace(/ (?:class|data-[\w-]+|aria-[\w-]+|hidden|title)(?:="[^"]*")?/g, '');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Twin</title></head>${body}</body></html>`;
}

/**
 * Serves one page, packed as the story is.
 *
 * @param {string} html
 * @returns {Promise<{ address: string, close: () => Promise<void> }>}
 */
export async function servePage(html) {
  const packed = gzipSync(html);
  const server = createServer((request, response) => {
    // A browser asks for an icon by itself.
    if (request.url !== '/') return void response.writeHead(404).end();
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Encoding': 'gzip' });
    response.end(packed);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    address: `http://127.0.0.1:${port}/`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
