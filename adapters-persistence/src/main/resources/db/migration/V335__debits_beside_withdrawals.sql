-- A consumer withdraws also while a bank has the debit: what of it the invoice does not need any more is
-- reserved no longer, and credit once it is collected.
alter table ${flyway:defaultSchema}.debit add column reserved_minor bigint;
update ${flyway:defaultSchema}.debit set reserved_minor = amount_minor;
alter table ${flyway:defaultSchema}.debit alter column reserved_minor set not null;
alter table ${flyway:defaultSchema}.debit add constraint debit_reserved check (reserved_minor between 0 and amount_minor);

drop trigger edits_are_told on ${flyway:defaultSchema}.debit;
create trigger edits_are_told after update on ${flyway:defaultSchema}.debit for each row
    when (current_setting('guichet.telling', true) = 'on')
    execute function ${flyway:defaultSchema}.note_edit(
        'id', 'state,reserved_minor,returned,collection', 'changed_at,version');
