import { ButtonLink, ButtonRow } from '../../../ui/buttons.tsx';
import { Section } from '../../../ui/cards.tsx';
import { DataTable } from '../../../ui/data-table.tsx';
import type { Frame } from '../../../ui/frame.ts';
import { PlainList } from '../../../ui/lists.tsx';
import { Page } from '../../../ui/page.tsx';
import { apiPath } from '../asked.ts';
import { descriptions } from '../rest/interfaces.ts';
import { hsdsTexts } from '../texts/index.ts';

/** All machine interfaces for people who read before they program. */
export const ApiPage = ({ frame }: { frame: Frame }) => {
  const t = hsdsTexts(frame.locale).api;
  const rows = [
    ...t.hsds.map(([path, what]) => ({ path: `${apiPath}${path}`, what })),
    ...descriptions.map(({ path, de, en }) => ({ path, what: frame.locale === 'de' ? de : en })),
  ];
  return (
    <Page frame={frame} title={t.title} lead={t.lead}>
      <ButtonRow>
        <ButtonLink label={t.document} href={frame.href('/api/openapi.json')} kind="secondary" />
        <ButtonLink label={t.conditions} href={frame.href(`${apiPath}/profile`)} kind="tertiary" />
      </ButtonRow>
      <Section title={t.addresses}>
        <DataTable
          caption={t.addresses}
          captionHidden
          columns={[
            {
              label: t.address,
              rowHeader: true,
              cell: (row: { path: string; what: string }) =>
                row.path.includes('{') ? (
                  <code>{row.path}</code>
                ) : (
                  <a href={frame.href(row.path)}>
                    <code>{row.path}</code>
                  </a>
                ),
            },
            { label: t.what, cell: (row) => row.what },
          ]}
          rows={rows}
        />
      </Section>
      <Section title={t.rules}>
        <PlainList items={t.rule} />
      </Section>
    </Page>
  );
};
