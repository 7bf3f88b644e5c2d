-- Ten years are counted from the end of the fiscal year (C. com. L123-22), which a seller's policy says; the
-- calendar year where none does. As before the database goes by its own clock.

create function first_day_kept(of_seller varchar) returns date
    language sql stable set search_path = ${flyway:defaultSchema}, pg_temp as $$
    -- The farthest zone is fourteen hours ahead.
    with today as (select (now() at time zone 'UTC' + interval '14 hours')::date as day),
    last_month as (
        select coalesce(
            (select substring(p.settings from '(?:^|\n)books\.fiscal-year-ends-in=([0-9]+)')::int
                from billing_policy p, today
                where p.seller = of_seller and p.effective_from <= today.day
                order by p.effective_from desc, p.revision desc limit 1),
            12) as month),
    begins as (
        select make_date(extract(year from today.day)::int, last_month.month % 12 + 1, 1) as day
        from today, last_month)
    select (begins.day - interval '10 years'
            - case when begins.day > today.day then interval '1 year' else interval '0' end)::date
        from begins, today
$$;

create or replace function refuse_change_but_erasure() returns trigger language plpgsql as $$
declare
    erased constant text[] := array[
        'buyer_party', 'payer_party', 'buyer_reference', 'buyer_reference_kind', 'left_hash'];
    after_it jsonb;
begin
    if tg_op = 'UPDATE' then
        after_it = to_jsonb(new);
        if old.issued_on < ${flyway:defaultSchema}.first_day_kept(old.seller)
            and old.left_hash is null
            and new.left_hash is not null
            and after_it - erased = to_jsonb(old) - erased
            and after_it ->> 'buyer_reference' is null
            and exists (
                select from ${flyway:defaultSchema}.party
                where name = ''
                    and hash = coalesce(after_it ->> 'buyer_party', after_it ->> 'payer_party'))
        then
            return new;
        end if;
    end if;
    raise exception '% on % refused: issued rows never change', tg_op, tg_table_name
        using errcode = 'restrict_violation';
end
$$;

create or replace function forget_customer(gone bigint, nobody varchar) returns boolean
    language plpgsql security definer set search_path = ${flyway:defaultSchema}, pg_temp as $$
begin
    update customer set party = nobody
        where number = gone
            and closed_at < first_day_kept(seller)
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
