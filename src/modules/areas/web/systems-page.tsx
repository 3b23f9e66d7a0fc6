import type { Child } from 'hono/jsx';
import { ButtonLink, ButtonRow, SubmitButton } from '../../../ui/buttons.tsx';
import { EmptyState, Section } from '../../../ui/cards.tsx';
import { Form } from '../../../ui/form.tsx';
import { PlainList, Timeline } from '../../../ui/lists.tsx';
import { Page } from '../../../ui/page.tsx';
import { Small } from '../../../ui/prose.tsx';
import type { SystemView } from '../data/system-views.ts';
import { area, areaLevel, areaSystem, areaSystemVersion, socialSpace } from '../kinds.ts';
import { areasTexts } from '../texts/index.ts';
import { areasPath } from './area-table.tsx';
import { FactLine, newHref, type Reader, text, thingId, whenInWords } from './fact-links.tsx';

export const systemsPath = '/gebiete/systeme';
export const setUpPath = '/gebiete/systeme/lor-berlin';

/** The ways to divide the land, their versions through time and their levels. */
export const SystemsPage = (props: { reader: Reader; systems: readonly SystemView[] }) => {
  const { reader } = props;
  const { frame, locale } = reader;
  const texts = areasTexts(locale);
  const t = texts.systems;
  return (
    <Page
      frame={frame}
      title={t.title}
      lead={t.lead}
      width="text"
      breadcrumbs={[{ label: texts.nav.areas, href: frame.href(areasPath) }]}
    >
      {props.systems.length === 0 && <EmptyState title={t.empty} text={t.emptyText} />}
      {props.systems.length === 0 && reader.mayWrite && <SetUpForm reader={reader} />}
      {props.systems.map((system) => (
        <System reader={reader} system={system} />
      ))}
      {reader.mayWrite && (
        <ButtonRow>
          {props.systems.length > 0 && (
            <ButtonLink kind="primary" label={t.import} href={frame.href('/einlesen')} />
          )}
          <ButtonLink label={t.addSystem} href={newHref(reader, areaSystem, systemsPath)} />
          <ButtonLink label={t.addSpace} href={newHref(reader, socialSpace, areasPath)} />
        </ButtonRow>
      )}
    </Page>
  );
};

/** One click enters Berlin's areas as a system, so that files can be read at once. */
export const SetUpForm = ({ reader }: { reader: Reader }): Child => {
  const t = areasTexts(reader.locale).systems;
  return (
    <Form action={reader.frame.href(setUpPath)} guard={false}>
      <Small>{t.setUpHint}</Small>
      <ButtonRow>
        <SubmitButton label={t.setUp} />
      </ButtonRow>
    </Form>
  );
};

const System = ({ reader, system }: { reader: Reader; system: SystemView }): Child => {
  const { frame, locale } = reader;
  const t = areasTexts(locale).systems;
  const { row } = system;
  return (
    <Section title={text(row, 'name')} lead={text(row, 'note') || undefined}>
      {text(row, 'publisher') && <p>{t.publisher(text(row, 'publisher'))}</p>}
      <FactLine reader={reader} kind={areaSystem} row={row} back={systemsPath} thread />
      <h3>{t.versions}</h3>
      <Timeline
        items={system.versions.map((version) => ({
          when: whenInWords(version.row, locale),
          title: text(version.row, 'name'),
          children: (
            <>
              <p>{countsInWords(system, version.counts, t)}</p>
              <FactLine
                reader={reader}
                kind={areaSystemVersion}
                row={version.row}
                back={systemsPath}
                when={null}
              />
            </>
          ),
        }))}
      />
      <h3>{t.levels}</h3>
      <PlainList
        items={system.levels.map((level) => (
          <div class="fact">
            <p>
              <a href={frame.href(areasPath, { ebene: thingId(level) })}>{text(level, 'plural')}</a>
            </p>
            <FactLine reader={reader} kind={areaLevel} row={level} back={systemsPath} />
          </div>
        ))}
      />
      {reader.mayWrite && (
        <ButtonRow>
          <ButtonLink
            label={t.addVersion}
            href={newHref(reader, areaSystemVersion, systemsPath, { system_id: thingId(row) })}
          />
          <ButtonLink
            label={t.addLevel}
            href={newHref(reader, areaLevel, systemsPath, { system_id: thingId(row) })}
          />
          <ButtonLink label={t.addArea} href={newHref(reader, area, systemsPath)} />
        </ButtonRow>
      )}
    </Section>
  );
};

const countsInWords = (
  system: SystemView,
  counts: ReadonlyMap<string, number>,
  t: ReturnType<typeof areasTexts>['systems'],
): string => {
  const words = system.levels.flatMap((level) => {
    const count = counts.get(thingId(level)) ?? 0;
    return count === 0 ? [] : [t.count(count, count === 1 ? text(level, 'name') : text(level, 'plural'))];
  });
  return words.length === 0 ? t.noAreas : words.join(', ');
};
