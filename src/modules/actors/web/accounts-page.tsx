import type { JsonRow } from '../../../platform/events/tables.ts';
import { ButtonLink, ButtonRow, SubmitButton } from '../../../ui/buttons.tsx';
import { EmptyState, Section } from '../../../ui/cards.tsx';
import { SelectField } from '../../../ui/choice-fields.tsx';
import { Form } from '../../../ui/form.tsx';
import { PlainList } from '../../../ui/lists.tsx';
import { Page } from '../../../ui/page.tsx';
import { Small } from '../../../ui/prose.tsx';
import type { TeamMember } from '../../access/contract.ts';
import type { OrganisationAccount } from '../data/organisation-accounts.ts';
import { organisation as kind } from '../kinds.ts';
import { actorsTexts } from '../texts/index.ts';
import { type Reader, text } from './fact-links.tsx';

/** Which accounts act for an organisation, and who else could. */
export const AccountsPage = (props: {
  reader: Reader;
  organisation: JsonRow;
  accounts: readonly OrganisationAccount[];
  others: readonly TeamMember[];
  error: string | null;
}) => {
  const { frame, locale } = props.reader;
  const texts = actorsTexts(locale);
  const t = texts.accounts;
  const name = text(props.organisation, 'name');
  const here = frame.href(`${kind.path(props.organisation)}/konten`);
  return (
    <Page
      frame={frame}
      title={t.title}
      lead={t.lead(name)}
      width="text"
      breadcrumbs={[
        { label: texts.nav.whoIsWho, href: frame.href('/wer-ist-wer') },
        { label: name, href: frame.href(kind.path(props.organisation)) },
      ]}
    >
      {props.accounts.length === 0 && <EmptyState title={t.none} text={t.noneText} />}
      <PlainList
        items={props.accounts.map((account) => (
          <div class="fact">
            <p>{account.name}</p>
            <Small>{account.email}</Small>
            <Form method="post" action={`${here}/${account.id}/beenden`} guard={false}>
              <ButtonRow>
                <SubmitButton label={t.take(account.name)} kind="secondary" />
              </ButtonRow>
            </Form>
          </div>
        ))}
      />
      <Section title={t.add}>
        {props.others.length === 0 ? (
          <>
            <p>{t.nobodyLeft}</p>
            <ButtonRow>
              <ButtonLink label={t.invite} href={frame.href('/team/einladen')} kind="secondary" />
            </ButtonRow>
          </>
        ) : (
          <Form method="post" action={here} id="konto">
            <SelectField
              name="konto"
              label={t.account}
              hint={t.accountHint}
              placeholder={t.choosePlease}
              options={props.others.map(({ userId, name, email }) => ({
                value: userId,
                label: `${name} (${email})`,
              }))}
              value=""
              {...(props.error ? { error: props.error } : {})}
            />
            <ButtonRow>
              <SubmitButton label={t.give} />
            </ButtonRow>
          </Form>
        )}
      </Section>
    </Page>
  );
};
