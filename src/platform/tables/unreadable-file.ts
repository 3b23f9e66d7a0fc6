/** Why a file cannot be read at all; nothing of it is kept. Whoever shows it turns it into words. */
export const fileFaults = [
  'empty',
  'tooLarge',
  'unknownFormat',
  'lockedOrOld',
  'notText',
  'notJson',
  'notFeatures',
  'noFeatures',
  'featureTooLarge',
  'unknownProjection',
  'brokenCsv',
  'brokenSpreadsheet',
  'zipBomb',
  'tooManyCells',
  'unknownSheet',
  'noColumns',
  'noRows',
  'hsdsNotServices',
  'hsdsMissing',
  'hsdsType',
  'hsdsReference',
] as const;
export type FileFault = (typeof fileFaults)[number];

/** Thrown by the readers, also in the middle of a stream; a use case turns it into a refusal. */
export class UnreadableFile extends Error {
  readonly fault: FileFault;
  /** What the message should name, e.g. the projection or the line. */
  readonly detail: string | null;
  constructor(fault: FileFault, detail: string | null = null) {
    super(detail ? `${fault}: ${detail}` : fault);
    this.fault = fault;
    this.detail = detail;
  }
}
