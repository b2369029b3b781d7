import { untrack } from 'svelte';
import { prefersReducedMotion } from 'svelte/motion';
import type { Frame, Settings } from '../exhibits/exhibit.ts';
import { change } from '../scene/between.ts';
import { box } from '../scene/box.ts';
import type { Scene } from '../scene/scene.ts';
import type { ScrubProgress } from './contract.ts';
import { CATCH_UP, changeTime, DURATION, type Carrier } from './pace.ts';
import { SceneTween } from './scene-tween.ts';
import type { StageData } from './stage-data.ts';

/**
 * How many marks are put on the page in one animation frame: a first picture with all its marks at once would be a long
 * task, and hold up the scroll that brought it.
 */
const PART = 20;

/** A frame that the reader sets, its drawing code fetched, and the terms set. */
interface Terms {
  readonly settable: Frame;
  readonly settings: Settings;
}

/**
 * What a stage knows: the scene that belongs to where the reader is, and the movement to it from the one on screen.
 * Made while a component is set up, since it owns an effect.
 */
export class StageState {
  #frame = $state('');
  #data = $state.raw<StageData>();
  #terms = $state.raw<Terms>();
  #answers = $derived(this.#terms !== undefined && this.#data?.interactive?.frame === this.#frame);

  /** Where the next frame is scrubbed: how far the scroll has carried the drawing to it. */
  #way = $state.raw<ScrubProgress>();
  #from = $derived(this.#way?.from === this.#frame ? this.#data?.frames[this.#way.from] : undefined);
  #to = $derived(this.#from && this.#way ? this.#data?.frames[this.#way.to] : undefined);
  #scrub = $derived(this.#from && this.#to ? change(this.#from, this.#to, 'scroll') : undefined);
  #by = $derived(this.#scrub && this.#way ? this.#way.by : 0);
  /** Scenes that belong to a scrubbed way. */
  readonly #scrubbed = new WeakSet<Scene>();

  #target = $derived(this.#by > 0 ? this.#scrub?.(this.#by) : this.#answers ? this.#drawn() : this.#still());

  #current = $state.raw<Scene>();
  readonly #tween = new SceneTween((scene) => (this.#current = scene));

  /** How many marks of the first picture are on the page, until it is whole. */
  #built = $state(0);
  /** When the frame last changed and how long the change may take, ms. */
  #changed = -Infinity;
  #duration = DURATION;

  /** The scene on screen; none until one has arrived. */
  shown = $derived.by<Scene | undefined>(() => {
    const scene = this.#current;
    return scene && this.#built < Infinity ? { ...scene, marks: scene.marks.slice(0, this.#built) } : scene;
  });

  constructor() {
    $effect(() => this.#move());
  }

  /** What brings the scene after the one on screen; nothing if it stays. */
  get carrier(): Carrier | undefined {
    const arriving = this.#built < Infinity || (this.#by === 0 && this.shown === this.#target);
    return arriving ? undefined : this.shown === this.#target ? 'scroll' : 'clock';
  }

  /** The exhibit's scenes have arrived. */
  get data(): StageData | undefined {
    return this.#data;
  }

  /**
   * Takes the exhibit's scenes in one shape.
   *
   * @param whole called when the first picture is on the page with all its marks
   */
  take(data: StageData, frame: string, whole: () => void): void {
    this.#data = data;
    this.follow(frame);
    if (this.#built === 0) this.#build(whole);
  }

  /** The reader has come to another frame. */
  follow(frame: string): void {
    const now = performance.now();
    this.#duration = changeTime(now - this.#changed);
    this.#changed = now;
    this.#frame = frame;
  }

  /** The reader's scroll has carried the drawing on the way to the next frame. */
  scrubTo(way: ScrubProgress): void {
    this.#way = way;
  }

  /** The reader has set the terms of a frame. */
  set(settable: Frame, settings: Settings): void {
    this.#terms = { settable, settings };
  }

  #still(): Scene | undefined {
    return this.#data?.frames[this.#frame];
  }

  #drawn(): Scene | undefined {
    const live = this.#data?.interactive;
    if (!live || !this.#terms) return undefined;
    const { settable, settings } = this.#terms;
    return settable.draw(live.figures, live.words, box(this.#still()?.box.preset ?? 'desk'), settings);
  }

  #build(whole: () => void): void {
    requestAnimationFrame(() => {
      this.#built += PART;
      if (this.#built < (this.#current?.marks.length ?? 0)) return this.#build(whole);
      this.#built = Infinity;
      whole();
    });
  }

  /** Sets the tween off to the scene that is due. */
  #move(): void {
    const next = this.#target;
    if (!next) return;
    // What is on screen now is where the movement starts, not a reason to start it.
    const shown = untrack(() => this.#current);
    // A scrubbed drawing is where the scroll is, once it has caught up with a reader who came from elsewhere.
    const scrubbing = this.#by > 0;
    const caughtUp = scrubbing && shown !== undefined && this.#scrubbed.has(shown);
    if (scrubbing || next === this.#from) this.#scrubbed.add(next);
    // While terms are being set the drawing answers at once; it does not chase the slider.
    const still = this.#answers || caughtUp || prefersReducedMotion.current;
    this.#tween.run(shown, next, still ? 0 : scrubbing ? CATCH_UP : this.#duration);
  }
}
