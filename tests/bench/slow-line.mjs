// @ts-check
// When a page is painted on a slow line, simulated as Lighthouse does: the page is loaded as fast as it can be, and its
// requests and tasks are then laid out anew as a slow line and a slow processor would have run them. The simulator is
// Lighthouse's own, without the rest of it.
import { Lantern, LanternComputationData, TraceModel } from '@paulirish/trace_engine';
import { DEVICES, GZIP } from './visit.mjs';

/** @typedef {import('@paulirish/trace_engine').Types.Events.Event} TraceEvent */

/** What Lighthouse records of a load that the simulator reads: lighthouse/core/gather/gatherers/trace.js. */
const RECORDED = [
  'disabled-by-default-lighthouse',
  'loading',
  'v8',
  'v8.execute',
  'blink.user_timing',
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
];
/** Late enough for the last paint of a page that has come to rest, ms. */
const SETTLED = 1500;

/** @typedef {{ first: number, largest: number, blocking: number }} Load first and largest paint, and blocking, ms */

/**
 * Loads a page nobody has been to, on a phone, over Lighthouse's slow line.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {string} address
 * @returns {Promise<Load>}
 */
export async function simulatedLoad(browser, address) {
  const context = await browser.newContext({ ...DEVICES.phone.screen, ...GZIP });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  /** @type {object[]} */
  const events = [];
  devtools.on('Tracing.dataCollected', ({ value }) => events.push(...value));
  await devtools.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: RECORDED, excludedCategories: ['*'] },
  });
  await page.goto(address, { waitUntil: 'networkidle' });
  await page.waitForTimeout(SETTLED);
  const ended = new Promise((resolve) => devtools.once('Tracing.tracingComplete', resolve));
  await devtools.send('Tracing.end');
  await ended;
  await context.close();
  return simulate(events);
}

/**
 * @param {object[]} events as the browser has recorded them
 * @returns {Promise<Load>}
 * @throws {Error} if no page was loaded and painted
 */
async function simulate(events) {
  const trace = { traceEvents: /** @type {Lantern.Types.TraceEvent[]} */ (events) };
  const model = TraceModel.Model.createWithAllHandlers();
  await model.parse(/** @type {TraceEvent[]} */ (events));
  const data = model.parsedTrace()?.data;
  const navigation = data?.Meta.mainFrameNavigations[0];
  if (!data || !navigation) throw new Error('no page was loaded while the browser was recorded');
  const requests = LanternComputationData.createNetworkRequests(trace, data);
  const networkAnalysis = Lantern.Core.NetworkAnalyzer.analyze(requests);
  if (!networkAnalysis) throw new Error('nothing was fetched while the browser was recorded');
  const load = {
    graph: LanternComputationData.createGraph(requests, trace, data),
    processedNavigation: LanternComputationData.createProcessedNavigation(data, data.Meta.mainFrameId, navigation),
    simulator: Lantern.Simulation.Simulator.createSimulator({
      networkAnalysis,
      throttlingMethod: 'simulate',
      throttling: Lantern.Simulation.Constants.throttling.mobileSlow4G,
    }),
  };
  const fcpResult = Lantern.Metrics.FirstContentfulPaint.compute(load);
  const lcpResult = Lantern.Metrics.LargestContentfulPaint.compute(load, { fcpResult });
  const interactiveResult = Lantern.Metrics.Interactive.compute(load, { lcpResult });
  const { timing } = Lantern.Metrics.TotalBlockingTime.compute(load, { fcpResult, interactiveResult });
  return { first: fcpResult.timing, largest: lcpResult.timing, blocking: timing };
}
