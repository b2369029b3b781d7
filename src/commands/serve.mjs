// @ts-check
// Serves a built site as a static host would. One server for `npm start`, the browser tests and the benchmark.
import { createServer } from 'node:http';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sirv from 'sirv';

const HOST = '127.0.0.1';

/**
 * @typedef {object} Served
 * @property {string} address where it can be opened, ending in a slash
 * @property {number} port
 * @property {() => Promise<void>} close
 */

/**
 * Serves a folder on the loopback address. A port that is taken moves to the next.
 *
 * @param {string} folder the built site
 * @param {number} wanted the first port to try; 0 for any
 * @param {(taken: number, next: number) => void} [moved] told of each port that was taken
 * @returns {Promise<Served>}
 */
export async function serve(folder, wanted, moved = () => {}) {
  if (!existsSync(join(folder, 'index.html')))
    throw new Error(`${folder} holds no built site: run "npm run build" first`);
  const lost = join(folder, '404.html');
  const files = sirv(folder, {
    etag: true,
    onNoMatch: (_request, response) => {
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
      response.end(existsSync(lost) ? readFileSync(lost) : 'Not found');
    },
  });
  const server = createServer((request, response) => files(request, response));
  const port = await listen(server, wanted, moved);
  return {
    address: `http://${HOST}:${port}/`,
    port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/**
 * @param {import('node:http').Server} server
 * @param {number} port
 * @param {(taken: number, next: number) => void} moved
 * @returns {Promise<number>} the port it listens on
 */
function listen(server, port, moved) {
  return new Promise((resolve, reject) => {
    server.once('error', (/** @type {NodeJS.ErrnoException} */ error) => {
      if (error.code !== 'EADDRINUSE' || port === 0 || port >= 65_535) return reject(error);
      moved(port, port + 1);
      listen(server, port + 1, moved).then(resolve, reject);
    });
    server.listen(port, HOST, () => {
      server.removeAllListeners('error');
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}
