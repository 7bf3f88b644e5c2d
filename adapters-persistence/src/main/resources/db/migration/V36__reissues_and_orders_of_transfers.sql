-- Which invoice stands in for which: whatever names the old one is led to the new one.
create table reissue (
    invoice     varchar(35) collate "C" primary key references invoice,
    credit_note varchar(35) collate "C" not null unique references invoice,
    next        varchar(35) collate "C" not null unique references invoice,
    -- Positions of lines of the old invoice that the new one does not have.
    dropped     integer[]   not null,
    reissued_at timestamptz not null,
    check (invoice <> next)
);

do $$
begin
    execute 'create trigger reissue_never_changes before update or delete on ${flyway:defaultSchema}.reissue '
        'for each row execute function ${flyway:defaultSchema}.refuse_change()';
    execute 'create trigger reissue_never_emptied before truncate on ${flyway:defaultSchema}.reissue '
        'for each statement execute function ${flyway:defaultSchema}.refuse_change()';
end
$$;

-- What was reissued so far: credited in full and issued in the same moment for the same order.
insert into reissue (invoice, credit_note, next, dropped, reissued_at)
select old.reference, note.reference, next.reference, array[]::integer[], next.issued_at
from invoice old
join invoice note on note.corrects = old.reference
join invoice next on next.order_number = old.order_number and next.kind = 'INVOICE'
    and next.issued_at = note.issued_at and next.reference <> old.reference
where old.kind = 'INVOICE'
    and (select count(*) from invoice_line l where l.document = old.reference)
        = (select count(*) from invoice_line l where l.document = next.reference)
on conflict do nothing;

create index plan_change_invoice on plan_change (invoice) where invoice is not null;

-- The order that a bank transfer was recorded for, whether it paid it or not.
alter table payment add column for_order bigint check (for_order > 0);
