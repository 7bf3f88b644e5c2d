-- The key of an event is put together of what it is about, which version of that, and what became of it.

alter table provisioning_event
    drop constraint provisioning_event_pkey,
    add column version bigint;
update provisioning_event set version = split_part(event_key, ':', 2)::bigint;
alter table provisioning_event
    alter column version set not null,
    drop column event_key,
    add primary key (subject, version, kind);
