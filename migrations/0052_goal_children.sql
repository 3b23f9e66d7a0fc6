-- Children of a goal in their order, and how many there are, without reading or sorting them all.
create index goal_children on goal (alliance_id, parent_id, position, id) include (valid, is_public);
drop index goal_parent;
