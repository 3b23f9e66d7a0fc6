-- Searching in registers. Row-level security lets no operator near an index that is not marked leakproof, and those of
-- trigrams and full text are not. So the search runs as the owner, keeps to the alliance itself, and gives ids alone:
-- what of them the reader may see is decided by the query that asks.

-- Loads pg_trgm into this session: only then may its settings be named by who is no superuser.
select similarity('a', 'b');

-- Rows of a register in which every word occurs: as part of a word ("Sport" in "Kindersport"), inflected ("Schulen" for
-- "Schule"), or, if `forgiving`, nearly ("Bewegng"). At most ten words count.
create function search_register(register text, words text[], forgiving boolean)
returns setof uuid language plpgsql stable security definer
set search_path = public, pg_temp set pg_trgm.word_similarity_threshold = 0.5 as $$
declare
  word text;
  conditions text := '';
begin
  if register not in ('organisation', 'facility', 'office', 'person') then
    raise exception 'there is no register %', register;
  end if;
  foreach word in array words[1:10] loop
    word := fold(word);
    conditions := conditions || format(' and (search like %L or to_tsvector(''german'', search) @@ plainto_tsquery(''german'', %L)%s)',
      '%' || replace(replace(replace(word, '\', '\\'), '%', '\%'), '_', '\_') || '%', word,
      case when forgiving then format(' or %L <%% search', word) else '' end);
  end loop;
  return query execute format('select id from %I where alliance_id = current_alliance()%s', register, conditions);
end $$;

-- Organisations that a word leads to on a day: by their own name, or by that of a facility or an office of theirs.
-- `internal`: whether what is not public counts. People are not searched here: whose name counts is decided elsewhere.
create function organisations_by_word(word text, forgiving boolean, day date, internal boolean)
returns setof uuid language plpgsql stable security definer
set search_path = public, pg_temp set pg_trgm.word_similarity_threshold = 0.5 as $$
declare
  folded text := fold(word);
  hit text := format('(search like %L or to_tsvector(''german'', search) @@ plainto_tsquery(''german'', %L)%s)',
    '%' || replace(replace(replace(folded, '\', '\\'), '%', '\%'), '_', '\_') || '%', folded,
    case when forgiving then format(' or %L <%% search', folded) else '' end);
  open text := format('alliance_id = current_alliance() and valid @> %L::date and (is_public or %L::boolean)', day, internal);
begin
  return query execute format('
    select thing_id from organisation where %1$s and %2$s
    union all select organisation_id from facility where %1$s and %2$s
    union all select organisation_id from office where %1$s and %2$s', open, hit);
end $$;

-- Pairs of things in a register whose names are nearly the same. Names are compared only where they share the beginning
-- of a word that few others have.
create function similar_names(register text, at_least real)
returns table (first_id uuid, second_id uuid, likeness real) language plpgsql stable security definer
set search_path = public, pg_temp as $$
begin
  if register not in ('organisation', 'facility') then
    raise exception 'there is no register %', register;
  end if;
  -- Each beginning is a list of those that have it, and pairs are made within lists: no join whose size would have to be
  -- guessed (guessed wrongly, it took twenty seconds for twenty thousand names). The rarest, which say most, come first,
  -- so that a very large register is compared as far as is done in a few seconds.
  return query execute format('
    with named as materialized (
      select thing_id, fold(name) as name from %1$I where alliance_id = current_alliance() and merged_into is null),
    begun as (
      select distinct thing_id, name, left(word, 5) as beginning from named, regexp_split_to_table(name, ''[^a-z0-9]+'') word
      where length(word) >= 4 and word !~ ''^[0-9]+$''),
    rare as materialized (
      select array_agg(thing_id) as ids, array_agg(name) as names from begun
      group by beginning having count(distinct thing_id) between 2 and 30 order by count(*)),
    compared as materialized (
      select a.id as x, b.id as y, similarity(a.name, b.name) as alike
      from rare, unnest(ids, names) a(id, name), unnest(ids, names) b(id, name) where a.id < b.id limit 200000)
    select x, y, max(alike) from compared where alike >= $1
    group by x, y order by 3 desc, x, y limit 1000', register) using at_least;
end $$;

revoke execute on function search_register, organisations_by_word, similar_names from public;
grant execute on function search_register, organisations_by_word, similar_names to verbund_app;
