-- Links that were mailed to persons, by the hashes of their codes, each good once.

create table mailed_link (
    code_hash  varchar(64)  primary key check (code_hash ~ '^[0-9a-f]{64}$'),
    purpose    varchar(20)  not null,
    email      varchar(320) not null,
    language   varchar(2)   not null,
    profile    uuid         references profile,
    new_email  varchar(320) not null,
    expires_at timestamptz  not null,
    used_at    timestamptz
);
create index mailed_link_email on mailed_link (lower(email), purpose) where used_at is null;
create index mailed_link_expires_at on mailed_link (expires_at);
