/**
 * Makes the drawn map one that can be zoomed and moved, when somebody asks for it: only then the library comes (about a
 * quarter of a megabyte). Where the browser cannot draw it, there is no button, and the drawn map stays.
 */
import type { MapZoom } from '../../../ui/area-map.tsx';

const canDraw = (): boolean => document.createElement('canvas').getContext('webgl2') !== null;

class AreaMap extends HTMLElement {
  #view: { remove(): void } | null = null;
  #scheme = matchMedia('(prefers-color-scheme: dark)');

  connectedCallback(): void {
    const tools = this.querySelector<HTMLElement>('.zoom-map__tools');
    if (!tools || !canDraw()) return;
    tools.hidden = false;
    this.#button?.addEventListener('click', () => void (this.#view ? this.#close() : this.#open()));
    // The colours are taken from the page, so they are taken again when it changes them.
    this.#scheme.addEventListener('change', () => {
      if (!this.#view) return;
      this.#close();
      void this.#open();
    });
  }

  get #button(): HTMLButtonElement | null {
    return this.querySelector('.zoom-map__tools button');
  }

  async #open(): Promise<void> {
    const zoom = JSON.parse(this.dataset.map ?? '') as MapZoom;
    const button = this.#button;
    if (button) button.disabled = true;
    this.#say(zoom.words.loading);
    try {
      const { showMap } = await import('./map-view.island.ts');
      this.#view = await showMap(this, zoom, (text) => this.#say(text));
      this.#mark(true, zoom.words.close);
      this.#say(matchMedia('(any-hover: hover)').matches ? zoom.words.keys : '');
      this.querySelector<HTMLElement>('.maplibregl-canvas')?.focus({ preventScroll: true });
    } catch {
      this.#close();
      this.#say(zoom.words.failed);
    } finally {
      if (button) button.disabled = false;
    }
  }

  #close(): void {
    this.#view?.remove();
    this.#view = null;
    this.#mark(false, (JSON.parse(this.dataset.map ?? '') as MapZoom).words.open);
    this.#say('');
  }

  #mark(isOpen: boolean, label: string): void {
    this.classList.toggle('zoom-map--open', isOpen);
    this.#button?.setAttribute('aria-expanded', String(isOpen));
    const word = this.#button?.querySelector('.kern-label');
    if (word) word.textContent = label;
  }

  #say(text: string): void {
    const status = this.querySelector('.zoom-map__tools [role=status]');
    if (status) status.textContent = text;
  }
}

customElements.define('area-map', AreaMap);
