import { number } from '../../../platform/i18n/format.ts';
import { ButtonRow, SubmitButton } from '../../../ui/buttons.tsx';
import { type Option, SelectField } from '../../../ui/choice-fields.tsx';
import type { FieldFault } from '../../../ui/error-summary.tsx';
import { Form } from '../../../ui/form.tsx';
import { germanOn } from '../../../ui/in-german.tsx';
import { TextField } from '../../../ui/text-fields.tsx';
import { type Criteria, type Fault, fieldOf, timeName } from '../criteria.ts';
import { dayTimes, distances, orders, weekdays } from '../options.ts';
import type { Facet, Facets } from '../use-cases/facets.ts';
import type { Place } from '../use-cases/find-place.ts';
import { distanceInWords } from './card-words.ts';
import type { Reader } from './reader.ts';

export type FormParts = {
  reader: Reader;
  /** The view that the form leads to: list, map or calendar. */
  path: string;
  criteria: Criteria;
  faults: readonly Fault[];
  place: Place;
  facets: Facets;
  areas: readonly Option[];
  hasAddresses: boolean;
};

/** By field: what is wrong with it, in words. */
export const faultsOf = ({
  reader,
  faults,
  place,
  criteria,
}: Pick<FormParts, 'reader' | 'faults' | 'place' | 'criteria'>) => {
  const { texts: t } = reader;
  const labels: Record<string, string> = {
    alter: t.form.age,
    alterbis: t.form.ageUntil,
    zeit: t.form.time,
    standort: t.form.where,
    ort: t.form.where,
  };
  const messages = new Map(faults.map(({ field, code, typed }) => [field as string, t.faults[code](typed)]));
  if (place.isUnknown)
    messages.set('ort', place.proposals.length > 0 ? t.faults.manyPlaces : t.faults.place(criteria.place));
  return {
    of: (field: string): string | undefined => messages.get(field),
    list: [...messages].map(
      ([field, message]): FieldFault => ({
        field: field === 'standort' ? 'ort' : field,
        label: labels[field] ?? field,
        message,
      }),
    ),
  };
};

