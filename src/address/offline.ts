/** Path of the service worker: at the site's root, since it serves what lies beside and below it. */
export const WORKER = 'offline.js';

/** Whether readers get a story that is there without a network: not with `OFFLINE=off`. */
export const isOffline = (): boolean => process.env['OFFLINE'] !== 'off';
