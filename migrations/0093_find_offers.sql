-- Searching what everyone may see of offers. As the owner, for the reason given in 0071; within the alliance, and in
-- `offer_index` alone, where nothing stands that not everyone may see.

-- Loads pg_trgm into this session: only then may its settings be named by who is no superuser.
select similarity('a', 'b');

-- Metres between two places on the sphere (haversine, mean radius 6,371,008.8 m): wrong by at most half a per cent.
create function metres_between(lon1 double precision, lat1 double precision, lon2 double precision, lat2 double precision)
returns double precision language sql immutable parallel safe return
  12742017.6 * asin(least(1, sqrt(power(sin(radians(lat2 - lat1) / 2), 2)
    + cos(radians(lat1)) * cos(radians(lat2)) * power(sin(radians(lon2 - lon1) / 2), 2))));

-- The wishes of a search as a condition on `offer_index i`. What a wish does not name is left open.
--   words, forgiving      every word in the offer's own words, its terms, its provider or a translation; if forgiving, a word
--                         that some offer is found by and that is much like it will do
--   age, ageUntil         whole years; a child of five is between five and six; offers for professionals alone have no child's age
--   weekdays, from, until days of the week (0: Monday) and hours between which it takes place for at least part of an hour
--   area, near            near: lon, lat, metres, and the areas there, for offers that come to people
--   free, benefits        true: cost-free; educational benefits are accepted
--   languages, topics, lifeSituations, transitions, fields, audiences, delivery: one of them is enough
--   access, marks         all of them
--   provider              an organisation
create function offer_wishes(wish jsonb, day date) returns text language plpgsql stable set search_path = public, pg_temp set pg_trgm.similarity_threshold = 0.4 as $$
declare
  held text := format('i.alliance_id = current_alliance() and i.valid @> %L::date', day);
  word text;
  folded text;
  query tsquery;
  slots smallint[];
  list text;
  dlat double precision;
  dlon double precision;
  near text[];