/** The search: what, how old, when, where; further wishes folded away with their counts. Works without script. */
export const SearchForm = (props: FormParts) => {
  const { reader, criteria, faults } = props;
  const { frame, texts: t, language } = reader;
  const errors = faultsOf(props);
  const typed = (field: Fault['field'], value: number | null) =>
    faults.find((fault) => fault.field === field)?.typed ?? value?.toString() ?? '';
  const chosen = props.facets.lists.reduce(
    (sum, { options }) => sum + options.filter(({ isChosen }) => isChosen).length,
    0,
  );
  const more = chosen + Number(criteria.benefits) + Number(criteria.ageUntil !== null);
  const time = timeName(criteria);
  const times = Object.keys(dayTimes).map((name) => ({ value: name, label: t.times[name] ?? name }));
  return (
    <Form
      method="get"
      action={`${frame.href(props.path).split('?')[0]}#treffer`}
      label={t.nav}
      hidden={{
        stand: reader.asOf === reader.today ? null : reader.asOf,
        standort: criteria.point && !criteria.place ? `${criteria.point.lat},${criteria.point.lon}` : null,
      }}
    >
      <div class="finder-fields">
        <TextField
          name="was"
          label={t.form.what}
          hint={t.form.whatHint}
          value={criteria.text}
          type="search"
          required={false}
        />
        <TextField
          name="alter"
          label={t.form.age}
          hint={t.form.ageHint}
          value={typed('alter', criteria.age)}
          error={errors.of('alter')}
          inputmode="numeric"
          width="short"
          required={false}
        />
        <finder-place
          class="finder-place"
          data-failed={t.form.locateFailed}
          data-locating={t.form.locating}
          data-label={t.form.locate}
        >
          <TextField
            name="ort"
            label={t.form.where}
            hint={props.hasAddresses ? t.form.whereHint : t.form.whereNone}
            value={criteria.place}
            error={errors.of('ort') ?? errors.of('standort')}
            autocomplete="street-address"
            required={false}
          />
        </finder-place>
        <SelectField
          name="umkreis"
          label={t.form.metres}
          placeholder={null}
          value={String(criteria.metres)}
          options={[...new Set([...distances, criteria.metres])]
            .toSorted((a, b) => a - b)
            .map((metres) => ({ value: String(metres), label: distanceInWords(metres, t, language) }))}
          required={false}
        />
        <SelectField
          name="gebiet"
          label={t.form.area}
          placeholder={t.form.anyArea}
          value={criteria.areaId}
          options={props.areas}
          required={false}
        />
        <SelectField
          name="zeit"
          label={t.form.time}
          placeholder={t.form.anyTime}
          value={time}
          error={errors.of('zeit')}
          options={
            time && !times.some(({ value }) => value === time)
              ? [
                  ...times,
                  { value: time, label: t.form.hours(criteria.fromHour ?? 0, criteria.untilHour ?? 24) },
                ]
              : times
          }
          required={false}
        />
        <fieldset class="finder-days">
          <legend class="kern-label">{t.form.days}</legend>
          <div class="finder-days__row">
            {weekdays.map((day, index) => (
              <label class="finder-day">
                <input type="checkbox" name="tag" value={day} checked={criteria.weekdays.includes(day)} />
                <span aria-hidden="true">{t.shortDays[index]}</span>
                <span class="kern-sr-only">{t.weekdays[index]}</span>
              </label>
            ))}
          </div>
        </fieldset>
      </div>
      <div class="finder-free">
        <Tick
          name="kostenlos"
          value="1"
          label={t.facets.free}
          count={props.facets.free}
          checked={criteria.free}
          reader={reader}
        />
      </div>
      <ButtonRow>
        <SubmitButton label={t.form.search} />
      </ButtonRow>
      <details class="finder-more" open={errors.of('alterbis') !== undefined}>
        <summary>{more > 0 ? t.form.moreChosen(more) : t.form.more}</summary>
        <div class="finder-facets">
          <fieldset class="finder-facet">
            <legend>{t.facets.cost}</legend>
            <Tick
              name="but"
              value="1"
              label={t.facets.benefits}
              count={props.facets.benefits}
              checked={criteria.benefits}
              reader={reader}
            />
          </fieldset>
          {props.facets.lists.map((facet) => (
            <FacetField facet={facet} reader={reader} />
          ))}
        </div>
        <div class="finder-fields">
          <TextField
            name="alterbis"
            label={t.form.ageUntil}
            hint={t.form.ageUntilHint}
            value={typed('alterbis', criteria.ageUntil)}
            error={errors.of('alterbis')}
            inputmode="numeric"
            width="short"
            required={false}
          />
          <SelectField
            name="sortierung"
            label={t.form.order}
            placeholder={null}
            value={Object.entries(orders).find(([, value]) => value === criteria.order)?.[0] ?? ''}
            options={[
              { value: '', label: '–' },
              ...Object.entries(orders).map(([value, order]) => ({ value, label: t.orders[order] })),
            ]}
            required={false}
          />
        </div>
        <ButtonRow>
          <SubmitButton label={t.form.apply} kind="secondary" />
        </ButtonRow>
      </details>
    </Form>
  );
};

/** Lists whose choices are terms of the alliance's vocabularies, which are German. */
const termLists: ReadonlySet<string> = new Set(['topics', 'lifeSituations', 'transitions']);

const FacetField = ({ facet, reader }: { facet: Facet; reader: Reader }) => (
  <fieldset class="finder-facet">
    <legend>{facet.title}</legend>
    {facet.options.map((option) => (
      <Tick
        name={fieldOf(facet.list)}
        {...option}
        checked={option.isChosen}
        isGerman={termLists.has(facet.list)}
        reader={reader}
      />
    ))}
  </fieldset>
);

const Tick = (props: {
  name: string;
  value: string;
  label: string;
  count: number;
  checked: boolean;
  isGerman?: boolean;
  reader: Reader;
}) => (
  <label class="finder-tick">
    <input type="checkbox" name={props.name} value={props.value} checked={props.checked} />
    <span {...(props.isGerman ? germanOn(props.reader.language) : {})}>{props.label}</span>
    <span class="finder-tick__count">{number(props.count, props.reader.language)}</span>
  </label>
);
