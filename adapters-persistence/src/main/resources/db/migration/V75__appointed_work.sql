-- When work that is charged is to be done; it is not invoiced before.
alter table charge add column planned_at timestamptz;
