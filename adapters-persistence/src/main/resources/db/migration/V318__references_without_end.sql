-- A reference may be printed from a day on, until another takes its place.

alter table buyer_reference alter column until_on drop not null;
