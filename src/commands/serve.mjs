// @ts-check
// Serves a built site as a static host would: the headers of its `_headers` file, the addresses of its `_redirects`,
// the files its build compressed, one address for a page. One server for `npm start`, the tests and the benchmark.
import { createServer } from 'node:http';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sirv from 'sirv';
import { headersFor, parseHeaderRules } from '../address/headers.mjs';
import { redirectsIn } from '../address/redirects.mjs';
import { framesIn, sharedInstead } from '../address/shared-frames.mjs';
import { UsageError } from './command.mjs';

const HOST = '127.0.0.1';
/** Files that speak to other hosts. */
const FOR_HOSTS = /\/(_headers|_redirects|_frames|\.[^/]*)$/;

/**
 * @typedef {object} Served
 * @property {string} address where it can be opened, ending in a slash
 * @property {number} port
 * @property {() => Promise<void>} close
 */

const nothing = () => undefined;

/**
 * @typedef {object} Growing
 * @property {readonly string[]} folders of the site, in its root
 * @property {Promise<unknown>} grown when they are there, or have failed
 */

/**
 * Whether an address lies in one of the folders.
 *
 * @param {string} root the base path, from slash to slash
 * @param {readonly string[]} folders
 * @returns {(url: string) => boolean}
 */
const beneath = (root, folders) => (url) => folders.some((each) => url.startsWith(`${root}${each}/`));

/**
 * Serves a folder on the loopback address. A port that is taken moves to the next.
 *
 * @param {string} folder the built site
 * @param {number} wanted the first port to try; 0 for any
 * @param {object} [options]
 * @param {(taken: number, next: number) => void} [options.moved] told of each port that was taken
 * @param {string} [options.base] the path it was built for
 * @param {Readonly<Record<string, string>>} [options.headers] sent with everything, over the site's own
 * @param {Growing} [options.growing] what is still being built: who asks for it waits
 * @returns {Promise<Served>}
 * @throws {UsageError} for a folder without a built site
 */
export async function serve(folder, wanted, { moved = () => {}, base = '/', headers = {}, growing } = {}) {
  if (!existsSync(join(folder, 'index.html')))
    throw new UsageError(`${folder} holds no built site: run "npm run build" first`);
  const root = `/${base.replace(/^\/+|\/+$/g, '')}/`.replace('//', '/');
  const answered = answer(folder, root, headers);
  const isGrowing = beneath(root, growing?.folders ?? []);
  const grown = growing?.grown.then(nothing, nothing);
  const server = createServer((request, response) => {
    if (grown && isGrowing(request.url ?? '')) void grown.then(() => answered(request, response));
    else answered(request, response);
  });
  const port = await listen(server, wanted, moved);
  return {
    address: `http://${HOST}:${port}${root}`,
    port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/**
 * @param {string} folder
 * @param {string} root the base path, from slash to slash
 * @param {Readonly<Record<string, string>>} more
 * @returns {import('node:http').RequestListener}
 */
function answer(folder, root, more) {
  const rulesFile = join(folder, '_headers');
  const rules = existsSync(rulesFile) ? parseHeaderRules(readFileSync(rulesFile, 'utf8')) : [];
  /**
   * @param {import('node:http').ServerResponse} response
   * @param {string} path
   */
  const setHeaders = (response, path) => {
    response.setHeader('Cache-Control', 'public, max-age=0, must-revalidate');
    for (const [name, value] of headersFor(rules, path)) response.setHeader(name, value);
    for (const [name, value] of Object.entries(more)) response.setHeader(name, value);
  };
  // Looks files up as they are asked for, because a build may replace them meanwhile.
  const files = sirv(folder, { dev: true, etag: true, brotli: true, gzip: true, setHeaders });

  return (request, response) => {
    const [asked = '/', query] = (request.url ?? '/').split('?', 2);
    const path = asked.startsWith(root) ? asked.slice(root.length - 1) : undefined;
    const lost = () => {
      // One that is there is not asked for in vain: this is of a frame that is not.
      const instead = path === undefined ? undefined : sharedInstead(path, framesIn(folder));
      if (instead !== undefined) {
        setHeaders(response, instead);
        response.writeHead(302, { Location: root + instead.slice(1) });
        return void response.end();
      }
      // What stands in other people's pages may say there that it leads on.
      setHeaders(response, path !== undefined && /\/embed\//.test(path) ? path : '/404.html');
      const page = join(folder, lostPage(folder, path ?? ''));
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
      response.end(existsSync(page) ? readFileSync(page) : 'Not found');
    };
    if (`${asked}/` === root || isFolder(folder, path)) {
      response.writeHead(301, { Location: `${asked}/${query === undefined ? '' : `?${query}`}` });
      return void response.end();
    }
    const present = path === undefined ? undefined : redirectsIn(folder).get(path);
    if (present !== undefined) {
      setHeaders(response, present);
      response.writeHead(301, { Location: root + present.slice(1) });
      return void response.end();
    }
    if (path === undefined || FOR_HOSTS.test(path)) return lost();
    // Whole files only: a range that no file has would end the process.
    delete request.headers.range;
    Object.assign(request, { url: path, originalUrl: path });
    files(request, response, lost);
  };
}

/**
 * The page for a lost address: that of the language whose folder it is in, if it has one.
 *
 * @param {string} folder
 * @param {string} path
 */
function lostPage(folder, path) {
  const [, language = ''] = /^\/([a-z]{2,3})\//.exec(path) ?? [];
  const page = `${language}/404.html`;
  return language !== '' && existsSync(join(folder, page)) ? page : '404.html';
}

/**
 * @param {string} folder
 * @param {string | undefined} path
 */
const isFolder = (folder, path) =>
  path !== undefined && /^(\/[\w-]+)+$/.test(path) && existsSync(join(folder, path, 'index.html'));

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
