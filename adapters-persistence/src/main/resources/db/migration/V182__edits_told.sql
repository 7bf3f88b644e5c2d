-- What stood before and stands now where somebody changes or removes something, for the audit (ADR 65). Noted in the
-- transaction's own settings, and only where somebody's act asked for it: a run of the clock pays a look at a setting.
-- Of columns that are not listed it is told that they changed, never what they hold: names, addresses, secrets.

create function lines_of_edit(value text, other text) returns text language sql immutable as $$
    -- Of a text of several lines those alone that the other does not have.
    select case when value like E'%\n%'
        then (select string_agg(line, ' | ') from unnest(string_to_array(trim(E'\n' from value), E'\n')) line
            where other is null or line <> all (string_to_array(trim(E'\n' from other), E'\n')))
        else value end
$$;

create function row_of_edit(what text, value jsonb, other jsonb, told text[], silent text[]) returns text
    language sql immutable as $$
    select what || ': ' || string_agg(
            name || '='
                || case when name = any (told)
                    then coalesce(${flyway:defaultSchema}.lines_of_edit(value ->> name, other ->> name), '')
                    else '*' end,
            ', ' order by array_position(told, name), place)
        from jsonb_object_keys(coalesce(other, value)) with ordinality as column_of (name, place)
        where name <> all (silent)
            and case when other is null then name = any (told) and value ->> name <> ''
                else value -> name is distinct from other -> name end
$$;

create function keep_edit(setting text, line text) returns void language sql as $$
    -- An entry is cut off at four thousand letters: what no entry holds is not gathered.
    select set_config(
            setting, concat_ws(E'\n', nullif(current_setting(setting, true), ''), line), true)
        where line is not null and length(coalesce(current_setting(setting, true), '')) < 4000
$$;

-- Arguments: the key's columns, those that are told, those that are not worth a word.
create function note_edit() returns trigger language plpgsql as $$
declare
    was constant jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) end;
    stands constant jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) end;
    keys constant text[] := string_to_array(tg_argv[0], ',');
    told constant text[] := string_to_array(tg_argv[1], ',');
    silent constant text[] := string_to_array(tg_argv[2], ',') || keys;
    what constant text := concat_ws(' ', tg_table_name,
        (select string_agg(coalesce(was, stands) ->> key, ' ' order by place)
            from unnest(keys) with ordinality as key_of (key, place)));
begin
    if was is not null then
        perform ${flyway:defaultSchema}.keep_edit('guichet.was',
            ${flyway:defaultSchema}.row_of_edit(what, was, stands, told, silent));
    end if;
    if stands is not null then
        perform ${flyway:defaultSchema}.keep_edit('guichet.stands',
            ${flyway:defaultSchema}.row_of_edit(what, stands, was, told, silent));
    end if;
    return null;
end
$$;

-- Which parts of an identity changed: what they were stands in replaced_identity as long as it is kept.
create function note_identity() returns trigger language plpgsql as $$
declare
    was jsonb;
    stands jsonb;
    what constant text := 'identity ' || new.number;
    told constant text[] := '{kind,country}';
begin
    select to_jsonb(p) into was from ${flyway:defaultSchema}.party p where hash = old.party;
    select to_jsonb(p) into stands from ${flyway:defaultSchema}.party p where hash = new.party;
    perform ${flyway:defaultSchema}.keep_edit('guichet.was',
        ${flyway:defaultSchema}.row_of_edit(what, was, stands, told, '{hash}'));
    perform ${flyway:defaultSchema}.keep_edit('guichet.stands',
        ${flyway:defaultSchema}.row_of_edit(what, stands, was, told, '{hash}'));
    return null;
end
$$;

-- The same where nothing is edited and a newer row takes over from the one before it.
-- Arguments: what the rows are about, the columns of their order, those that are told.
create function note_succession() returns trigger language plpgsql as $$
declare
    keys constant text[] := string_to_array(tg_argv[0], ',');
    ranks constant text[] := string_to_array(tg_argv[1], ',');
    told constant text[] := string_to_array(tg_argv[2], ',');
    stands constant jsonb := to_jsonb(new);
    what constant text := concat_ws(' ', tg_table_name,
        (select string_agg(stands ->> key, ' ' order by place)
            from unnest(keys) with ordinality as key_of (key, place)));
    was jsonb;
