-- Staff that signs in at the operator's OpenID provider.

-- Who somebody there is here; for ever, so that a reused e-mail opens nobody else's profile.
create table provider_identity (
    issuer    text         not null,
    subject   varchar(255) not null,
    profile   uuid         not null references profile,
    linked_at timestamptz  not null,
    primary key (issuer, subject),
    unique (profile, issuer)
);

-- Begun and not finished.
create table provider_sign_in (
    state_hash varchar(64) primary key,
    expires_at timestamptz not null
);
create index provider_sign_in_expires_at on provider_sign_in (expires_at);
