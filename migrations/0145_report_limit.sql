-- How many reports came within a day is asked before each is taken; closed ones count too.
create index offer_report_came on offer_report (alliance_id, came_at);
