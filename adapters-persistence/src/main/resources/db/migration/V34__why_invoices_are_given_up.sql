-- Why the seller gave up what was open on an invoice. Only ever added.

create table write_off (
    id           bigint      generated always as identity primary key,
    invoice      varchar(35) collate "C" not null references invoice,
    amount_minor bigint      not null check (amount_minor > 0),
    currency     varchar(3)  not null,
    reason       varchar(12) not null
        check (reason in ('INSOLVENT', 'UNREACHABLE', 'DISPUTED', 'SMALL_AMOUNT', 'GOODWILL', 'OTHER')),
    note         varchar(200) not null,
    given_up_at  timestamptz not null
);
create index write_off_invoice on write_off (invoice, id);
create trigger write_off_never_changes before update or delete on write_off
    for each row execute function refuse_change();
create trigger write_off_never_emptied before truncate on write_off
    for each statement execute function refuse_change();
