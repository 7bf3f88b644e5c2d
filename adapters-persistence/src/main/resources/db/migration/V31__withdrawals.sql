-- What consumers said when they ordered, until when they may withdraw, and that they did.

create table order_consent (
    order_number   bigint      primary key check (order_number > 0),
    customer       bigint      not null references customer,
    starts_at_once boolean     not null,
    waives         boolean     not null,
    given_at       timestamptz not null
);

create table withdrawal_right (
    order_number    bigint      primary key references placed_order,
    customer        bigint      not null references customer,
    until           timestamptz not null,
    services        uuid[]      not null,
    -- Positions of lines of the order's invoice.
    one_offs        integer[]   not null,
    started_at_once boolean     not null,
    check (cardinality(services) + cardinality(one_offs) > 0)
);

create table withdrawal (
    order_number    bigint      primary key references placed_order,
    customer        bigint      not null references customer,
    withdrawn_at    timestamptz not null,
    currency        varchar(3)  not null,
    credited_minor  bigint      not null,
    to_card_minor   bigint      not null check (to_card_minor >= 0),
    to_credit_minor bigint      not null check (to_credit_minor >= 0),
    refund_by       date        not null,
    credit_notes    text[]      not null,
    check (to_card_minor + to_credit_minor <= credited_minor)
);

do $$
declare
    fixed text;
begin
    foreach fixed in array array['order_consent', 'withdrawal_right', 'withdrawal']
    loop
        execute format(
            'create trigger %1$s_never_changes before update or delete on ${flyway:defaultSchema}.%1$I '
            'for each row execute function ${flyway:defaultSchema}.refuse_change()', fixed);
        execute format(
            'create trigger %1$s_never_emptied before truncate on ${flyway:defaultSchema}.%1$I '
            'for each statement execute function ${flyway:defaultSchema}.refuse_change()', fixed);
    end loop;
end
$$;