begin
  for word in select value from jsonb_array_elements_text(coalesce(wish->'words', '[]')) limit 8 loop
    folded := fold(word);
    -- Words that say nothing ("für", "und") are no wish.
    if numnode(plainto_tsquery('german', folded)) = 0 then continue; end if;
    -- The word itself in any inflection; words that it is a part of; and, if forgiving, words that are much like it.
    select plainto_tsquery('german', folded) || coalesce(string_agg(meant.query::text, ' | ')::tsquery, ''::tsquery)
    into query from (
      (select plainto_tsquery('german', w.word) as query from offer_word w where w.alliance_id = current_alliance()
        and length(folded) > 2 and w.word like '%' || replace(replace(replace(folded, '\', '\\'), '%', '\%'), '_', '\_') || '%'
        order by length(w.word), w.word limit 60)
      union all
      (select plainto_tsquery('german', w.word) from offer_word w where (wish->>'forgiving')::boolean
        and w.alliance_id = current_alliance() and w.word % folded order by similarity(w.word, folded) desc, w.word limit 6)) meant
    where numnode(meant.query) > 0;
    held := held || format(' and i.words @@ %L::tsquery', query);
  end loop;
  if wish ? 'age' then
    held := held || format(' and coalesce(i.age_from, 0) < %s and coalesce(i.age_until, 999) >= %s',
      coalesce((wish->>'ageUntil')::numeric, (wish->>'age')::numeric) + 1, (wish->>'age')::numeric);
    -- Whoever names a child's age does not look for what is for professionals alone, unless they say so.
    if not wish ? 'audiences' then held := held || ' and i.audiences is distinct from array[''professionals'']'; end if;
  end if;
  if wish ? 'weekdays' or wish ? 'from' or wish ? 'until' then
    select array_agg((d * 24 + h)::smallint) into slots
    from jsonb_array_elements_text(coalesce(wish->'weekdays', '[0,1,2,3,4,5,6]')) e(day_text), cast(e.day_text as integer) d,
      generate_series(coalesce((wish->>'from')::integer, 0), coalesce((wish->>'until')::integer, 24) - 1) h;
    held := held || format(' and i.slots && %L::smallint[]', slots);
  end if;
  if wish ? 'area' then held := held || format(' and i.areas @> array[%L]::uuid[]', wish->>'area'); end if;
  if wish ? 'near' then
    dlat := (wish->'near'->>'metres')::double precision / 111195;
    dlon := dlat / greatest(cos(radians((wish->'near'->>'lat')::double precision)), 0.01);
    near := array(select jsonb_array_elements_text(coalesce(wish->'near'->'areas', '[]')));
    held := held || format(' and i.offer_id in (select p.offer_id from offer_spot p where p.alliance_id = current_alliance()
        and p.valid @> %L::date and p.lat between %s and %s and p.lon between %s and %s
        and metres_between(p.lon, p.lat, %s, %s) <= %s%s)', day,
      (wish->'near'->>'lat')::double precision - dlat, (wish->'near'->>'lat')::double precision + dlat,
      (wish->'near'->>'lon')::double precision - dlon, (wish->'near'->>'lon')::double precision + dlon,
      (wish->'near'->>'lon')::double precision, (wish->'near'->>'lat')::double precision,
      (wish->'near'->>'metres')::double precision,
      case when cardinality(near) > 0 then format(' union select m.offer_id from offer_index m
        where m.alliance_id = current_alliance() and m.valid @> %L::date and m.delivery @> array[''mobile'']
          and m.areas && %L::uuid[]', day, near) else '' end);
  end if;
  if (wish->>'free')::boolean then held := held || ' and i.cost = ''free'''; end if;
  if (wish->>'benefits')::boolean then held := held || ' and i.education_benefits'; end if;
  foreach list in array array['topics', 'lifeSituations', 'transitions'] loop
    if wish ? list then
      held := held || format(' and i.terms && %L::uuid[]', array(select jsonb_array_elements_text(wish->list)));
    end if;
  end loop;
  if wish ? 'fields' then
    held := held || format(' and i.fields && %L::uuid[]', array(select jsonb_array_elements_text(wish->'fields')));
  end if;
  foreach list in array array['languages', 'audiences', 'delivery'] loop
    if wish ? list then
      held := held || format(' and i.%I && %L::text[]', list, array(select jsonb_array_elements_text(wish->list)));
    end if;
  end loop;
  foreach list in array array['access', 'marks'] loop
    if wish ? list then
      held := held || format(' and i.%I @> %L::text[]', list, array(select jsonb_array_elements_text(wish->list)));
    end if;
  end loop;
  if wish ? 'provider' then held := held || format(' and i.organisation_id = %L::uuid', wish->>'provider'); end if;
  return held;
end $$;

-- One page of what a search finds, in an order: `relevance` (of words), `distance` (of `near`), or `name`. `after`: the last
-- offer of the page before. `total` counts to 10,001 at most; to rank, the first 20,000 that fit are looked at.
create function find_offers(wish jsonb, day date, sort text, after uuid, most integer)
returns table (offer_id uuid, distance double precision, total integer) language plpgsql stable security definer
set search_path = public, pg_temp set jit = off as $$
declare
  held text := offer_wishes(wish, day);
  query tsquery;
  key text;
  counted integer;
begin
  if sort = 'name' or (sort = 'relevance' and not wish ? 'words') or (sort = 'distance' and not wish ? 'near') then
    execute format('select count(*)::integer from (select from offer_index i where %s limit 10001) c', held) into counted;
    return query execute format('
      select i.offer_id, null::double precision, %s::integer from offer_index i where %s%s
      order by i.name collate "de-x-icu", i.offer_id limit %s', counted, held,
      case when after is null then '' else format(' and (i.name collate "de-x-icu", i.offer_id) > ((select n.name from offer_index n
        where n.alliance_id = current_alliance() and n.offer_id = %1$L and n.valid @> %2$L::date) collate "de-x-icu", %1$L)',
        after, day) end, most);
    return;
  end if;
  if sort = 'distance' then
    key := format('coalesce((select min(metres_between(p.lon, p.lat, %s, %s)) from offer_spot p
      where p.alliance_id = current_alliance() and p.offer_id = i.offer_id and p.valid @> %L::date), 1e9)',
      (wish->'near'->>'lon')::double precision, (wish->'near'->>'lat')::double precision, day);
  else
    select plainto_tsquery('german', fold(string_agg(value, ' '))) into query from jsonb_array_elements_text(wish->'words');
    key := format('-ts_rank(''{0.05, 0.15, 0.4, 1}'', i.words, %L::tsquery)::double precision', query);
  end if;
  return query execute format('
    with hit as materialized (select i.offer_id, %1$s as key from offer_index i where %2$s limit 20000)
    select h.offer_id, %3$s, (select least(count(*), 10001)::integer from hit)
    from hit h%4$s order by h.key, h.offer_id limit %5$s', key, held,
    case when sort = 'distance' then 'nullif(h.key, 1e9)' else 'null::double precision' end,
    case when after is null then '' else
      format(' where (h.key, h.offer_id) > ((select a.key from hit a where a.offer_id = %1$L), %1$L)', after) end, most);
