-- The terms of sellers, in versions, and which of them was accepted with which order.

create table contract (
    seller     varchar(20)  collate "C" not null references seller,
    code       varchar(40)  collate "C" not null,
    version    varchar(40)  collate "C" not null,
    title_fr   varchar(200) not null,
    title_en   varchar(200) not null,
    url        varchar(500),
    body       text,
    -- Every order needs it, none any more, or those for one of these.
    scope      varchar(10)  not null check (scope in ('EVERYTHING', 'NOTHING', 'SOME')),
    families   text[]       not null,
    plans      text[]       not null,
    valid_from date         not null,
    primary key (seller, code, version),
    unique (seller, code, valid_from),
    check ((url is null) <> (body is null)),
    check ((scope = 'SOME') = (cardinality(families) + cardinality(plans) > 0))
);

create table accepted_contract (
    order_number bigint      not null check (order_number > 0),
    code         varchar(40) collate "C" not null,
    version      varchar(40) collate "C" not null,
    customer     bigint      not null references customer,
    accepted_at  timestamptz not null,
    primary key (order_number, code)
);
create index accepted_contract_last on accepted_contract (customer, code, order_number desc);

do $$
declare
    fixed text;
begin
    foreach fixed in array array['contract', 'accepted_contract']
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
