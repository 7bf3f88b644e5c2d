-- Nobody changes or removes what was issued or booked: not the application, not the owner of the
-- tables. Corrections are further documents and further entries.

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% on % refused: issued rows never change', tg_op, tg_table_name
        using errcode = 'restrict_violation';
end
$$;

do $$
declare
    issued text;
begin
    foreach issued in array array[
        'party', 'invoice', 'invoice_line', 'invoice_tax', 'invoice_mention', 'receipt',
        'receipt_allocation', 'payment', 'payment_allocation', 'journal_entry', 'posting']
    loop
        execute format(
            'create trigger %1$s_never_changes before update or delete on ${flyway:defaultSchema}.%1$I '
            'for each row execute function ${flyway:defaultSchema}.refuse_change()', issued);
        execute format(
            'create trigger %1$s_never_emptied before truncate on ${flyway:defaultSchema}.%1$I '
            'for each statement execute function ${flyway:defaultSchema}.refuse_change()', issued);
    end loop;
end
$$;
