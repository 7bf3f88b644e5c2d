-- Whose archive is being made, and how far it is. A turn that is over is there until the next begins.
create table export_turn (
    customer   bigint       primary key,
    name       varchar(100) not null,
    documents  bigint       not null check (documents >= 0),
    done       bigint       not null check (done >= 0),
    started_at timestamptz  not null,
    held_until timestamptz  not null
);
-- Until now it was a lease.
delete from lease where name like 'export-%';
