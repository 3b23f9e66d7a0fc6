import { ButtonLink, ButtonRow, SubmitButton } from '../../../ui/buttons.tsx';
import { Section } from '../../../ui/cards.tsx';
import { Form } from '../../../ui/form.tsx';
import { PlainList } from '../../../ui/lists.tsx';
import { TextField } from '../../../ui/text-fields.tsx';
import { registerParameters, registerPath } from '../register.ts';
import { actorsTexts } from '../texts/index.ts';
import type { RegisterProps } from './register-props.ts';

/** What can be done with a list: take it along as a file, keep the view under a name. */
export const RegisterTools = ({ reader, register, query, view, views }: RegisterProps) => {
  const { frame } = reader;
  const t = actorsTexts(reader.locale).register;
  const path = registerPath(register);
  const parameters = registerParameters(query);
  return (
    <>
      {view.count > 0 && (
        <Section title={t.export} lead={t.exportLead}>
          <ButtonRow>
            {(['csv', 'xlsx', 'ods'] as const).map((format) => (
              <ButtonLink
                label={format.toUpperCase()}
                href={frame.href(`${path}.${format}`, parameters)}
                kind="secondary"
              />
            ))}
          </ButtonRow>
        </Section>
      )}
      <Section title={t.views} lead={t.viewsLead}>
        {views.length === 0 && <p>{t.noViews}</p>}
        <PlainList
          items={views.map((each) => (
            <>
              <a href={frame.href(path, Object.fromEntries(new URLSearchParams(each.query)))}>{each.name}</a>
              <Form
                id={`ansicht-${each.id}`}
                action={frame.href(`${path}/ansichten/${each.id}/entfernen`)}
                guard={false}
                label={t.forgetViewOf(each.name)}
              >
                <SubmitButton label={t.forgetView} kind="tertiary" />
              </Form>
            </>
          ))}
        />
        <Form
          id="ansicht"
          action={frame.href(`${path}/ansichten`, parameters)}
          guard={false}
          label={t.saveView}
        >
          <TextField name="name" label={t.viewName} maxLength={80} width="medium" />
          <ButtonRow>
            <SubmitButton label={t.saveView} kind="secondary" />
          </ButtonRow>
        </Form>
      </Section>
    </>
  );
};
