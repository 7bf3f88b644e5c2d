-- References of what runs write by the hundred are checked once a statement, of the rows it added:
-- a check row by row costs a locked row each, and a third of the database's time. They stay declared.

do $$
declare
    checked text;
    reference record;
    missing text;
begin
    foreach checked in array array[
        'invoice', 'receivable', 'journal_entry', 'billed_period', 'placed_order', 'notice',
        'billing_turn', 'invoice_line', 'invoice_tax', 'posting']
    loop
        missing := '';
        for reference in
            select c.conname, k.attname as column, p.relname as target, t.attname as key
            from pg_constraint c
                join pg_attribute k on k.attrelid = c.conrelid and k.attnum = c.conkey[1]
                join pg_class p on p.oid = c.confrelid
                join pg_attribute t on t.attrelid = c.confrelid and t.attnum = c.confkey[1]
            where c.contype = 'f' and cardinality(c.conkey) = 1
                and c.conrelid = ('${flyway:defaultSchema}.' || checked)::regclass
            order by c.conname
        loop
            execute format('alter table ${flyway:defaultSchema}.%I alter constraint %I not enforced',
                checked, reference.conname);
            missing := missing || format(
                ' or added.%1$I is not null and (select whole.%3$I'
                ' from ${flyway:defaultSchema}.%2$I whole where whole.%3$I = added.%1$I) is null',
                reference.column, reference.target, reference.key);
        end loop;
        -- Lines, VAT and postings are refused already if what they belong to is not of this transaction.
        if checked not in ('invoice_line', 'invoice_tax', 'posting') then
            execute format(
                'create function ${flyway:defaultSchema}.refuse_orphaned_%1$s() returns trigger '
                'language plpgsql as $body$ begin '
                'if exists (select from added where false%2$s) then '
                'raise exception ''INSERT on %1$s refused: it refers to what is not there'' '
                'using errcode = ''foreign_key_violation''; '
                'end if; '
                'return null; '
                'end $body$',
                checked, missing);
            execute format(
                'create trigger %1$s_never_orphaned after insert on ${flyway:defaultSchema}.%1$I '
                'referencing new table as added '
                'for each statement execute function ${flyway:defaultSchema}.refuse_orphaned_%1$s()',
                checked);
        end if;
    end loop;
end
$$;

-- As in V10, and refused as well if there is nothing to join.
do $$
declare
    part record;
begin
    for part in
        select * from (values
            ('invoice_line', 'document', 'invoice', 'reference'),
            ('invoice_tax', 'document', 'invoice', 'reference'),
            ('posting', 'entry_key', 'journal_entry', 'entry_key'))
            as parts (name, belongs_to, whole, key)
    loop
        execute format(
            'create or replace function ${flyway:defaultSchema}.refuse_late_%1$s() returns trigger '
            'language plpgsql as $body$ begin '
            'if exists (select from added where (select whole.%4$I '
            'from ${flyway:defaultSchema}.%3$I whole '
            'where whole.%4$I = added.%2$I and whole.xmin = pg_current_xact_id()::xid) is null) then '
            'raise exception ''INSERT on %1$s refused: what was issued gets no further rows'' '
            'using errcode = ''restrict_violation''; '
            'end if; '
            'return null; '
            'end $body$',
            part.name, part.belongs_to, part.whole, part.key);
    end loop;
end
$$;

-- What is referred to is never removed and keeps its key; what refers never turns to another.
do $$
declare
    kept record;
begin
    for kept in
        select * from (values
            ('seller', 'code'), ('customer', 'number'), ('service', 'id'), ('billing_run', 'id'))
            as targets (name, key)
    loop
        execute format(
            'create trigger %1$s_never_removed before delete or update of %2$I '
            'on ${flyway:defaultSchema}.%1$I '
            'for each row execute function ${flyway:defaultSchema}.refuse_change()',
            kept.name, kept.key);
        execute format(
            'create trigger %1$s_never_emptied before truncate on ${flyway:defaultSchema}.%1$I '
            'for each statement execute function ${flyway:defaultSchema}.refuse_change()', kept.name);
    end loop;
    for kept in
        select * from (values
            ('receivable', 'invoice'), ('receivable', 'customer'), ('placed_order', 'customer'),
            ('notice', 'customer'), ('billing_turn', 'run'), ('billing_turn', 'customer'))
            as sources (name, key)
    loop
        execute format(
            'create trigger %1$s_keeps_its_%2$s before update on ${flyway:defaultSchema}.%1$I '
            'for each row when (old.%2$I is distinct from new.%2$I) '
            'execute function ${flyway:defaultSchema}.refuse_change()',
            kept.name, kept.key);
    end loop;
end
$$;

-- A period is looked for by its service and by its invoice: two keys instead of three.
alter table billed_period
    drop constraint billed_period_pkey,
    add primary key (invoice, service, from_on, begun);
drop index billed_period_invoice;
drop index billed_period_once;
create unique index billed_period_once on billed_period
    (service, from_on, (case when begun then invoice else '' end));
