import type { AllianceRole } from '../../../platform/auth/actor.ts';
import { longDay } from '../../../platform/i18n/format.ts';
import { dayIn } from '../../../platform/time/day.ts';
import { ButtonLink, ButtonRow } from '../../../ui/buttons.tsx';
import { EmptyState, Section } from '../../../ui/cards.tsx';
import { StateLabel } from '../../../ui/chips.tsx';
import { DataTable } from '../../../ui/data-table.tsx';
import type { Frame } from '../../../ui/frame.ts';
import { Page } from '../../../ui/page.tsx';
import type { OpenInvitation } from '../data/invitation-repository.ts';
import type { Holding } from '../data/role-repository.ts';
import { invitationState } from '../invitation.ts';
import { accessTexts } from '../texts/index.ts';

export type TeamPageProps = {
  frame: Frame;
  holdings: readonly Holding[];
  invitations: readonly OpenInvitation[];
  ownUserId: string | null;
  mayChange: boolean;
  /** Whether the reader may send or withdraw an invitation to this role. */
  mayGive: (role: AllianceRole) => boolean;
  now: Date;
  timeZone: string;
};

/** Who works in the alliance and who is invited. */
export const TeamPage = (props: TeamPageProps) => {
  const { frame } = props;
  const t = accessTexts(frame.locale).team;
  const inviteLink = <ButtonLink label={t.invite} href={frame.href('/team/einladen')} kind="primary" />;
  return (
    <Page frame={frame} title={t.title} lead={t.lead} state={<ButtonRow>{inviteLink}</ButtonRow>}>
      <Section title={t.peopleTitle}>
        {props.holdings.length === 0 ? (
          <EmptyState title={t.peopleEmptyTitle} text={t.peopleEmpty} />
        ) : (
          <People {...props} />
        )}
      </Section>
      <Section title={t.invitationsTitle}>
        {props.invitations.length === 0 ? (
          <EmptyState title={t.invitationsEmptyTitle} text={t.invitationsEmpty} />
        ) : (
          <Invitations {...props} />
        )}
      </Section>
    </Page>
  );
};

const People = ({ frame, holdings, ownUserId, mayChange }: TeamPageProps) => {
  const texts = accessTexts(frame.locale);
  const t = texts.team;
  return (
    <DataTable
      caption={t.peopleTitle}
      captionHidden
      columns={[
        {
          label: t.person,
          rowHeader: true,
          cell: (row) => (
            <>
              {row.name}
              {row.userId === ownUserId && ` (${t.you})`}
              <br />
              <span class="small">{row.email}</span>
            </>
          ),
        },
        { label: t.role, cell: (row) => texts.roles[row.role] },
        { label: t.since, cell: (row) => (row.valid.from ? longDay(row.valid.from, frame.locale) : '–') },
        ...(mayChange
          ? [
              {
                label: t.action,
                cell: (row: Holding) => (
                  <a
                    href={frame.href(`/team/rolle/${row.id}`)}
                    aria-label={t.changeOf(row.name, texts.roles[row.role])}
                  >
                    {t.change}
                  </a>
                ),
              },
            ]
          : []),
      ]}
      rows={holdings}
    />
  );
};

const Invitations = ({ frame, invitations, mayGive, now, timeZone }: TeamPageProps) => {
  const texts = accessTexts(frame.locale);
  const t = texts.team;
  const day = (at: Date) => longDay(dayIn(at, timeZone), frame.locale);
  return (
    <DataTable
      caption={t.invitationsTitle}
      captionHidden
      columns={[
        {
          label: t.person,
          rowHeader: true,
          cell: (row) => (
            <>
              {row.name}
              <br />
              <span class="small">{row.email}</span>
            </>
          ),
        },
        { label: t.role, cell: (row) => texts.roles[row.role] },
        { label: t.invited, cell: (row) => day(row.invitedAt) },
        {
          label: t.state,
          cell: (row) =>
            invitationState('open', row.expiresAt, now) === 'expired' ? (
              <StateLabel kind="warn" label={t.expired(day(row.expiresAt))} />
            ) : (
              <StateLabel kind="open" label={t.open(day(row.expiresAt))} />
            ),
        },
        {
          label: t.action,
          cell: (row) =>
            mayGive(row.role) && (
              <a href={frame.href(`/team/einladung/${row.id}`)} aria-label={t.changeInvitation(row.name)}>
                {t.change}
              </a>
            ),
        },
      ]}
      rows={invitations}
    />
  );
};
