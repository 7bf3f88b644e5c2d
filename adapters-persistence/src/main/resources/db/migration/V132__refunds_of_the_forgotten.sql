-- Forgetting a customer leaves a mark where a reason was: who had none was sent back what he paid too
-- much, and the two are not to be taken for each other.

create or replace function forget_customer(gone bigint, nobody varchar) returns boolean
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
    -- What went back without a reason is what was too much of a transfer: it stays so.
    update refund set reason = '-' where customer = gone and reason <> '';
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
