import type { Box } from '../scene/box.ts';
import type { Mark, Scene } from '../scene/scene.ts';
import { shapeOf, type Shape } from './shape.ts';

const SVG = 'http://www.w3.org/2000/svg';

interface Drawn {
  readonly element: SVGElement;
  mark: Mark;
  shape: Shape;
}

/** Sets an attribute, or takes it away. */
function set(element: SVGElement, name: string, value: string | number | undefined): void {
  // Fading changes opacity in each picture. An inline style spares the style recalculation that an attribute would
  // cause.
  if (name === 'opacity') element.style.opacity = String(value ?? '');
  else if (value === undefined) element.removeAttribute(name);
  else element.setAttribute(name, String(value));
}

/** Sets the attributes of a shape that an element has not had. */
function apply(element: SVGElement, now: Shape, before?: Shape): void {
  for (const [name, value] of Object.entries(now.attributes)) {
    if (value === before?.attributes[name]) continue;
    set(element, name, value);
  }
  for (const name in before?.attributes) if (!(name in now.attributes)) set(element, name, undefined);
  if (now.text !== before?.text) element.textContent = now.text ?? '';
}

/**
 * A drawing in the page that moves: one element for each mark, which it keeps from scene to scene, in painting order.
 * Written for sixty scenes a second on a slow phone: of a mark that is the same object nothing is asked, of any other
 * only what differs is set.
 */
export class LiveDrawing {
  readonly #svg: SVGSVGElement;
  readonly #drawn = new Map<string, Drawn>();
  #box: Box | undefined;

  constructor(svg: SVGSVGElement) {
    this.#svg = svg;
  }

  /** Makes the drawing show a scene. */
  show({ box, marks }: Scene): void {
    if (box !== this.#box) this.#svg.setAttribute('viewBox', `0 0 ${box.width} ${box.height}`);
    this.#box = box;
    const keys = new Set(marks.map(({ key }) => key));
    for (const [key, { element }] of this.#drawn) {
      if (keys.has(key)) continue;
      element.remove();
      this.#drawn.delete(key);
    }
    let last: Element | undefined;
    for (const mark of marks) {
      const element = this.#elementOf(mark);
      const next = last ? last.nextSibling : this.#svg.firstChild;
      if (element !== next) this.#svg.insertBefore(element, next);
      last = element;
    }
  }

  #elementOf(mark: Mark): SVGElement {
    const there = this.#drawn.get(mark.key);
    if (there?.mark === mark) return there.element;
    const shape = shapeOf(mark);
    if (there?.shape.tag === shape.tag) {
      apply(there.element, shape, there.shape);
      there.mark = mark;
      there.shape = shape;
      return there.element;
    }
    there?.element.remove();
    const element = document.createElementNS(SVG, shape.tag);
    apply(element, shape);
    this.#drawn.set(mark.key, { element, mark, shape });
    return element;
  }
}
