/** How long a change from frame to frame takes when there is time for it, ms. */
export const DURATION = 600;
/** To where the reader's scroll has already gone. */
export const CATCH_UP = 200;
/** The share of the time the last picture had. */
const HURRIED = 1 / 3;

/**
 * How long the change to the next frame may take: less for a reader who hurries on, so that what is seen are pictures,
 * not only ways between them.
 *
 * @param stood how long the last frame has stood, ms
 * @returns ms
 */
export const changeTime = (stood: number): number => Math.min(DURATION, Math.max(CATCH_UP, stood * HURRIED));

/** The time between two pictures, ms, from which a frame has been dropped on a screen of 60 Hz. */
export const LATE = 25;
/** How long a device that was late is taken to be slow, ms of the reader's time. */
const SLOW_FOR = 10_000;

/**
 * What is known of the device, shared by all drawings of a page: they move one after another, and a dropped frame in
 * one tells for the next.
 */
export class Device {
  #late = -Infinity;

  /** @param now when a picture came late, ms */
  wasLate(now: number): void {
    this.#late = now;
  }

  isSlow(now: number): boolean {
    return now - this.#late < SLOW_FOR;
  }
}

/** What brings the next picture. */
export type Carrier = 'clock' | 'scroll';

/**
 * Throttles a drawing: on a device too slow for every frame of a change, each second one is drawn, so that the page
 * around it scrolls on.
 */
export class Pace {
  readonly #device: Device;
  #last = -Infinity;
  #carrier: Carrier | undefined;
  #left = false;

  constructor(device: Device) {
    this.#device = device;
  }

  /**
   * Asked once for each picture, as it comes.
   *
   * @param now ms
   * @param carrier of the picture that will follow; none if this one stays
   */
  draws(now: number, carrier: Carrier | undefined): boolean {
    // Only a clock's pictures are due at a time: a scroll brings its own when the reader moves.
    if (carrier === 'clock' && this.#carrier === 'clock' && now - this.#last > LATE) this.#device.wasLate(now);
    this.#last = now;
    this.#carrier = carrier;
    this.#left = carrier !== undefined && !this.#left && this.#device.isSlow(now);
    return !this.#left;
  }
}
