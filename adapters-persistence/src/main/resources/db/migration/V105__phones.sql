-- At which number somebody can be asked whether it is he. Encrypted; gone with the profile.

create table profile_phone (
    profile    uuid        primary key references profile on delete cascade,
    number     text        not null,
    changed_at timestamptz not null
);
