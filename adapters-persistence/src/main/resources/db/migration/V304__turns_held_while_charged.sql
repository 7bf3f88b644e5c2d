-- A turn that was played stays until its cards are charged; whoever dies meanwhile lets go of it by then (ADR 98).
alter table billing_turn add column held_until timestamptz;
