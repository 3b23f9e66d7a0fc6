import { EmptyState } from '../../../ui/cards.tsx';
import { Page } from '../../../ui/page.tsx';
import { offersTexts } from '../texts/index.ts';
import type { Reader } from './reader.tsx';

/** What a member meets who acts for no organisation yet: whom to ask. */
export const NoOrganisationPage = ({ reader, title }: { reader: Reader; title: string }) => {
  const t = offersTexts(reader.locale).create;
  return (
    <Page frame={reader.frame} title={title} width="text">
      <EmptyState title={t.noOrganisation} text={t.noOrganisationText} />
    </Page>
  );
};
