-- From where people may come in. Whoever has no row comes from everywhere.

create table ip_rules (
    profile       uuid    primary key references profile,
    allows_others boolean not null,
    -- A rule a line: allow or deny, the range, and whether it alerts.
    rules         text    not null
);
