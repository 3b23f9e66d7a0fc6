/** What the drawn map says of an area: the zoomable one takes its looks, words and links from there. */
export type DrawnArea = { look: string; title: string; label: string; href: string | null };

/** The areas of the drawn map by id. */
export const drawnAreas = (picture: Element): ReadonlyMap<string, DrawnArea> => {
  const found = new Map<string, DrawnArea>();
  for (const path of picture.querySelectorAll<SVGPathElement>('path[data-area]')) {
    const look = [...path.classList].find((name) => name.startsWith('map__area--'))?.slice(11) ?? 'plain';
    found.set(path.dataset.area ?? '', {
      look,
      label: path.dataset.label ?? '',
      title: path.querySelector('title')?.textContent ?? '',
      href: path.closest('a')?.getAttribute('href') ?? null,
    });
  }
  return found;
};

/** A colour of the page as the map's library reads it; mixed colours and the wider notations are worked out. */
export const plainColour = (colour: string): string => {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 1;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return '#888';
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  const [r, g, b, a = 255] = context.getImageData(0, 0, 1, 1).data;
  return `rgba(${r},${g},${b},${(a / 255).toFixed(3)})`;
};

/** The fill and the border of a look, as the stylesheet has them now. */
export const coloursOf = (picture: Element, look: string): { fill: string; fade: number; line: string } => {
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('class', `map__area map__area--${look}`);
  picture.append(path);
  const { fill, fillOpacity, stroke } = getComputedStyle(path);
  const colours = { fill: plainColour(fill), fade: Number(fillOpacity), line: plainColour(stroke) };
  path.remove();
  return colours;
};

/** The picture's patterns (hatches, dots) as images, by look. `pixelRatio`: how many pixels a unit is wide. */
export const patternsOf = (
  picture: Element,
  pixelRatio: number,
): ReadonlyMap<string, { width: number; height: number; data: Uint8ClampedArray }> => {
  const images = new Map<string, { width: number; height: number; data: Uint8ClampedArray }>();
  for (const pattern of picture.querySelectorAll('pattern')) {
    const canvas = document.createElement('canvas');
    const size = Math.round(Number(pattern.getAttribute('width')) * pixelRatio);
    canvas.width = canvas.height = size;
    const context = canvas.getContext('2d', { willReadFrequently: true });
    if (!context) continue;
    context.scale(pixelRatio, pixelRatio);
    for (const part of pattern.children) draw(context, part);
    const look = pattern.id.slice(pattern.id.lastIndexOf('-') + 1);
    images.set(look, { width: size, height: size, data: context.getImageData(0, 0, size, size).data });
  }
  return images;
};

const draw = (context: CanvasRenderingContext2D, part: Element): void => {
  const { fill, stroke, strokeWidth } = getComputedStyle(part);
  const number = (name: string) => Number(part.getAttribute(name));
  const shape = new Path2D(part.getAttribute('d') ?? '');
  if (part.localName === 'rect') shape.rect(0, 0, number('width'), number('height'));
  if (part.localName === 'circle') shape.arc(number('cx'), number('cy'), number('r'), 0, 2 * Math.PI);
  if (fill !== 'none') {
    context.fillStyle = fill;
    context.fill(shape);
  }
  if (stroke !== 'none') {
    context.strokeStyle = stroke;
    context.lineWidth = Number.parseFloat(strokeWidth);
    context.stroke(shape);
  }
};
