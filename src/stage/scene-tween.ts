import { timer, type Timer } from 'd3-timer';
import { change } from '../scene/between.ts';
import type { Scene } from '../scene/scene.ts';

/**
 * The tween from one scene to another, one at a time: who is sent elsewhere sets out from the picture that is on
 * screen, and nothing of the way that was left is shown any more.
 */
export class SceneTween {
  readonly #show: (scene: Scene) => void;
  #timer: Timer | undefined;

  /** @param show called with each picture, at most once in an animation frame */
  constructor(show: (scene: Scene) => void) {
    this.#show = show;
  }

  /**
   * Shows a scene: at once where there is no time or no way, since between boxes of two presets there is none.
   *
   * @param from the picture on screen
   * @param duration ms
   */
  run(from: Scene | undefined, to: Scene, duration: number): void {
    this.#timer?.stop();
    if (!from || from === to || from.box.preset !== to.box.preset || duration <= 0) return this.#show(to);
    let at: ((t: number) => Scene) | undefined;
    const running = timer((elapsed) => {
      // Made here: the animation frame in which the reader scrolled has enough to do.
      at ??= change(from, to);
      if (elapsed < duration) return this.#show(at(elapsed / duration));
      running.stop();
      this.#show(to);
    });
    this.#timer = running;
  }
}
