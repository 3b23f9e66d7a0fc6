-- The addresses of the district, from a file of the office, so that "near me" asks nobody outside. No part of the history
-- but of the import that brought them.
-- A street and number as people type them: "lindenstr 5" and "Lindenstraße 5" are the same.
create function address_search(typed text) returns text language sql immutable parallel safe strict return
  regexp_replace(regexp_replace(fold(typed), '(strasse|str\.)', 'str', 'g'), '[^a-z0-9]', '', 'g') collate "C";

create table finder_address (
  alliance_id uuid not null references alliance (id),
  id uuid not null default uuidv7(),
  version integer not null default 1,
  street text not null check (length(street) between 1 and 120),
  house_number text not null default '' check (length(house_number) <= 20),
  postal_code text not null default '' check (postal_code ~ '^([0-9]{5})?$'),
  lon double precision not null check (lon between -180 and 180),
  lat double precision not null check (lat between -90 and 90),
  search text collate "C" generated always as (address_search(street || ' ' || house_number)) stored,
  primary key (alliance_id, id),
  constraint finder_address_once unique (alliance_id, street, house_number, postal_code)
);
call seal('finder_address');
create index finder_address_by_beginning on finder_address (alliance_id, search);
