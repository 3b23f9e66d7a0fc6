import { isNothing, tidy } from './list-cells.ts';

/**
 * People in cells of lists as offices keep them: with titles, turned round, two in one cell, with their functions and
 * whoever stands in for them. A word that may not be a name is left out rather than entered as a person.
 */

export type NameParts = { title: string | null; given: string | null; family: string };

/** Words that stand where a name should and are none. */
const noNames =
  /(?<!\p{L})(?:team|büro|sekretariat|\p{L}*leit(?:ung|erin|er)|vorstand|geschäfts\p{L}+|verwaltung|koordinat\p{L}+|vakant|unbesetzt|zentrale|info|kom\.|kommissarisch|elternzeit|hort|kita|\p{L}*schule|n\.\s?n\.?|nn|wechselnd|verschiedene|alle)(?!\p{L})/iu;

/** "Dr.", "Prof.", "Dipl.-Soz.päd.", "Diplom-Pädagogin": with a point, or one of the few that do without. */
const isTitle = (word: string): boolean =>
  /^(?:Dr|Prof|PD|Dipl|MA|BA|MSc|BSc)$/.test(word) ||
  /^Diplom-?\p{L}*$/u.test(word) ||
  /^(?:prof|dr|dipl|mag|priv|ing|med|phil|rer|nat|jur|hc|h\.c|habil|päd|paed|soz|psych|pol|theol|dent|vet|oec|m\.a|b\.a|m\.sc|b\.sc)[.\-–]/iu.test(
    word,
  );
const isParticle = (word: string): boolean =>
  /^(von|van|de|der|den|zu|zur|vom|di|da|al|el|bin|la|del|dos)$/i.test(word);

const salutation = /^(?:Frau|Herrn?|Fr\.|Hr\.)\s+/i;
/** "Leitung: ", "Ansprechpartnerin: " before a name. */
const label = /^\p{L}[\p{L} .]{2,30}:\s*/u;

/** "Frau Dr. Anna Müller", "Müller, Anna": title, given and family name. Null where there is no name. */
export const nameIn = (text: string): NameParts | null => {
  const plain = tidy(text)
    .replace(label, '')
    .replace(salutation, '')
    .replace(/\b([MB])\. (A|Sc)\./g, '$1.$2.')
    .replace(/\bh\. c\./g, 'h.c.')
    .replace(/[\s,;.:–-]+$/, '');
  if (isNothing(plain) || !/\p{L}{2}/u.test(plain) || /[@\d]/.test(plain) || noNames.test(plain)) return null;
  const turned = /^([^,]+),\s*(.+)$/.exec(plain);
  const words = tidy(turned ? `${turned[2]} ${turned[1]}` : plain).split(' ');
  const first = words.findIndex((word) => !isTitle(word));
  if (first < 0) return null;
  const names = words.slice(first);
  const small = names.findIndex((word, index) => index > 0 && isParticle(word));
  const at = small > 0 ? small : names.length - 1;
  const family = names.slice(at).join(' ');
  if (!/\p{L}{2}/u.test(family)) return null;
  return {
    title: words.slice(0, first).join(' ').slice(0, 60) || null,
    given: names.slice(0, at).join(' ').slice(0, 100) || null,
    family: family.slice(0, 100),
  };
};

/** Who stands in: "Vertr.:", "Stellv. Leitung:", "i. V." */
const standIn =
  /(?<!\p{L})(?:stellv(?:\p{L}+|\.)?|vertr(?:\p{L}+|\.)?|abwesenheitsvertretung|i\.\s?v\.|stv\.)(?!\p{L})\s*:?\s*(?:\p{L}*leit(?:ung|erin|er))?\s*:?\s*/iu;

/**
 * A person and whoever stands in: "Dr. Anna Müller (Vertr.: Kai Nowak)", "Anna Müller / Kai Nowak". In brackets without
 * such a word only a whole name counts; otherwise it is a function or a remark.
 */
export const peopleIn = (cell: string): { principal: NameParts | null; deputy: NameParts | null } => {
  const text = tidy(cell.replace(/\n/g, ' / '));
  const bracket = /^([^([]*)[([]([^)\]]*)[)\]]?(.*)$/.exec(text);
  const outside = bracket ? tidy(`${bracket[1]} ${bracket[3]}`) : text;
  const inside = bracket?.[2] ?? '';
  if (standIn.test(inside))
    return { principal: severalIn(outside)[0] ?? null, deputy: nameIn(afterMark(inside)) };
  const mark = standIn.exec(outside);
  if (mark && mark.index > 0)
    return {
      principal: severalIn(outside.slice(0, mark.index))[0] ?? null,
      deputy: nameIn(outside.slice(mark.index + mark[0].length)),
    };
  const [principal = null, second = null] = severalIn(outside);
  const named = nameIn(inside);
  return { principal, deputy: second ?? (named?.given ? named : null) };
};

const afterMark = (text: string): string => {
  const mark = standIn.exec(text);
  return mark ? text.slice(mark.index + mark[0].length) || text.slice(0, mark.index) : text;
};

/** The people of a text, in its order: separated by strokes, "und", or by a comma that turns no name round. */
const severalIn = (text: string): readonly NameParts[] =>
  text
    .split(/\s*[/;&]\s*|\s+(?:und|u\.|sowie)\s+/i)
    .flatMap((part) => {
      const pieces = part.split(/\s*,\s*/);
      const words = tidy((pieces[0] ?? '').replace(salutation, '')).split(' ');
      const isTurned =
        pieces.length === 2 &&
        !salutation.test(`${pieces[1]} `) &&
        (words.length === 1 || isParticle(words[0] ?? ''));
      return isTurned ? [part] : pieces;
    })
    .flatMap((part) => nameIn(part) ?? []);
