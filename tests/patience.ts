/**
 * How long a browser's page is waited for: ms. What is waited for comes or does not, and takes its time on a busy
 * machine.
 */
export const PATIENCE = 90_000;
