-- Nothing joins what was issued or booked: lines, VAT, mentions, allocations and postings come in the
-- transaction that their document, payment or entry comes in, or not at all. Asked once a statement,
-- of the rows it added; xmin is the transaction that wrote the row they belong to.

do $$
declare
    part record;
begin
    for part in
        select * from (values
            ('invoice_line', 'document', 'invoice', 'reference'),
            ('invoice_tax', 'document', 'invoice', 'reference'),
            ('invoice_mention', 'document', 'invoice', 'reference'),
            ('receipt_allocation', 'document', 'receipt', 'reference'),
            ('payment_allocation', 'payment', 'payment', 'id'),
            ('posting', 'entry_key', 'journal_entry', 'entry_key'))
            as parts (name, belongs_to, whole, key)
    loop
        execute format(
            'create function ${flyway:defaultSchema}.refuse_late_%1$s() returns trigger language plpgsql as $body$ '
            'begin '
            'if exists (select from added join ${flyway:defaultSchema}.%3$I whole on whole.%4$I = added.%2$I '
            'where whole.xmin <> pg_current_xact_id()::xid) then '
            'raise exception ''INSERT on %1$s refused: what was issued gets no further rows'' '
            'using errcode = ''restrict_violation''; '
            'end if; '
            'return null; '
            'end $body$',
            part.name, part.belongs_to, part.whole, part.key);
        execute format(
            'create trigger %1$s_never_joined after insert on ${flyway:defaultSchema}.%1$I '
            'referencing new table as added '
            'for each statement execute function ${flyway:defaultSchema}.refuse_late_%1$s()',
            part.name);
    end loop;
end
$$;
