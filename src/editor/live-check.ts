import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import type { AstroIntegrationLogger } from 'astro';
import { Tinypool } from 'tinypool';
import { isRunnableDevEnvironment, type ViteDevServer } from 'vite';
import { HEAP } from '../check/heap.ts';
import { ContentError, show, type Finding } from '../ledger/read.ts';
import { ROOT } from '../ledger/root.ts';
import { languageOf } from '../edition/content-files.ts';
import { contentChanged } from '../edition/content-version.ts';
import { readInterface, type Interface } from '../edition/interface.ts';
import { fill } from '../edition/phrase.ts';
import { readStory } from '../edition/story.ts';
import { CHECKED } from './checked-event.ts';
import { mistakesPage } from './mistakes-page.ts';
import { editAddress, showPlace } from './places.ts';
import type { Findings, LinkedFinding } from './findings.ts';

/** A file is often saved in two goes, and a folder in many: ms after the last. */
const SETTLED = 20;
/** So long the check waits for the page: ms. Nobody may have one open. */
const UNASKED = 1000;

/** What the check last found, and whether it is about to find something else. */
class LiveFindings {
  /** What no page can be made with. */
  errors: readonly Finding[] = [];
  /** What is marked on the page. */
  marked: readonly Finding[] = [];
  closed = false;
  #saved = true;
  #checking: Promise<void> | undefined;
  readonly #thread = new Tinypool({
    filename: join(ROOT, 'src/editor/check-content.ts'),
    runtime: 'worker_threads',
    minThreads: 1,
    maxThreads: 1,
    resourceLimits: HEAP,
  });
  readonly #logger: AstroIntegrationLogger;

  constructor(logger: AstroIntegrationLogger) {
    this.#logger = logger;
  }

  /** A file has been saved: what is known is of before. */
  saved(): void {
    this.#saved = true;
  }

  /** Resolves when all that has been saved is checked; one check at a time, however many wait for it. */
  upToDate(): Promise<void> {
    if (!this.#saved) return this.#checking ?? Promise.resolve();
    this.#checking ??= this.#check().finally(() => (this.#checking = undefined));
    return this.#checking;
  }

  /** Ends the thread: what it was about to find is of no use. */
  close(): Promise<void> {
    this.closed = true;
    return this.#thread.destroy();
  }

  async #check(): Promise<void> {
    while (this.#saved) {
      this.#saved = false;
      const findings = (await this.#thread.run(ROOT)) as readonly Finding[];
      this.errors = findings.filter(takesThePage);
      this.marked = findings.filter((finding) => !takesThePage(finding));
      const mistakes = findings.filter(({ warning }) => !warning);
      const warnings = findings.filter(({ warning }) => warning);
      if (mistakes.length > 0) this.#logger.error(mistakes.map(show).join('\n'));
      if (warnings.length > 0) this.#logger.warn(warnings.map(show).join('\n'));
    }
  }
}

/**
 * Shows each saved file in the open pages of the live preview, and checks all content beside it. What is saved is seen
 * first; what the check finds comes after. While something is wrong that no page can be made with, the mistakes stand
 * in place of every page, because Astro's own messages name neither file nor line; when the content is in order, the
 * page comes back. Whatever else is wrong is marked on the page.
 *
 * @returns ends the check's thread
 */
