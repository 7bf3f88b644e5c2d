package io.guichet.persistence.standing;

/** What {@link JpaPresences} asks of the database. */
final class PresenceQueries {

    static final String GATHER =
            """
            insert into guichet.presence (profile, since, seen_on)
            select p.id, least(cast(:today as date), coalesce(seen.first, cast(:today as date))),
                coalesce(seen.last, cast(:today as date))
            from guichet.profile p
            left join guichet.presence known on known.profile = p.id
            left join (select profile, min(day) as first, max(day) as last from (
                select profile, cast(seen_at at time zone 'UTC' as date) as day
                from guichet.web_session where not awaits_second_factor
                union all
                select profile, cast(last_used_at at time zone 'UTC' as date)
                from guichet.access_token where last_used_at is not null
                union all
                select l.profile, cast(u.received_at at time zone 'UTC' as date)
                from guichet.chat_link l
                join guichet.chat_update u on u.chat_key = cast(l.chat_user as text)
                where l.confirmed_in_chat and l.confirmed_on_web and not l.ended) each
                group by profile) seen on seen.profile = p.id
            where p.erased_at is null and p.role = 'CUSTOMER'
                and (known.profile is null or seen.last > known.seen_on)
            on conflict (profile) do update
                set seen_on = greatest(presence.seen_on, excluded.seen_on)
            """;

    static final String OF =
            "select p.since, p.seen_on from guichet.presence p where p.profile = :person";

    /** The audit is asked of those alone who are not known to have come in since. */
    static final String IDLE =
            """
            with quiet as materialized (
                select c.number from guichet.customer c
                where c.number > :after and c.closed_at is null
                    and exists (select from guichet.service s where s.customer = c.number
                        and s.state in ('ACTIVE', 'SUSPENDED'))
                    and not exists (select from guichet.service s where s.customer = c.number
                        and s.state in ('ACTIVE', 'SUSPENDED') and s.price_minor > 0)
                    and not exists (select from guichet.receivable r where r.customer = c.number
                        and r.status in ('UNPAID', 'PARTLY_PAID'))
                    and not exists (select from guichet.customer_balance b
                        where b.customer = c.number and b.prepaid_minor <> 0)
                    and not exists (select from guichet.charge w where w.customer = c.number
                        and w.state = 'PENDING')
                    and not exists (select from guichet.usage_report u
                        where u.customer = c.number and not u.rated)
                    and not exists (select from guichet.pending_order o
                        where o.customer = c.number and o.state in ('NOT_PAID', 'CHECKING'))
                    and not exists (select from guichet.invoice i where i.customer = c.number
                        and i.issued_on >= cast(:day as date) - interval '1 year'
                        and i.kind = 'INVOICE' and i.gross_minor > 0)
                    and not exists (select from guichet.customer_hold h
                        where h.customer = c.number and h.lifted_at is null)
                    and not exists (select from guichet.profile_customer g
                        join guichet.presence p on p.profile = g.profile
                        where g.customer = c.number and g.permissions = 'owner'
                            and p.seen_on >= :day))
            select q.number, owners.since, owners.seen_on, w.warned_on
            from quiet q
            join lateral (
                select min(o.since) as since, max(o.seen_on) as seen_on
                from (select p.since, greatest(p.seen_on, (
                        select max(cast(e.at at time zone 'UTC' as date))
                        from guichet.audit_entry e
                        where e.chain = 'profile/' || g.profile and e.what = 'sign-in'
                            and e.result in ('signed-in', 'second-factor-pending'))) as seen_on
                    from guichet.profile_customer g
                    join guichet.presence p on p.profile = g.profile
                    where g.customer = q.number and g.permissions = 'owner') o) owners
                on owners.seen_on < :day
            left join guichet.inactivity_warning w
                on w.customer = q.number and w.warned_on > owners.seen_on
            order by q.number
            """;

    static final String RETURNED =
            """
            select distinct on (h.customer) h.customer, g.profile
            from guichet.customer_hold h
            join guichet.profile_customer g
                on g.customer = h.customer and g.permissions = 'owner'
            where h.reason = 'INACTIVITY' and h.lifted_at is null and h.customer > :after
                and (exists (select from guichet.web_session s where s.profile = g.profile
                        and s.seen_at > h.held_at and not s.awaits_second_factor)
                    or exists (select from guichet.access_token t where t.profile = g.profile
                        and t.last_used_at > h.held_at)
                    or exists (select from guichet.presence p where p.profile = g.profile
                        and p.seen_on > cast(h.held_at at time zone 'UTC' as date))
                    or exists (select from guichet.chat_link l
                        join guichet.chat_update u on u.chat_key = cast(l.chat_user as text)
                        where l.profile = g.profile and l.confirmed_in_chat
                            and l.confirmed_on_web and not l.ended
                            and u.received_at > h.held_at))
            order by h.customer, g.profile
            """;

    static final String ABSENT =
            """
            select h.customer, cast(h.held_at at time zone 'UTC' as date), w.until_on
            from guichet.customer_hold h
            join guichet.customer c on c.number = h.customer and c.closed_at is null
            left join guichet.inactivity_warning w on w.customer = h.customer
                and w.warned_on >= cast(h.held_at at time zone 'UTC' as date)
            where h.reason = 'INACTIVITY' and h.lifted_at is null and h.customer > :after
            order by h.customer
            """;

    private PresenceQueries() {}
}
