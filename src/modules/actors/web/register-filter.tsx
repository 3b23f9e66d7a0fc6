import { ButtonLink, ButtonRow, SubmitButton } from '../../../ui/buttons.tsx';
import { CheckboxField, SelectField } from '../../../ui/choice-fields.tsx';
import { Form } from '../../../ui/form.tsx';
import { TextField } from '../../../ui/text-fields.tsx';
import { facilityKinds, organisationKinds, sectors } from '../options.ts';
import { isNarrowed, registerPath } from '../register.ts';
import { actorsTexts } from '../texts/index.ts';
import type { RegisterProps } from './register-props.ts';

/** Search and filters as a GET form, so that what is shown has an address. */
export const RegisterFilter = ({ reader, register, query, fields, areas, counts }: RegisterProps) => {
  const { frame } = reader;
  const texts = actorsTexts(reader.locale);
  const t = texts.register;
  const path = registerPath(register);
  const isToday = reader.asOf === reader.today;
  const counted = (value: string, label: string) => {
    const count = counts.get(value);
    return { value, label: counts.size > 0 ? t.withCount(label, count ?? 0) : label };
  };
  const kinds =
    register === 'organisations'
      ? organisationKinds.map((value) => counted(value, texts.kinds.organisation.options.kind[value]))
      : facilityKinds.map((value) => counted(value, texts.kinds.facility.options.kind[value]));
  return (
    <Form
      method="get"
      action={frame.href(path).split('?')[0] ?? path}
      hidden={{ stand: isToday ? null : reader.asOf }}
      label={t.search}
    >
      <TextField
        name="suche"
        type="search"
        label={t.search}
        hint={texts.whoIsWho.hint}
        value={query.search}
        required={false}
        maxLength={200}
      />
      {register === 'people' ? (
        <SelectField
          name="amt"
          label={t.office}
          options={[
            { value: 'mit', label: t.withOffice },
            { value: 'ohne', label: t.withoutOffice },
          ]}
          placeholder={t.all}
          value={query.hasOffice && { with: 'mit', without: 'ohne' }[query.hasOffice]}
          required={false}
        />
      ) : (
        <>
          <div class="grid grid--dense">
            <SelectField
              name="art"
              label={t.kind}
              options={kinds}
              placeholder={t.all}
              value={query.kind}
              required={false}
            />
            <SelectField
              name="feld"
              label={t.field}
              options={fields.map(({ id, name }) => ({ value: id, label: name }))}
              placeholder={t.all}
              value={query.fieldId}
              required={false}
            />
            <SelectField
              name="traegerschaft"
              label={t.sector}
              options={sectors.map((value) => ({
                value,
                label: texts.kinds.organisation.options.sector[value],
              }))}
              placeholder={t.all}
              value={query.sector}
              required={false}
            />
            {areas.length > 0 && (
              <SelectField
                name="gebiet"
                label={t.area}
                options={areas}
                placeholder={t.all}
                value={query.areaId}
                required={false}
              />
            )}
            <SelectField
              name="ordnung"
              label={t.sort}
              options={[{ value: 'bestaetigt', label: t.byConfirmation }]}
              placeholder={t.byName}
              value={query.sort === 'confirmed' ? 'bestaetigt' : ''}
              required={false}
            />
          </div>
          <CheckboxField
            name="stand_der_daten"
            value="veraltet"
            label={t.stale}
            checked={query.isStale}
            required={false}
          />
          {register === 'facilities' && (
            <CheckboxField
              name="stufenlos"
              value="ja"
              label={t.stepFree}
              checked={query.isStepFree}
              required={false}
            />
          )}
        </>
      )}
      <ButtonRow>
        <SubmitButton label={t.apply} />
        {isNarrowed(query) && <ButtonLink label={t.reset} href={frame.href(path)} kind="tertiary" />}
      </ButtonRow>
    </Form>
  );
};