export function keepChecked(server: ViteDevServer, logger: AstroIntegrationLogger): () => Promise<void> {
  const content = join(ROOT, 'content/');
  const repository = process.env['REPOSITORY_URL'];
  const found = new LiveFindings(logger);
  /** Whether a page has been made since a file was last saved. */
  let made = false;

  /** Called when a page has been made of what was saved. */
  let shown = (): void => undefined;
  /** A machine has few cores: the check is not to hold up the page. */
  const seen = (): Promise<void> =>
    new Promise((resolve) => {
      shown = resolve;
      setTimeout(resolve, UNASKED);
    });

  const { hot } = server.environments.client;
  const reload = (): void => hot.send({ type: 'full-reload', path: '*' });
  const tell = async (file: string): Promise<void> => {
    forgetPages(server);
    const before = found.errors.length;
    // For a chapter Astro itself has told the pages.
    if (before === 0 && !file.endsWith('.mdx')) reload();
    if (before === 0 && !made) await seen();
    await found.upToDate();
    const errors = found.errors.length;
    if (before > 0 && errors === 0) logger.info('the content is in order again');
    if (before + errors > 0) reload();
    hot.send(CHECKED);
  };

  let waiting: NodeJS.Timeout | undefined;
  server.watcher.add(content);
  server.watcher.on('all', (_, path) => {
    if (!path.startsWith(content) || path.endsWith('.md')) return;
    contentChanged();
    found.saved();
    made = false;
    clearTimeout(waiting);
    waiting = setTimeout(() => void tell(path).catch(failed), SETTLED);
  });
  const failed = (error: unknown): void => {
    if (!found.closed) logger.error(error instanceof Error ? error.message : String(error));
  };

  const answer = async (request: IncomingMessage, address: string, path: string): Promise<string | undefined> => {
    if (path.endsWith('/editor/findings.json')) {
      await found.upToDate();
      return JSON.stringify(toBeShown(found.marked, repository));
    }
    // Who asks for a page by its address is not shown how it fails, but why. The script of an open page, which keeps
    // what it has, need not wait.
    if (isNavigation(request)) await found.upToDate();
    if (found.errors.length === 0) return undefined;
    return server.transformIndexHtml(address, mistakesPage(ROOT, found.errors, repository, around()));
  };
  server.middlewares.use((request, response, next) => {
    const address = request.url ?? '/';
    const path = address.split('?')[0] ?? address;
    if (!/\/$|\/editor\/[a-z]+\.json$/.test(path)) return next();
    response.once('finish', () => {
      if (response.statusCode !== 200 || path.endsWith('.json')) return;
      made = true;
      shown();
    });
    void answer(request, address, path).then((body) => {
      if (body === undefined) return next();
      const [status, type] = body.startsWith('<') ? [500, 'text/html'] : [200, 'application/json'];
      response.writeHead(status, { 'Content-Type': `${type}; charset=utf-8` });
      response.end(body);
    }, next);
  });
  void found.upToDate().catch(failed);
  return () => found.close();
}

/** Whether a page is asked for to be shown, and not by a script. Who does not say is taken to be a reader. */
const isNavigation = ({ headers }: IncomingMessage): boolean =>
  (headers['sec-fetch-mode'] ?? 'navigate') === 'navigate';

const takesThePage = ({ warning, shown }: Finding): boolean => !warning && !shown;

/** The words round the mistakes; undefined where they cannot be read, which is then among the mistakes. */
function around(): { readonly tag: string; readonly words: Interface['preview'] } | undefined {
  const language = languageOf(ROOT);
  try {
    return { tag: readStory(ROOT, language).tag, words: readInterface(ROOT, language).preview };
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return undefined;
  }
}

function toBeShown(marked: readonly Finding[], repository: string | undefined): Findings {
  const findings = marked.map((finding) => linked(finding, repository));
  const mistakes = findings.filter(({ mistake }) => mistake).length;
  const counts = { mistakes, warnings: findings.length - mistakes };
  const words = around()?.words;
  return { findings, summary: words ? fill(words.found, counts) : String(findings.length) };
}

const linked = (finding: Finding, repository: string | undefined): LinkedFinding => ({
  address: editAddress(ROOT, finding, repository),
  place: showPlace(finding),
  text: show(finding),
  message: finding.message,
  mistake: !finding.warning,
});

/** Pages keep what they read at their start, hashes of pictures among it: they are to start anew. */
function forgetPages(server: ViteDevServer): void {
  const folder = join(ROOT, 'src/pages/');
  for (const environment of Object.values(server.environments)) {
    if (!isRunnableDevEnvironment(environment)) continue;
    for (const [file, modules] of environment.moduleGraph.fileToModulesMap) {
      if (!file.startsWith(folder)) continue;
      for (const module of modules) environment.moduleGraph.invalidateModule(module);
      for (const evaluated of environment.runner.evaluatedModules.getModulesByFile(file) ?? [])
        environment.runner.evaluatedModules.invalidateModule(evaluated);
    }
    // Astro keeps the addresses of a route until its own content changes.
    environment.hot.send('astro:content-changed', {});
  }
}
