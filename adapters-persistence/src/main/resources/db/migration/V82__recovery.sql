-- People who lost what lets them in, as cases of staff.

create table recovery_case (
    id           uuid         primary key,
    profile      uuid         not null references profile,
    loss         varchar(20)  not null,
    new_email    varchar(320),
    documents    text         not null,
    opened_by    uuid         not null references profile,
    opened_at    timestamptz  not null,
    reason       text         not null,
    checks       integer      not null,
    code_hash    varchar(64),
    code_sent_at timestamptz,
    code_tries   integer,
    state        varchar(20)  not null,
    state_by     uuid         references profile,
    state_at     timestamptz  not null,
    effective_at timestamptz,
    state_reason text         not null,
    version      bigint       not null,
    check ((loss = 'E_MAIL') = (new_email is not null)),
    check ((state = 'DECIDED') = (effective_at is not null))
);
-- A person has one case at a time.
create unique index recovery_case_under_way on recovery_case (profile)
    where state in ('OPEN', 'DECIDED');
create index recovery_case_due on recovery_case (effective_at) where state = 'DECIDED';
create index recovery_case_listed on recovery_case (state, opened_at);

-- What staff looked at; never changed.
create table recovery_check (
    recovery   uuid        not null references recovery_case,
    number     integer     not null,
    proof      varchar(20) not null,
    passed     boolean     not null,
    checked_by uuid        not null references profile,
    checked_at timestamptz not null,
    note       text        not null,
    primary key (recovery, number)
);
