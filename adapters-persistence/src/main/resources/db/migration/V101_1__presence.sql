-- On which day people came in last, and who was warned of staying away.

create table presence (
    profile uuid primary key references profile,
    since   date not null,
    seen_on date not null check (seen_on >= since)
);

create table inactivity_warning (
    customer  bigint primary key references customer,
    warned_on date   not null
);
