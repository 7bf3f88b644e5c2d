-- Invoices that are owed again, and periods that are no longer billed.

-- How often an invoice was settled and owed again, since when, and whether a card's holder took
-- the money back: then no card is charged for it any more.
alter table receivable
    add column round integer not null default 0 check (round >= 0),
    add column reopened_on date,
    add column charged_back boolean not null default false,
    add check ((round = 0) = (reopened_on is null));

-- The timetable is played once in each round.
alter table dunning_step add column round integer not null default 0 check (round >= 0);
alter table dunning_step drop constraint dunning_step_pkey;
alter table dunning_step add primary key (invoice, round, code);

-- What an invoice no longer bills, by which credit note. It can be billed anew.
create table credited_period (
    service     uuid        not null references service,
    from_on     date        not null,
    until_on    date        not null check (until_on > from_on),
    invoice     varchar(35) collate "C" not null references invoice,
    credit_note varchar(35) collate "C" not null references invoice,
    primary key (service, from_on, invoice)
);
create trigger credited_period_never_changes before update or delete on credited_period
    for each row execute function refuse_change();
create trigger credited_period_never_emptied before truncate on credited_period
    for each statement execute function refuse_change();

-- A billed period never changes; it goes only after its credit note was written down.
create function ${flyway:defaultSchema}.refuse_uncredited() returns trigger
    language plpgsql as $$
begin
    if not exists (select from ${flyway:defaultSchema}.credited_period c
            where c.service = old.service and c.from_on = old.from_on
                and c.invoice = old.invoice) then
        raise exception '% on % refused: not credited', tg_op, tg_table_name
            using errcode = 'restrict_violation';
    end if;
    return old;
end
$$;
drop trigger billed_period_never_changes on billed_period;
create trigger billed_period_never_changes before update on billed_period
    for each row execute function refuse_change();
create trigger billed_period_goes_when_credited before delete on billed_period
    for each row execute function refuse_uncredited();
