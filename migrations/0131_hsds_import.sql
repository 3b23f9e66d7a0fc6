-- Offers are read from files of Open Referral HSDS, too.
alter table import_run drop constraint import_run_format_check,
  add constraint import_run_format_check check (format in ('csv', 'xlsx', 'ods', 'geojson', 'ics', 'hsds'));
