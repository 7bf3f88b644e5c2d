-- What an edit found and left is told as in V182, for less: of a row that is changed the columns are compared one by
-- one, in place of two tables of its columns that are put together, compared and sorted for either side.

create or replace function note_edit() returns trigger language plpgsql as $$
declare
    was constant jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) end;
    stands constant jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) end;
    told constant text[] := string_to_array(tg_argv[1], ',');
    silent text[] := string_to_array(tg_argv[2], ',');
    what text := tg_table_name;
    found text := '';
    stays text := '';
    stars text;
    told_before text;
    told_now text;
    noted text;
    each text;
begin
    foreach each in array string_to_array(tg_argv[0], ',') loop
        what := concat_ws(' ', what, coalesce(was, stands) ->> each);
        silent := silent || each;
    end loop;
    if tg_op = 'DELETE' then
        perform ${flyway:defaultSchema}.keep_edit('guichet.was',
            ${flyway:defaultSchema}.row_of_edit(what, was, null, told, silent));
        return null;
    elsif tg_op = 'INSERT' then
        perform ${flyway:defaultSchema}.keep_edit('guichet.stands',
            ${flyway:defaultSchema}.row_of_edit(what, stands, null, told, silent));
        return null;
    end if;
    foreach each in array told loop
        told_before := was ->> each;
        told_now := stands ->> each;
        if told_before is distinct from told_now and was -> each is distinct from stands -> each
            and each <> all (silent)
        then
            found := found || ', ' || each || '=' || coalesce(
                case when told_before like E'%\n%'
                    then ${flyway:defaultSchema}.lines_of_edit(told_before, told_now)
                    else told_before end, '');
            stays := stays || ', ' || each || '=' || coalesce(
                case when told_now like E'%\n%'
                    then ${flyway:defaultSchema}.lines_of_edit(told_now, told_before)
                    else told_now end, '');
        end if;
    end loop;
    if was - told - silent <> stands - told - silent then
        stars := (
            select string_agg(', ' || name || '=*', '' order by place)
            from jsonb_object_keys(stands) with ordinality as column_of (name, place)
            where name <> all (told) and name <> all (silent)
                and was -> name is distinct from stands -> name);
        found := found || coalesce(stars, '');
        stays := stays || coalesce(stars, '');
    end if;
    if found = '' then
        return null;
    end if;
    -- An entry is cut off at four thousand letters: what no entry holds is not gathered.
    noted := coalesce(current_setting('guichet.was', true), '');
    if length(noted) < 4000 then
        noted := set_config('guichet.was',
            concat_ws(E'\n', nullif(noted, ''), what || ': ' || substr(found, 3)), true);
    end if;
    noted := coalesce(current_setting('guichet.stands', true), '');
    if length(noted) < 4000 then
        noted := set_config('guichet.stands',
            concat_ws(E'\n', nullif(noted, ''), what || ': ' || substr(stays, 3)), true);
    end if;
    return null;
end
$$;
