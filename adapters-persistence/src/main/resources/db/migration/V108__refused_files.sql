-- That the bank refused a file of debits, or never got it: what was in it goes into the next one.
alter table collection
    add column refused_at      timestamptz,
    add column refused_by      varchar(100),
    add column refused_because varchar(500),
    add check ((refused_at is null) = (refused_by is null)),
    add check ((refused_at is null) = (refused_because is null));
