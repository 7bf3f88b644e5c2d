-- A corrective invoice names the one it cancels and replaces, which has no credit note then.
do $$
declare
    only_credit_notes name;
begin
    select conname into strict only_credit_notes from pg_constraint
    where conrelid = '${flyway:defaultSchema}.invoice'::regclass and contype = 'c'
        and pg_get_constraintdef(oid) like '%corrects IS NOT NULL%';
    execute format('alter table ${flyway:defaultSchema}.invoice drop constraint %I', only_credit_notes);
end
$$;

alter table invoice add constraint invoice_corrects_check
    check (kind <> 'CREDIT_NOTE' or corrects is not null) not valid;
alter table invoice validate constraint invoice_corrects_check;
alter table invoice add constraint invoice_corrects_another check (corrects <> reference) not valid;
alter table invoice validate constraint invoice_corrects_another;

-- One at most takes the place of an invoice.
create unique index invoice_corrective on invoice (corrects)
    where kind = 'INVOICE' and corrects is not null;

alter table reissue alter column credit_note drop not null;
