import { type Context, Hono } from 'hono';
import { isUuid } from '../../../platform/db/uuid.ts';
import { notFound, requireRight } from '../../../platform/http/require.ts';
import { isLocale } from '../../../platform/i18n/locale.ts';
import { wholeHref } from '../../../ui/frame.ts';
import type { RecordRegistry } from '../../records/contract.ts';
import { nearThread, type ThingRegistry } from '../../thread/contract.ts';
import type { AllianceEnv } from '../../web.ts';
import { byTime, readFacts } from '../data/facts.ts';
import { countGoalLists, goalLists, isGoalList, readGoalList } from '../data/goal-lists.ts';
import { readGoalStory } from '../data/goal-story.ts';
import { readGoalTree } from '../data/goal-views.ts';
import { readHome } from '../data/home-views.ts';
import { readMilestone, readMilestones } from '../data/milestone-views.ts';
import { readOffice } from '../data/office-views.ts';
import { readUnsourced } from '../data/unsourced-views.ts';
import { fieldStories } from '../field-story.ts';
import { field, title } from '../kinds.ts';
import { maySeeInternal, mayWriteAlliance } from '../permissions.ts';
import { compareDays, recordedYears } from '../use-cases/compare-days.ts';
import { readComparison } from './comparison-input.ts';
import { ComparisonPage } from './comparison-page.tsx';
import { readerOf } from './fact-links.tsx';
import { FamilyHomePage } from './family-home-page.tsx';
import { FieldsPage } from './fields-page.tsx';
import { GoalListPage } from './goal-list-page.tsx';
import { GoalPage } from './goal-page.tsx';
import { GoalsPage } from './goals-page.tsx';
import { HomePage } from './home-page.tsx';
import { MilestonePage } from './milestone-page.tsx';
import { MilestonesPage } from './milestones-page.tsx';
import { OfficePage } from './office-page.tsx';
import { TitlesPage } from './titles-page.tsx';
import { UnsourcedPage } from './unsourced-page.tsx';

/** The pages that tell what the alliance is, each as of the day that the reader asks about. */
export const allianceRoutes = (records: RecordRegistry, things: ThingRegistry): Hono<AllianceEnv> =>
  new Hono<AllianceEnv>()
    .get('/', async (c) => {
      const { scope, ...page } = pageOf(c);
      const { language = scope.locale } = c.get('frame');
      const props = {
        ...page,
        alliance: scope.alliance,
        home: await readHome(scope),
        address: wholeHref(c.get('frame'), '/', { stand: undefined }),
      };
      if (!isLocale(language)) return c.html(<FamilyHomePage {...props} language={language} />);
      return c.html(<HomePage {...props} />);
    })
    .get('/titel', async (c) => {
      const { scope, ...page } = pageOf(c);
      const facts = await readFacts(scope, [{ kind: title, day: null, order: byTime, limit: 200 }]);
      return c.html(<TitlesPage {...page} titles={facts.of(title)} />);
    })
    .get('/leistungsfelder', async (c) => {
      const { scope, ...page } = pageOf(c);
      const facts = await readFacts(scope, [{ kind: field, day: null, order: byTime, limit: 500 }]);
      return c.html(<FieldsPage {...page} stories={fieldStories(facts.of(field), scope.asOf)} />);
    })
    .get('/ziele', async (c) => {
      const { scope, from, isFirstPage, ...page } = pageOf(c);
      const asked = c.req.query('zeige');
      if (asked !== undefined) {
        const list = isGoalList(asked) ? goalLists[asked] : notFound();
        // The lists judge by internal facts too.
        requireRight(scope.actor, maySeeInternal);
        const view = await readGoalList(scope, list, from);
        return c.html(<GoalListPage {...page} list={list} view={view} isFirstPage={isFirstPage} />);
      }
      const counts = maySeeInternal(scope.actor) ? await countGoalLists(scope, scope.asOf) : null;
      const tree = await readGoalTree(scope, from);
      return c.html(<GoalsPage {...page} tree={tree} counts={counts} isFirstPage={isFirstPage} />);
    })
    .get('/ziele/:id', async (c) => {
      const { scope, from, ...page } = pageOf(c);
      const id = c.req.param('id');
      const story = (isUuid(id) && (await readGoalStory(scope, id, from))) || notFound();
      const near = await nearThread(scope, things, { kind: 'goal', id });
      return c.html(<GoalPage {...page} story={story} near={near} />);
    })
    .get('/koordinierungsstelle', async (c) => {
      const { scope, ...page } = pageOf(c);
      return c.html(<OfficePage {...page} view={await readOffice(scope)} />);
    })
    .get('/meilensteine', async (c) => {
      const { scope, from, ...page } = pageOf(c);
      const all = c.req.query('spaetere') === 'ja';
      return c.html(<MilestonesPage {...page} view={await readMilestones(scope, { all, from })} all={all} />);
    })
    .get('/meilensteine/:id', async (c) => {
      const { scope, ...page } = pageOf(c);
      const id = c.req.param('id');
      const row = (isUuid(id) && (await readMilestone(scope, id))) || notFound();
      const near = await nearThread(scope, things, { kind: 'milestone', id });
      return c.html(<MilestonePage {...page} row={row} near={near} />);
    })
    .get('/vergleich', async (c) => {
      const { scope, ...page } = pageOf(c);
      const input = readComparison(c.req.query('von'), c.req.query('bis'), scope.asOf, scope.locale);
      const comparison = input.days && (await compareDays(scope, records, input.days));
      return c.html(
        <ComparisonPage
          {...page}
          input={input}
          comparison={comparison}
          years={await recordedYears(scope)}
          keptDay={scope.asOf === scope.today ? null : scope.asOf}
        />,
        input.days ? 200 : 422,
      );
    })
    .get('/ohne-quelle', async (c) => {
      const { scope, from, ...page } = pageOf(c);
      requireRight(scope.actor, mayWriteAlliance);
      return c.html(<UnsourcedPage {...page} {...(await readUnsourced(scope, from))} />);
    });

/** What every page is given: who reads, the days, and where in a long list the page begins (`?ab=`). */
const pageOf = (c: Context<AllianceEnv>) => {
  const scope = c.get('scope');
  const from = c.req.query('ab') ?? null;
  return {
    scope,
    reader: readerOf(scope, c.get('frame')),
    asOf: scope.asOf,
    today: scope.today,
    from,
    isFirstPage: from === null,
  };
};
