/** A picture of an offer as a data set writes it down: `file` lies in the data set's folder `bilder`. */
export type PictureFact = { offer: string; file: string; alt: string; credit?: string; position: number };

/** Drawings for the example, by the pattern of the offers that carry them: the file and what is to be seen. */
const drawings: Readonly<Record<string, readonly [file: string, alt: string]>> = {
  turnen: ['turnen', 'Turnhalle mit Sprossenwand, blauer Matte, einem Schaumstoffhügel und zwei Bällen'],
  schwimmen: ['schwimmen', 'Schwimmbecken mit Bahnleinen, auf dem Wasser liegt ein Rettungsring'],
  ballspiele: ['ballspiele', 'Bolzplatz im Grünen: ein Tor, davor ein Ball'],
  klettern: ['klettern', 'Kletterwand mit bunten Griffen, davor hängt ein rotes Seil über einer Matte'],
  'bewegter-spielplatz': ['bewegter-spielplatz', 'Spielplatz mit Rutsche, Schaukel und einem Ball im Sand'],
  elterncafe: ['elterncafe', 'Teekanne und zwei dampfende Tassen auf einem Holztisch am Fenster'],
  vorlesen: ['vorlesen', 'Sessel mit aufgeschlagenem Buch zwischen Bücherregal und Stehlampe'],
  kunst: ['kunst', 'Staffelei mit gemalter Landschaft, daneben Pinsel und Farbgläser'],
  kochen: ['kochen', 'Dampfender Topf, davor Karotte, Tomate und Aubergine'],
};
/** So many offers of a pattern have its drawing; that others have none shows how a page looks without. */
const mostOfPattern = 3;

/** The pictures of a piece of the example, by key. */
export const picturesOf = (offers: Readonly<Record<string, unknown>>): Record<string, PictureFact> => {
  const pictures: Record<string, PictureFact> = {};
  for (const [pattern, [file, alt]] of Object.entries(drawings)) {
    const keys = Object.keys(offers).filter((key) => key.startsWith(`${pattern}-`) && !key.endsWith('-neu'));
    for (const key of keys.slice(0, mostOfPattern))
      pictures[key] = { offer: key, file: `${file}.webp`, alt, credit: 'Zeichnung: Verbund', position: 1 };
  }
  return pictures;
};
