-- Of several changes begun on one day the last counts, by their invoices; where one of these was
-- reissued, by the first that billed its period. Null where that is the invoice itself, as of all that
-- was reissued before.
alter table billed_period add column first_invoice varchar(35) collate "C";

-- One invoice may bill a service from one day both as it was and as a change began it.
alter table credited_period
    add column begun boolean not null default false,
    drop constraint credited_period_pkey,
    add primary key (service, from_on, begun, invoice);

create or replace function ${flyway:defaultSchema}.refuse_uncredited() returns trigger
    language plpgsql as $$
begin
    if not exists (select from ${flyway:defaultSchema}.credited_period c
            where c.service = old.service and c.from_on = old.from_on
                and c.begun = old.begun and c.invoice = old.invoice) then
        raise exception '% on % refused: not credited', tg_op, tg_table_name
            using errcode = 'restrict_violation';
    end if;
    return old;
end
$$;