begin
    execute format(
            'select to_jsonb(t) from %I.%I t where %s and row(%s) < row(%s) order by %s limit 1',
            tg_table_schema,
            tg_table_name,
            (select string_agg(format('t.%1$I = ($1).%1$I', key), ' and ') from unnest(keys) key),
            (select string_agg(format('t.%I', rank), ', ') from unnest(ranks) rank),
            (select string_agg(format('($1).%I', rank), ', ') from unnest(ranks) rank),
            (select string_agg(format('t.%I desc', rank), ', ') from unnest(ranks) rank))
        into was using new;
    if was is not null then
        perform ${flyway:defaultSchema}.keep_edit('guichet.was',
            ${flyway:defaultSchema}.row_of_edit(
                what, was, stands, ranks || told, (select array_agg(c) from jsonb_object_keys(stands) c
                    where c <> all (ranks || told))));
        perform ${flyway:defaultSchema}.keep_edit('guichet.stands',
            ${flyway:defaultSchema}.row_of_edit(
                what, stands, was, ranks || told, (select array_agg(c) from jsonb_object_keys(stands) c
                    where c <> all (ranks || told))));
    end if;
    return null;
end
$$;

create function tell_edits(of_table text, at_what text, keys text, told text, silent text default '')
    returns void language plpgsql as $$
begin
    execute format(
        'create trigger edits_are_told after %s on %I.%I for each row'
            || ' when (current_setting(''guichet.telling'', true) = ''on'')'
            || ' execute function %I.note_edit(%L, %L, %L)',
        at_what, '${flyway:defaultSchema}', of_table, '${flyway:defaultSchema}', keys, told, silent);
end
$$;

create function tell_successions(of_table text, keys text, ranks text, told text)
    returns void language plpgsql as $$
begin
    execute format(
        'create trigger successions_are_told after insert on %I.%I for each row'
            || ' when (current_setting(''guichet.telling'', true) = ''on'')'
            || ' execute function %I.note_succession(%L, %L, %L)',
        '${flyway:defaultSchema}', of_table, '${flyway:defaultSchema}', keys, ranks, told);
end
$$;

-- Persons and what lets them in.
select tell_edits('profile', 'update', 'id', 'language,role,staff_roles,erased_at');
select tell_edits('profile_phone', 'update or delete', 'profile', 'changed_at');
select tell_edits('profile_customer', 'update or delete', 'profile,customer', 'permissions,needs_second_factor');
select tell_edits('credential', 'update', 'profile', 'changed_at');
select tell_edits('ip_rules', 'update', 'profile', 'allows_others,rules');
select tell_edits('access_token', 'update or delete', 'id',
    'name,scopes,customer,account,addresses,is_disabled,expires_at', 'token_hash,last_used_at,shown_as');
select tell_edits('second_factor', 'update or delete', 'id', 'kind,name,is_confirmed', 'secret');
select tell_edits('chat_link', 'update', 'id', 'confirmed_in_chat,confirmed_on_web,ended',
    'code_hash,expires_at,version');
select tell_edits('recovery_case', 'update', 'id', 'loss,documents,state,checks,effective_at',
    'code_hash,code_sent_at,code_tries,state_at,version');
select tell_edits('invitation', 'update or delete', 'id',
    'customer,permissions,needs_second_factor,expires_at,accepted_at', 'code_hash');
select tell_edits('handover', 'update or delete', 'customer', 'id,expires_at,confirmed');
select tell_edits('contact_change', 'update or delete', 'id', 'customer,contact,expires_at,confirmed');

-- Customers and what they set.
select tell_edits('customer', 'update', 'number', 'language,closed_at', 'party');
create trigger identities_are_told after update on customer for each row
    when (current_setting('guichet.telling', true) = 'on' and old.party <> new.party)
    execute function note_identity();
