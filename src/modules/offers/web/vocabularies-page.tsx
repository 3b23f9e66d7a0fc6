import type { Child } from 'hono/jsx';
import { ButtonLink, ButtonRow, SubmitButton } from '../../../ui/buttons.tsx';
import { EmptyState, Section } from '../../../ui/cards.tsx';
import { Form } from '../../../ui/form.tsx';
import { PlainList } from '../../../ui/lists.tsx';
import { Page } from '../../../ui/page.tsx';
import { Small } from '../../../ui/prose.tsx';
import type { TermView } from '../data/term-views.ts';
import { term } from '../kinds.ts';
import { vocabularies } from '../options.ts';
import { registerPath } from '../register.ts';
import { offersTexts } from '../texts/index.ts';
import { EditLink, newHref, type Reader, text } from './reader.tsx';

const path = '/vokabulare';

/** The vocabularies as of the reader's day: terms with their other words, and how many offers each describes. */
export const VocabulariesPage = ({ reader, terms }: { reader: Reader; terms: readonly TermView[] }) => {
  const { frame, locale } = reader;
  const texts = offersTexts(locale);
  const t = texts.vocabulary;
  const isEmpty = terms.length === 0;
  const take = reader.mayWriteTerms && (
    <Form action={frame.href(`${path}/vorschlaege`)} guard={false} label={t.take}>
      <ButtonRow>
        <SubmitButton label={isEmpty ? t.take : t.takeMore} kind={isEmpty ? 'primary' : 'secondary'} />
      </ButtonRow>
    </Form>
  );
  return (
    <Page frame={frame} title={t.title} lead={t.lead} width="text">
      {isEmpty && <EmptyState title={t.empty} text={t.emptyText} action={take} />}
      {vocabularies.map((vocabulary) => {
        const own = terms.filter(({ row }) => row.vocabulary === vocabulary);
        if (own.length === 0) return null;
        return (
          <Section
            title={texts.vocabularies[vocabulary].many}
            id={vocabulary}
            action={
              reader.mayWriteTerms && (
                <ButtonLink
                  label={t.add}
                  href={newHref(reader, term, path, { vocabulary })}
                  kind="tertiary"
                />
              )
            }
          >
            <Terms reader={reader} terms={own} />
          </Section>
        );
      })}
      {!isEmpty && take && (
        <Section title={t.takeMore} lead={t.takeLead}>
          {take}
        </Section>
      )}
    </Page>
  );
};

/** Terms, each with those that are part of it below. */
const Terms = ({ reader, terms }: { reader: Reader; terms: readonly TermView[] }): Child => {
  const ids = new Set(terms.map(({ row }) => row.thing_id));
  const tops = terms.filter(({ row }) => !ids.has(row.parent_id));
  const below = (id: unknown) => terms.filter(({ row }) => row.parent_id === id);
  return (
    <PlainList
      items={tops.map((each) => (
        <>
          <Term reader={reader} view={each} />
          {below(each.row.thing_id).length > 0 && (
            <PlainList items={below(each.row.thing_id).map((part) => <Term reader={reader} view={part} />)} />
          )}
        </>
      ))}
    />
  );
};

const Term = ({ reader, view }: { reader: Reader; view: TermView }): Child => {
  const { row, earlier, offers } = view;
  const t = offersTexts(reader.locale).vocabulary;
  const synonyms = Array.isArray(row.synonyms) ? row.synonyms.join(', ') : '';
  const count = t.offers(offers);
  return (
    <div id={String(row.thing_id)}>
      <strong>{text(row, 'name')}</strong>
      {offers > 0 && (
        <>
          {' '}
          <a
            href={reader.frame.href(registerPath, { begriff: String(row.thing_id) })}
            aria-label={`${text(row, 'name')}: ${count}`}
          >
            {count}
          </a>
        </>
      )}
      <EditLink reader={reader} kind={term} row={row} back={path} may={reader.mayWriteTerms} />
      {text(row, 'plain_name') && <Small>{t.plain(text(row, 'plain_name'))}</Small>}
      {synonyms && <Small>{t.synonyms(synonyms)}</Small>}
      {earlier.length > 0 && <Small>{t.wordings(earlier.join(', '))}</Small>}
      {reader.maySeeInternal && text(row, 'taxonomy_code') && (
        <Small>{t.code(text(row, 'taxonomy_code'))}</Small>
      )}
    </div>
  );
};
