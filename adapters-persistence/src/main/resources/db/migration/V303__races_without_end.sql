-- How often a turn lost a race: what goes on losing is parked, so that somebody is told.
alter table billing_turn add column lost integer not null default 0 check (lost >= 0);