end $$;

-- How many of what a search finds would be left if one wish more were added: by option of each facet. Where one of several
-- is enough, the facet's own wishes do not count, so that one sees what choosing another would bring. Each count is of the
-- first 10,000 that fit.
create function count_offers(wish jsonb, day date)
returns table (facet text, option text, count integer) language plpgsql stable security definer
set search_path = public, pg_temp set jit = off as $$
declare
  own text;
  counting constant jsonb := jsonb_build_object(
    'free', 'select ''free'', ''true'', count(*)::integer from hit where cost = ''free''',
    'benefits', 'select ''benefits'', ''true'', count(*)::integer from hit where education_benefits',
    'languages', 'select ''languages'', o, count(*)::integer from hit, unnest(languages) o group by o',
    'access', 'select ''access'', o, count(*)::integer from hit, unnest(access) o group by o',
    'marks', 'select ''marks'', o, count(*)::integer from hit, unnest(marks) o group by o',
    'audiences', 'select ''audiences'', o, count(*)::integer from hit, unnest(audiences) o group by o',
    'delivery', 'select ''delivery'', o, count(*)::integer from hit, unnest(delivery) o group by o',
    'fields', 'select ''fields'', o::text, count(*)::integer from hit, unnest(fields) o group by o',
    'topics', 'select t.vocabulary || ''s'', o::text, count(*)::integer from hit, unnest(terms) o
      join kind t on t.id = o where t.vocabulary = ''topic'' group by 1, 2',
    'lifeSituations', 'select t.vocabulary || ''s'', o::text, count(*)::integer from hit, unnest(terms) o
      join kind t on t.id = o where t.vocabulary = ''lifeSituation'' group by 1, 2',
    'transitions', 'select t.vocabulary || ''s'', o::text, count(*)::integer from hit, unnest(terms) o
      join kind t on t.id = o where t.vocabulary = ''transition'' group by 1, 2',
    'weekdays', format('select ''weekdays'', o::text, count(*)::integer from hit, lateral (
      select distinct slot / 24 as o from unnest(slots) slot where slot %% 24 >= %s and slot %% 24 < %s) d group by o',
      coalesce((wish->>'from')::integer, 0), coalesce((wish->>'until')::integer, 24)));
  alone constant text[] := array['languages', 'audiences', 'delivery', 'fields', 'topics', 'lifeSituations', 'transitions', 'weekdays'];
  together text[];
begin
  select array_agg(k) into together from jsonb_object_keys(counting) k where not (k = any(alone) and wish ? k);
  return query execute counted(offer_wishes(wish, day), day, array(select counting->>k from unnest(together) k));
  for own in select k from unnest(alone) k where wish ? k loop
    return query execute counted(offer_wishes(wish - own, day), day, array[counting->>own]);
  end loop;
end $$;

create function counted(held text, day date, counts text[]) returns text language sql immutable return format('
  with hit as materialized (select i.cost, i.education_benefits, i.languages, i.access, i.marks, i.audiences, i.delivery,
      i.fields, i.terms, i.slots from offer_index i where %s limit 10000),
    kind as materialized (select distinct m.thing_id as id, m.vocabulary from term m
      where m.alliance_id = current_alliance() and m.valid @> %L::date)
  %s', held, day, array_to_string(counts, ' union all '));

revoke execute on function offer_wishes, find_offers, count_offers, counted from public;
grant execute on function find_offers, count_offers to verbund_app;
