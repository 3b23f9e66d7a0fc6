import { ButtonLink, ButtonRow, SubmitButton } from '../buttons.tsx';
import { Columns, Section } from '../cards.tsx';
import { CheckboxField, CheckboxGroup, Fieldset, RadioGroup, SelectField } from '../choice-fields.tsx';
import { ConfirmPanel } from '../confirm-panel.tsx';
import { ErrorSummary } from '../error-summary.tsx';
import { Form } from '../form.tsx';
import { SearchField } from '../navigation.tsx';
import { StepIndicator } from '../step-indicator.tsx';
import { DateField, FileField, PasswordField, TextArea, TextField } from '../text-fields.tsx';

const seats = [
  { value: 'youth', label: 'Jugendamt' },
  { value: 'school', label: 'Schulaufsicht', hint: 'Außenstelle der Senatsverwaltung' },
];

const Fields = () => (
  <Form action="#formular" id="muster" guard={false} label="Felder ohne Fehler">
    <TextField name="name" label="Name des Bündnisses" width="medium" autocomplete="organization" />
    <TextField
      name="mail"
      type="email"
      label="E-Mail"
      hint="Dorthin schicken wir den Anmeldelink."
      autocomplete="email"
      required={false}
    />
    <DateField name="from" label="Gilt ab" value="2014-06-01" />
    <TextArea name="text" label="Beschreibung" required={false} value={'Erste Zeile\nzweite Zeile'} />
    <SelectField name="area" label="Bezirk" options={[{ value: 'nord', label: 'Nord' }]} />
    <RadioGroup name="seat" label="Sitz der Koordinierungsstelle" options={seats} value="youth" />
    <CheckboxGroup
      name="fields"
      label="Leistungsfelder"
      hint="Mehrere sind möglich."
      inline
      options={[
        { value: 'school', label: 'Schule' },
        { value: 'youth', label: 'Jugendhilfe' },
        { value: 'health', label: 'Gesundheit' },
      ]}
      values={['school', 'youth']}
    />
    <Fieldset legend="Anmeldung" hint="Nur, wenn Sie sich mit Passwort anmelden möchten.">
      <PasswordField
        name="password"
        label="Passwort"
        hint="Mindestens 12 Zeichen."
        autocomplete="new-password"
        required={false}
      />
      <CheckboxField name="remember" label="Auf diesem Gerät angemeldet bleiben" checked />
    </Fieldset>
    <FileField name="logo" label="Logo" accept="image/svg+xml,image/png" limit="200 kB" required={false} />
    <ButtonRow>
      <SubmitButton label="Speichern" kind="secondary" />
      <ButtonLink label="Abbrechen" kind="tertiary" href="#inhalt" />
    </ButtonRow>
  </Form>
);

const Faults = () => (
  <>
    <ErrorSummary
      form="fehler"
      errors={[
        { field: 'name', label: 'Name des Bündnisses', message: 'Bitte geben Sie einen Namen an.' },
        { field: 'until', label: 'Gilt bis', message: 'Das Ende liegt vor dem Anfang.' },
        { field: 'seat', label: 'Sitz', message: 'Bitte wählen Sie eine Möglichkeit.' },
      ]}
    />
    <Form action="#formular" id="fehler" guard={false} label="Felder mit Fehlern">
      <TextField name="name" label="Name des Bündnisses" error="Bitte geben Sie einen Namen an." />
      <DateField name="until" label="Gilt bis" value="1.1.1999" error="Das Ende liegt vor dem Anfang." />
      <TextArea name="text" label="Beschreibung" value="zu lang" error="Höchstens 2.000 Zeichen." />
      <SelectField name="area" label="Bezirk" options={[]} error="Bitte wählen Sie einen Bezirk." />
      <RadioGroup name="seat" label="Sitz" options={seats} error="Bitte wählen Sie eine Möglichkeit." />
      <CheckboxField name="agree" label="Ich habe die Folgen gelesen" error="Bitte bestätigen Sie das." />
    </Form>
  </>
);

export const FormSamples = () => (
  <>
    <Section title="Suche">
      <SearchField action="#suche" label="Was gibt es für mein Kind?" value="Bewegung" />
    </Section>
    <Section title="Schritte">
      <StepIndicator
        label="Einrichtung"
        steps={[
          { label: 'Name und Gebiet', href: '#inhalt', state: 'done' },
          { label: 'Rahmen', state: 'current' },
          { label: 'Felder und Ziele', state: 'open' },
          { label: 'Koordination', state: 'open' },
        ]}
      />
    </Section>
    <Columns>
      <Section title="Formular" id="formular">
        <Fields />
      </Section>
      <Section title="Formular mit Fehlern">
        <Faults />
      </Section>
    </Columns>
    <Section title="Nachfrage">
      <ConfirmPanel
        title="Meilenstein „Erstes Bildungsforum“ entfernen?"
        consequences={['Er verschwindet von der Zeitleiste.', 'Drei Fäden verlieren ein Glied.']}
        undo="Sie können das 30 Tage lang rückgängig machen."
      >
        <Form action="#formular" guard={false} label="Entfernen bestätigen">
          <ButtonRow>
            <SubmitButton label="Meilenstein entfernen" destructive kind="secondary" />
            <ButtonLink label="Behalten" kind="tertiary" href="#inhalt" />
          </ButtonRow>
        </Form>
      </ConfirmPanel>
    </Section>
  </>
);
