-- Who was named on documents that the law wants kept no longer (C. com. L123-22: ten years from the end
-- of the fiscal year) can be erased. The hash that a document was sealed with stays, so that the chain
-- goes on over it; left_hash, set once, ties what is left to it. The database itself sees to it that
-- nothing else changes, and nothing that is younger.

alter table invoice add column left_hash varchar(64) check (left_hash ~ '^[0-9a-f]{64}$');
alter table receipt add column left_hash varchar(64) check (left_hash ~ '^[0-9a-f]{64}$');

create function refuse_change_but_erasure() returns trigger language plpgsql as $$
declare
    erased constant text[] := array[
        'buyer_party', 'payer_party', 'buyer_reference', 'buyer_reference_kind', 'left_hash'];
    after_it jsonb;
begin
    if tg_op = 'UPDATE' then
        after_it = to_jsonb(new);
        -- The farthest zone is fourteen hours ahead.
        if old.issued_on < make_date(extract(year from now() + interval '14 hours')::int - 10, 1, 1)
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

create function refuse_change_but_of_erased() returns trigger language plpgsql as $$
declare
    texts constant text[] := array['description', 'service_reference'];
begin
    if tg_op = 'UPDATE' then
        if new.description = '' and new.service_reference = ''
            and to_jsonb(new) - texts = to_jsonb(old) - texts
            and exists (
                select from ${flyway:defaultSchema}.invoice
                where reference = old.document and left_hash is not null)
        then
            return new;
        end if;
    end if;
    raise exception '% on % refused: issued rows never change', tg_op, tg_table_name
        using errcode = 'restrict_violation';
end
$$;

create function refuse_change_but_forgetting() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        if current_setting('guichet.forgetting', true) = 'on' then
            return old;
        end if;
    end if;
    raise exception '% on % refused: issued rows never change', tg_op, tg_table_name
        using errcode = 'restrict_violation';
end
$$;

drop trigger invoice_never_changes on invoice;
create trigger invoice_never_changes before update or delete on invoice
    for each row execute function refuse_change_but_erasure();
drop trigger receipt_never_changes on receipt;
create trigger receipt_never_changes before update or delete on receipt
    for each row execute function refuse_change_but_erasure();
drop trigger invoice_line_never_changes on invoice_line;
create trigger invoice_line_never_changes before update or delete on invoice_line
    for each row execute function refuse_change_but_of_erased();
drop trigger party_never_changes on party;
create trigger party_never_changes before update or delete on party
    for each row execute function refuse_change_but_forgetting();

-- The application may call these and still change nothing that was issued. Each answers whether it was
-- the first.
create function erase_invoice(erased varchar, nobody varchar, hash_of_left varchar) returns boolean
    language plpgsql security definer set search_path = ${flyway:defaultSchema}, pg_temp as $$
begin
    update invoice
        set buyer_party = nobody, buyer_reference = null, buyer_reference_kind = null,
            left_hash = hash_of_left
        where reference = erased and left_hash is null;
    if not found then
        return false;
    end if;
    update invoice_line set description = '', service_reference = '' where document = erased;
    delete from rendered_document where reference = erased;
    update transmission set content = ''
        where seller = (select seller from invoice where reference = erased) and subject = erased;
    return true;
end
$$;

create function erase_receipt(erased varchar, nobody varchar, hash_of_left varchar) returns boolean
    language plpgsql security definer set search_path = ${flyway:defaultSchema}, pg_temp as $$
begin
    update receipt set payer_party = nobody, left_hash = hash_of_left
        where reference = erased and left_hash is null;
    if not found then
        return false;
    end if;
    delete from rendered_document where reference = erased;
    return true;
end
$$;

-- An identity goes with the last row that names it: its name is a hash of its content.
create function forget_identities(most integer) returns integer
    language plpgsql security definer set search_path = ${flyway:defaultSchema}, pg_temp as $$
declare
    gone integer;
begin
    perform set_config('guichet.forgetting', 'on', true);
    delete from party where hash in (
        select p.hash from party p
        where p.name <> ''
            and not exists (select from invoice i where i.buyer_party = p.hash)
            and not exists (select from invoice i where i.seller_party = p.hash)
            and not exists (select from receipt r where r.payer_party = p.hash)
            and not exists (select from receipt r where r.seller_party = p.hash)
            and not exists (select from customer c where c.party = p.hash)
            and not exists (select from replaced_identity c where c.party = p.hash)
            and not exists (select from seller s where s.party = p.hash)
        limit most);
    get diagnostics gone = row_count;
    perform set_config('guichet.forgetting', '', true);
    return gone;
end
$$;

revoke execute on function erase_invoice(varchar, varchar, varchar) from public;
revoke execute on function erase_receipt(varchar, varchar, varchar) from public;
revoke execute on function forget_identities(integer) from public;
