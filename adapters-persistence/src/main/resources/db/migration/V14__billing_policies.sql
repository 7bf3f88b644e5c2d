-- How each seller does business, dated; what held on a day is never changed.

create table billing_policy (
    seller         varchar(20) collate "C" not null references seller,
    effective_from date        not null,
    settings       text        not null,
    steps          text        not null,
    set_by         varchar(100) not null,
    set_at         timestamptz not null,
    primary key (seller, effective_from)
);
create trigger billing_policy_never_changes before update or delete on billing_policy
    for each row execute function refuse_change();
create trigger billing_policy_never_emptied before truncate on billing_policy
    for each statement execute function refuse_change();

-- Whoever was a seller before keeps his term, and nobody begins to be chased.
insert into billing_policy (seller, effective_from, settings, steps, set_by, set_at)
    select code, '1970-01-01', 'invoice.term=' || term_days || E'\n', '', 'migration', now() from seller;
alter table seller drop column term_days;
