/** Path of the service worker: at the site's root, since it serves what lies beside and below it. */
export const WORKER = 'offline.js';

/** Whether readers get a story that is there without a network: not with `OFFLINE=off`. */
export const isOffline = (): boolean => process.env['OFFLINE'] !== 'off';

/**
 * Whether exhibits have films beside their moving pictures: with `FILMS=on`, which a release sets. They take the better
 * part of two minutes on two cores, and nobody who writes or builds waits for them.
 */
export const hasFilms = (): boolean => process.env['FILMS'] === 'on';