select tell_edits('customer_hold', 'update', 'id', 'reason,lifted_at', 'lifted_by');
select tell_edits('credit_switch', 'update', 'customer', 'is_on');
select tell_edits('credit_threshold', 'update or delete', 'customer', 'amount_minor,currency', 'is_below');
select tell_edits('buyer_reference', 'update', 'id', 'kind,reference,from_on,until_on,is_disabled', 'version');
select tell_edits('service_code', 'update or delete', 'customer', 'code');
select tell_edits('engagement_number', 'update', 'invoice', 'number', 'given_at');
select tell_edits('stored_card', 'update', 'id', 'brand,expiry,state', 'token,changed_at,version');
select tell_edits('mandate', 'update', 'id', 'state', 'used_on,changed_at,version');
select tell_edits('account', 'update', 'id', 'name,customer,services,deleted_at', 'version');
select tell_edits('account_transfer', 'update', 'id', 'state', 'version');
select tell_successions('payment_term', 'customer', 'from_on,agreed_at', 'days,is_end_of_month');

-- What they hold and owe.
select tell_edits('service', 'update', 'id',
    'plan,period_months,price_minor,currency,price_basis,quantity,paid_until,state,billing_day,renewal,ends_on,'
    || 'suspended_on,suspended_for,owed_since,changing,changing_since,ended_with_host',
    'price_valid_from,price_valid_until,due_key,ended_on,version');
select tell_edits('plan_change', 'update', 'id', 'state', 'version');
select tell_edits('pending_order', 'update', 'number', 'state,expires_at,advance',
    'reserved_invoices,reserved_minor,changed_at,version');
select tell_edits('charge', 'update', 'id', 'due_on,planned_at,state,invoice', 'version');
select tell_edits('receivable', 'update', 'invoice',
    'due_on,paid_minor,credited_minor,reserved_minor,written_off_minor,status,round,reopened_on,charged_back,in_chargeback',
    'version');
select tell_edits('refund', 'update', 'id', 'state', 'changed_at,version');
select tell_edits('debit', 'update', 'id', 'state,returned,collection', 'changed_at,version');
select tell_edits('collection', 'update', 'id', 'refused_at,refused_because', 'refused_by');
select tell_edits('transmission', 'update', 'id', 'state,due_at',
    'flow,reason,changed_at,tries,misses,status,version');

-- What sellers set.
select tell_edits('plan', 'update', 'seller,code',
    'family,name_fr,name_en,specs,changes,cap_group,cap_minor,cap_currency,usage_unit,usage_per,usage_included,'
    || 'first_months,surcharge_percent,surcharge_invoices,is_paid_first');
-- Written anew as a whole, so that what is added is told as well.
select tell_edits('plan_price', 'insert or delete', 'seller,plan,position',
    'period_months,amount_minor,currency,basis,valid_from,valid_until');
select tell_edits('plan_link', 'insert or delete', 'seller,plan,kind,target', 'target');
select tell_edits('creditor_id', 'update', 'seller', 'value');
select tell_edits('one_stop_shop', 'update', 'seller,valid_from', 'used');
select tell_edits('exchange_rate', 'update', 'currency,day', 'per_euro');
select tell_edits('webhook', 'update or delete', 'id', 'url,is_on', 'position,delivered_at,failed_at,failure,version');
select tell_successions('one_stop_shop', 'seller', 'valid_from', 'used');
select tell_successions('billing_policy', 'seller', 'effective_from,revision', 'settings,steps');
select tell_successions('expiry_terms', 'seller,scope', 'from_on,revision',
    'notices,renewal_notices,renew_ahead,debit_ahead,late,restore,deletion,late_fee,restore_fee,fee_basis,currency');
select tell_successions('contract', 'seller,code', 'valid_from', 'version,title_fr,title_en,url,scope,families,plans');

drop function tell_edits(text, text, text, text, text);
drop function tell_successions(text, text, text, text);
