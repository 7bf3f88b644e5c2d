-- The public halves of people's passkeys, and what these are asked to sign.

create table passkey (
    factor       uuid          primary key references second_factor on delete cascade,
    profile      uuid          not null references profile,
    -- Its id, and its key as attested credential data (the id again, the key in the form of COSE), both as base64url.
    credential   varchar(1364) not null unique,
    public_key   varchar(4000) not null,
    -- What its authenticator counted when it signed last; zero where none counts.
    counter      bigint        not null check (counter >= 0),
    is_synced    boolean       not null,
    transports   varchar(200)  not null,
    last_used_at timestamptz
);
create index passkey_profile on passkey (profile);

-- One for each person, way in and purpose: the next takes its place, an answer uses it up.
create table passkey_challenge (
    profile    uuid         not null references profile,
    entrance   varchar(100) not null,
    purpose    varchar(7)   not null check (purpose in ('ENROL', 'CONFIRM')),
    challenge  varchar(43)  not null,
    expires_at timestamptz  not null,
    primary key (profile, entrance, purpose)
);
create index passkey_challenge_end on passkey_challenge (expires_at);
