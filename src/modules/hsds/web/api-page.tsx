import { ButtonLink, ButtonRow } from '../../../ui/buttons.tsx';
import { Section } from '../../../ui/cards.tsx';
import { DataTable } from '../../../ui/data-table.tsx';
import type { Frame } from '../../../ui/frame.ts';
import { PlainList } from '../../../ui/lists.tsx';
import { Page } from '../../../ui/page.tsx';
import { CodeBlock, TextBlock } from '../../../ui/prose.tsx';
import { apiPath } from '../asked.ts';
import { descriptions } from '../rest/interfaces.ts';
import { hsdsTexts } from '../texts/index.ts';

type Row = { text: string; path: string; href: string | null };

/**
 * All machine interfaces for people who read before they program.
 *
 * @param base the complete address below which all addresses stand
 * @param answer a real answer, in short; null: there is nothing yet
 * @param ids by the path of a list: an item that is there, so that every address can be tried
 */
export const ApiPage = (props: {
  frame: Frame;
  base: string;
  answer: unknown;
  ids: Readonly<Record<string, string | undefined>>;
}) => {
  const { frame, base, answer, ids } = props;
  const t = hsdsTexts(frame.locale).api;
  /** An address that can be followed; null: there is no item yet that could be asked for. */
  const hrefOf = (path: string): string | null => {
    if (!path.includes('{id}')) return frame.href(path);
    const [list = ''] = path.replace(apiPath, '').split('/{id}');
    const id = ids[list === '/angebote' ? '/services' : list];
    return id ? frame.href(path.replace('{id}', id)) : null;
  };
  const addresses = (label: string, rows: readonly Row[], first: string, second: string) => (
    <DataTable
      caption={label}
      captionHidden
      columns={[
        { label: first, rowHeader: true, cell: (row: Row) => <Address {...row} /> },
        { label: second, cell: (row) => row.text },
      ]}
      rows={rows}
    />
  );
  const hsdsRows = t.hsds.map(([path, text]) => ({
    path: `${apiPath}${path}`,
    text,
    href: hrefOf(`${apiPath}${path}`),
  }));
  const formatRows = descriptions.map(({ path, de, en }) => ({
    path,
    text: frame.locale === 'de' ? de : en,
    href: hrefOf(path),
  }));
  return (
    <Page frame={frame} title={t.title} lead={t.lead}>
      <ButtonRow>
        <ButtonLink label={t.document} href={frame.href('/api/openapi.json')} kind="secondary" />
        <ButtonLink label={t.conditions} href={frame.href(`${apiPath}/profile`)} kind="tertiary" />
      </ButtonRow>
      <Section title={t.begin}>
        <TextBlock text={t.beginText} />
        <CodeBlock text={base} />
        <DataTable
          caption={t.begin}
          captionHidden
          columns={[
            { label: t.question, rowHeader: true, cell: ([question]: readonly [string, string]) => question },
            {
              label: t.address,
              cell: ([, path]) => {
                const [address = '', query] = path.split('?');
                const asked = Object.fromEntries(new URLSearchParams(query));
                return (
                  <Address path={`${apiPath}${path}`} href={frame.href(`${apiPath}${address}`, asked)} />
                );
              },
            },
          ]}
          rows={t.questions}
        />
      </Section>
      <Section title={t.answer}>
        <TextBlock text={answer === null ? t.noAnswer : t.answerText} />
        {answer !== null && <CodeBlock text={JSON.stringify(answer, null, 2)} />}
      </Section>
      <Section title={t.hsdsTitle}>
        <TextBlock text={t.hsdsText} />
        {addresses(t.hsdsTitle, hsdsRows, t.address, t.what)}
      </Section>
      <Section title={t.filtersTitle}>
        <TextBlock text={t.filtersText} />
        {addresses(
          t.filtersTitle,
          t.filters.map(([path, text]) => ({ path, text, href: null })),
          t.filter,
          t.meaning,
        )}
      </Section>
      <Section title={t.formatsTitle}>{addresses(t.formatsTitle, formatRows, t.address, t.what)}</Section>
      <Section title={t.rules}>
        <PlainList items={t.rule} />
      </Section>
      <Section title={t.exchange}>
        <TextBlock text={t.exchangeText} />
      </Section>
    </Page>
  );
};

/** An address as programs write it; a link where it can be tried. */
const Address = ({ path, href }: { path: string; href: string | null }) =>
  href === null ? (
    <code>{path}</code>
  ) : (
    <a href={href}>
      <code>{path}</code>
    </a>
  );
