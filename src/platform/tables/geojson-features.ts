import { UnreadableFile } from './unreadable-file.ts';

/** What a GeoJSON file yields: its features one after the other, and at the end all that stands around them. */
export type GeoJsonPart =
  | { kind: 'feature'; value: unknown }
  | { kind: 'rest'; value: Record<string, unknown> };

/** Characters of one feature; a coast in full detail has about a tenth of it. */
const largestFeature = 20_000_000;
/** Characters around the features: names, projection, bounding box. */
const largestRest = 200_000;

/**
 * Takes a FeatureCollection apart while it arrives, so that only one feature stands in memory. Throws `UnreadableFile`
 * where the text is no JSON, and no FeatureCollection.
 */
export async function* readGeoJson(chunks: AsyncIterable<string>): AsyncGenerator<GeoJsonPart> {
  const walk = new Walk();
  for await (const chunk of chunks) {
    for (const text of walk.take(chunk)) yield { kind: 'feature', value: parsed(text) };
  }
  const rest = parsed(walk.rest());
  if (rest === null || typeof rest !== 'object' || Array.isArray(rest))
    throw new UnreadableFile('notFeatures');
  const { type } = rest as Record<string, unknown>;
  if (type !== 'FeatureCollection' || !walk.sawFeatures) throw new UnreadableFile('notFeatures');
  yield { kind: 'rest', value: rest as Record<string, unknown> };
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw new UnreadableFile('notJson');
  }
};

const quote = 34;
const comma = 44;
const colon = 58;
const open = 91;
const backslash = 92;
const close = 93;
const openBrace = 123;
const closeBrace = 125;
const isSpace = (code: number): boolean => code === 32 || code === 10 || code === 13 || code === 9;

/** Follows brackets and strings through the text and cuts out the elements of the array named "features". */
class Walk {
  sawFeatures = false;
  private depth = 0;
  private inString = false;
  private escaped = false;
  private inFeatures = false;
  /** The text of the feature that has begun; null between two. */
  private feature: string | null = null;
  private around = '';
  /** The string of the outermost object that was read last, to know whether it is the key "features". */
  private word = '';
  private key: string | null = null;

  /** Gives the texts of the features that end in this chunk. */
  *take(chunk: string): Generator<string> {
    let from = 0;
    for (let at = 0; at < chunk.length; at++) {
      const code = chunk.charCodeAt(at);
      if (this.inString) {
        this.readString(code, chunk[at] as string);
        continue;
      }
      if (this.inFeatures && this.depth === 2) {
        if (code === comma || code === close) {
          if (this.feature !== null) yield this.keep(this.feature + chunk.slice(from, at));
          this.feature = null;
          from = at + 1;
          if (code === close) {
            this.inFeatures = false;
            this.depth = 1;
            this.around += ']';
          }
          continue;
        }
        if (this.feature === null) {
          from = at;
          if (isSpace(code)) continue;
          this.feature = '';
        }
      }
      if (code === quote) this.inString = true;
      else if (code === openBrace || code === open) {
        this.depth += 1;
        if (code === open && this.depth === 2 && this.key === 'features' && !this.sawFeatures) {
          this.around += chunk.slice(from, at + 1);
          this.inFeatures = this.sawFeatures = true;
          from = at + 1;
        }
        this.key = null;
      } else if (code === closeBrace || code === close) this.depth -= 1;
      else if (code === colon && this.depth === 1) this.key = this.word;
      if (this.depth === 1 && this.inString) this.word = '';
    }
    const left = chunk.slice(from);
    if (this.feature !== null) this.feature = this.keep(this.feature + left);
    else if (!this.inFeatures) this.around += left;
    if (this.around.length > largestRest)
      throw new UnreadableFile(this.sawFeatures ? 'notJson' : 'notFeatures');
  }

  /** All text but the features. */
  rest(): string {
    if (this.inFeatures || this.inString || this.depth !== 0) throw new UnreadableFile('notJson');
    return this.around;
  }

  private readString(code: number, letter: string): void {
    if (this.escaped) this.escaped = false;
    else if (code === backslash) this.escaped = true;
    else if (code === quote) {
      this.inString = false;
      return;
    }
    if (this.depth === 1 && this.word.length < 20) this.word += letter;
  }

  private keep(text: string): string {
    if (text.length > largestFeature) throw new UnreadableFile('featureTooLarge');
    return text;
  }
}
