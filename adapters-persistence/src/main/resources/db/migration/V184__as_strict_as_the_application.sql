-- Where a seller has had fiscal years that end in different months within the last eleven years, nothing of his is
-- erased: between two of them there may be a shorter or a longer one. The application says so since before; now the
-- database does not rely on it. On the eve of a policy with another month it refuses some hours earlier.

create or replace function first_day_kept(of_seller varchar) returns date
    language sql stable set search_path = ${flyway:defaultSchema}, pg_temp as $$
    -- The farthest zone is fourteen hours ahead.
    with today as (select (now() at time zone 'UTC' + interval '14 hours')::date as day),
    policies as (
        select distinct on (p.effective_from) p.effective_from,
            coalesce(substring(p.settings from '(?:^|\n)books\.fiscal-year-ends-in=([0-9]+)')::int, 12)
                as month
        from billing_policy p, today
        where p.seller = of_seller and p.effective_from <= today.day
        order by p.effective_from, p.revision desc),
    oldest as (
        select max(p.effective_from) as begun
        from policies p, today
        where p.effective_from <= (today.day - interval '11 years')::date),
    counted as (
        select distinct p.month
        from policies p, oldest, today
        where p.effective_from = oldest.begun
            or p.effective_from > (today.day - interval '11 years')::date),
    last_month as (
        select coalesce(
            (select p.month from policies p order by p.effective_from desc limit 1), 12) as month),
    begins as (
        select make_date(extract(year from today.day)::int, last_month.month % 12 + 1, 1) as day
        from today, last_month)
    select case when (select count(*) from counted) > 1 then date '0001-01-01'
        else (begins.day - interval '10 years'
            - case when begins.day > today.day then interval '1 year' else interval '0' end)::date
        end
        from begins, today
$$;
