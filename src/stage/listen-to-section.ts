import type { Attachment } from 'svelte/attachments';
import type { ScrubProgress } from './contract.ts';
import { areOther, watchLetters } from './letters.ts';
import { listenToControls } from './listen-to-controls.ts';
import { SHOWN_UNDER } from './shown-under.ts';
import { sceneAddress, type SceneAddresses } from './scene-addresses.ts';
import { received, type SentStageData } from './stage-data.ts';
import type { StageState } from './stage-state.svelte.ts';

/**
 * Lets a stage follow its section: fetches the scenes of the shape that the window asks for, and takes up what scroll
 * and controls say. See contract.ts.
 *
 * @param desk the media query under which the desk's scenes are shown
 */
export const listenToSection =
  (state: StageState, scenes: SceneAddresses, desk: string): Attachment<HTMLElement> =>
  (node) => {
    const section = node.closest<HTMLElement>('[data-exhibit]');
    if (!section) return;
    const larger = SHOWN_UNDER.filter(([preset]) => scenes.presets.includes(preset)).map(([preset, query]) => ({
      address: sceneAddress(scenes, preset),
      query: matchMedia(preset === 'desk' ? desk : query),
    }));
    let asked = '';
    let failed = false;

    // What does not arrive changes nothing: what is on screen stays, and until the stage is live that is the frame's
    // picture. It is asked for again with the next frame, and once there is a network again. Whether it is gone because
    // a newer version was published is for others to ask.
    const missing = (error: unknown): void => {
      console.warn(error);
      section.dispatchEvent(new Event('missing', { bubbles: true }));
    };
    const form = section.querySelector<HTMLFormElement>('[data-controls]');
    const controls = form ? listenToControls(form, section.id, state, missing) : undefined;

    const frame = (): string => section.dataset['frame'] ?? '';
    const addressNow = (): string =>
      larger.find(({ query }) => query.matches)?.address ?? sceneAddress(scenes, 'phone');
    const load = async (): Promise<void> => {
      const address = addressNow();
      asked = address;
      const response = await fetch(address);
      if (!response.ok) throw new Error(`${address}: ${response.status}`);
      const loaded = received((await response.json()) as SentStageData, frame());
      // A slower answer for the other shape must not win.
      if (asked !== address) return;
      state.take(loaded, frame(), () => {
        section.dataset['live'] = '';
        delete section.dataset['missing'];
        if (areOther()) section.dispatchEvent(new Event('letters'));
      });
      controls?.takeUp();
    };
    const fail = (error: unknown): void => {
      failed = true;
      if (section.dataset['live'] === undefined) section.dataset['missing'] = '';
      missing(error);
    };
    const begin = (): void => {
      failed = false;
      void load().catch(fail);
    };
    const askAgain = (): void => {
      if (failed) begin();
    };
    const reload = (): void => {
      if (addressNow() !== asked) begin();
    };
    // Deferred to the next animation frame: the one in which the reader scrolled has enough to do.
    const follow = (): void => {
      requestAnimationFrame(() => state.follow(frame()));
      askAgain();
    };
    const scrub = ({ detail }: CustomEvent<ScrubProgress>): void =>
      void requestAnimationFrame(() => state.scrubTo(detail));

    begin();
    watchLetters();
    section.addEventListener('frame', follow);
    section.addEventListener('scrub', scrub);
    window.addEventListener('online', askAgain);
    for (const { query } of larger) query.addEventListener('change', reload);
    return () => {
      controls?.rest();
      section.removeEventListener('frame', follow);
      section.removeEventListener('scrub', scrub);
      window.removeEventListener('online', askAgain);
      for (const { query } of larger) query.removeEventListener('change', reload);
    };
  };
