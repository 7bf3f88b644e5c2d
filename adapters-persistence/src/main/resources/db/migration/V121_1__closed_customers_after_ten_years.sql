-- Of a customer who was closed so long ago that nothing of his has to be kept, with all his documents
-- erased: who he was, and what was typed about him. Numbers, days and amounts stay.

create function refuse_change_but_of_forgotten() returns trigger language plpgsql as $$
declare
    texts constant text[] := array['description', 'label'];
begin
    if tg_op = 'UPDATE' then
        if new.description = '' and new.label = ''
            and to_jsonb(new) - texts = to_jsonb(old) - texts
            and exists (
                select from ${flyway:defaultSchema}.charge h
                join ${flyway:defaultSchema}.customer c on c.number = h.customer
                join ${flyway:defaultSchema}.party p on p.hash = c.party
                where h.id = old.charge and c.closed_at is not null and p.name = '')
        then
            return new;
        end if;
    end if;
    raise exception '% on % refused: issued rows never change', tg_op, tg_table_name
        using errcode = 'restrict_violation';
end
$$;
drop trigger charge_line_never_changes on charge_line;
create trigger charge_line_never_changes before update or delete on charge_line
    for each row execute function refuse_change_but_of_forgotten();

create function forget_customer(gone bigint, nobody varchar) returns boolean
    language plpgsql security definer set search_path = ${flyway:defaultSchema}, pg_temp as $$
begin
    update customer set party = nobody
        where number = gone
            and closed_at < make_date(extract(year from now() + interval '14 hours')::int - 10, 1, 1)
            and exists (select from party where hash = nobody and name = '')
            and not exists (select from invoice where customer = gone and left_hash is null)
            and not exists (select from receipt where customer = gone and left_hash is null);
    if not found then
        return false;
    end if;
    delete from replaced_identity where customer = gone;
    delete from buyer_reference where customer = gone;
    -- Where nobody gave a reason there is none, and '' is none, too.
    update service
        set label = '',
            ending_reason = case when ending_reason is not null then '' end,
            suspension_reason = case when suspension_reason is not null then '' end
        where customer = gone;
    update account_transfer set to_email = '' where from_customer = gone and to_email is not null;
    update account set name = 'gone-' || substr(replace(id::text, '-', ''), 1, 20) where customer = gone;
    update pending_order_line set description = '', label = ''
        where order_number in (select number from pending_order where customer = gone);
    update charge_line set description = '', label = ''
        where charge in (select id from charge where customer = gone);
    update usage_report set label = '' where customer = gone;
    update refund set reason = '' where customer = gone;
    update refund set account_holder = '', account_iban = ''
        where customer = gone and account_iban is not null;
    update customer_hold set note = '' where customer = gone;
    update mandate
        set holder = '', iban = '', line1 = '', line2 = '', postal_code = '', city = '',
            signed_by = '', signed_from = ''
        where customer = gone;
    return true;
end
$$;
revoke execute on function forget_customer(bigint, varchar) from public;
