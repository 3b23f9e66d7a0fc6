/**
 * Offers to search around the place where the reader's device is. Nothing is asked before the button is pressed, and what
 * is put into the address is rounded to about 100 metres.
 */
class FinderPlace extends HTMLElement {
  connectedCallback(): void {
    if (!('geolocation' in navigator)) return;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'kern-btn kern-btn--tertiary';
    const word = document.createElement('span');
    word.className = 'kern-label';
    word.textContent = this.dataset.label ?? '';
    button.append(word);
    const status = document.createElement('p');
    status.className = 'small';
    status.setAttribute('role', 'status');
    this.append(button, status);
    button.addEventListener('click', () => {
      status.textContent = this.dataset.locating ?? '';
      navigator.geolocation.getCurrentPosition(
        ({ coords }) => this.#search(coords),
        () => {
          status.textContent = this.dataset.failed ?? '';
        },
        { enableHighAccuracy: false, timeout: 10_000, maximumAge: 300_000 },
      );
    });
  }

  #search({ latitude, longitude }: { latitude: number; longitude: number }): void {
    const form = this.closest('form');
    if (!form) return;
    form.querySelector('input[name="standort"]')?.remove();
    const place = document.createElement('input');
    place.type = 'hidden';
    place.name = 'standort';
    place.value = `${latitude.toFixed(3)},${longitude.toFixed(3)}`;
    form.append(place);
    const typed = form.querySelector<HTMLInputElement>('input[name="ort"]');
    if (typed) typed.value = '';
    form.requestSubmit();
  }
}

customElements.define('finder-place', FinderPlace);
