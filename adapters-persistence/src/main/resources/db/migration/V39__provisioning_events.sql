-- What became of services and accounts, for those who provide them. Positions are given to what is
-- committed, one caller at a time, so that whoever reads on from a position misses nothing.

create table provisioning_event (
    id        bigint       generated always as identity primary key,
    event_key varchar(100) collate "C" not null unique,
    subject   uuid         not null,
    customer  bigint       not null,
    kind      varchar(20)  not null,
    facts     text         not null,
    position  bigint       unique,
    noted_at  timestamptz,
    check ((position is null) = (noted_at is null))
);
create index provisioning_event_new on provisioning_event (id) where position is null;
