-- The addresses of the district, from a file of the office, so that "near me" asks nobody outside. Each is a record, so that
-- what a file brought can be taken back.
-- A street and number as people type them: "lindenstr 5" and "Lindenstraße 5" are the same.
create function address_search(typed text) returns text language sql immutable parallel safe strict return
  regexp_replace(regexp_replace(fold(typed), '(strasse|str\.)', 'str', 'g'), '[^a-z0-9]', '', 'g') collate "C";

create table finder_address (
  street text not null check (length(street) between 1 and 120),
  house_number text check (length(house_number) between 1 and 20),
  postal_code text check (postal_code ~ '^[0-9]{5}$'),
  lon double precision not null check (lon between -180 and 180),
  lat double precision not null check (lat between -90 and 90),
  search text collate "C" generated always as (address_search(street || ' ' || coalesce(house_number, ''))) stored
);
call make_record('finder_address', false);
alter table finder_address add constraint finder_address_once unique nulls not distinct (alliance_id, street, house_number, postal_code);
create index finder_address_by_beginning on finder_address (alliance_id, search);
