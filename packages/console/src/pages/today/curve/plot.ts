import type uPlot from 'uplot';
import type { LitElement, ReactiveController } from 'lit';
import { coloursIn, watchScheme } from './colours.ts';
import type * as Drawing from './draw-curve.ts';
type Asked = {
  /** Where it is drawn, once that is there. */
  box: () => HTMLElement | null;
  curve: () => Drawing.Curve | undefined;
  /** The period that is pointed at; null for none. */
  pointed: (at: number | null) => void;
};

const HEIGHT_PX = { narrow: 250, wide: 320 };

/** Keeps a drawn curve like what it shows: its numbers, the room it has, its colours and its language. */
export class Plot implements ReactiveController {
  readonly #host: LitElement;
  readonly #asked: Asked;
  readonly #resized = new ResizeObserver(() => this.#fit());
  #drawing: typeof Drawing | undefined;
  #plot: uPlot | undefined;
  #drawn = '';
  #unwatch: (() => void) | undefined;

  constructor(host: LitElement, asked: Asked) {
    this.#host = host;
    this.#asked = asked;
    host.addController(this);
  }

  async hostConnected(): Promise<void> {
    this.#unwatch = watchScheme(() => this.#plot?.redraw(false));
    this.#resized.observe(this.#host);
    this.#drawing ??= await import('./draw-curve.ts');
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#unwatch?.();
    this.#resized.disconnect();
    this.#end();
  }

  hostUpdated(): void {
    const [box, curve] = [this.#asked.box(), this.#asked.curve()];
    if (!this.#drawing || !this.#host.isConnected) return;
    if (!box || !curve) return this.#end();
    // What changes how it is drawn; new numbers alone take the place of the old ones.
    const { step, shown, happened } = curve;
    const drawn = JSON.stringify([step, shown, happened, document.documentElement.lang]);
    if (this.#plot && this.#drawn === drawn) return this.#plot.setData(this.#drawing.dataOf(curve));
    this.#end();
    this.#drawn = drawn;
    this.#plot = this.#drawing.drawCurve(box, curve, {
      size: this.#size(box),
      colours: () => coloursIn(box),
      pointed: this.#asked.pointed,
    });
  }

  /** Shows the line at a period. */
  point(x: number): void {
    this.#plot?.setCursor({ left: this.#plot.valToPos(x, 'x'), top: 0 });
  }

  /** Shows it at a place on the screen, under a finger. */
  pointAt(clientX: number): void {
    if (!this.#plot) return;
    this.#plot.setCursor({ left: clientX - this.#plot.over.getBoundingClientRect().left, top: 0 });
  }

  #fit(): void {
    const box = this.#asked.box();
    if (box) this.#plot?.setSize(this.#size(box));
  }

  #size(box: HTMLElement): { width: number; height: number } {
    const width = box.clientWidth;
    return { width, height: width < 560 ? HEIGHT_PX.narrow : HEIGHT_PX.wide };
  }

  #end(): void {
    this.#plot?.destroy();
    this.#plot = undefined;
  }
}
