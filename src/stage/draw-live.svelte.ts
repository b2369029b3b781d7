import type { Attachment } from 'svelte/attachments';
import { LiveDrawing } from './live-drawing.ts';
import { Device, LATE, Pace } from './pace.ts';
import type { StageState } from './stage-state.svelte.ts';

const device = new Device();

/** Draws what a stage shows into an SVG, as often as the device can. */
export const drawLive =
  (state: StageState): Attachment<SVGSVGElement> =>
  (svg) => {
    const drawing = new LiveDrawing(svg);
    const pace = new Pace(device);
    $effect(() => {
      const scene = state.shown;
      if (!scene) return;
      if (pace.draws(performance.now(), state.carrier)) return drawing.show(scene);
      // The reader may stop just here.
      const caughtUp = setTimeout(() => drawing.show(scene), 2 * LATE);
      return () => clearTimeout(caughtUp);
    });
  };
