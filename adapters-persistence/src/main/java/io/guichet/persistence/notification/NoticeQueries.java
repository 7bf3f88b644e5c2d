package io.guichet.persistence.notification;

/** What {@link JpaPendingNotices} asks of the database; {@code {channel}} begins its columns. */
final class NoticeQueries {

    static final String CLAIM =
            """
            update guichet.notice
            set {channel}_tries = {channel}_tries + 1, {channel}_due_at = :until
            where notice_key in (
                select notice_key from guichet.notice
                where {channel}_state = 'WAITING'
                    and ({channel}_due_at is null or {channel}_due_at <= :now)
                order by id limit :limit
                for update skip locked)
            returning id, notice_key, kind, customer, person, chat, facts,
                {channel}_tries as tries
            """;

    static final String CHANGE =
            """
            update guichet.notice set {channel}_state = :state,
                {channel}_error = nullif(:error, ''), {channel}_due_at = :at,
                given_up_at =
                    case when :state = 'PARKED' then cast(:at as timestamptz) else given_up_at end
            where notice_key = :key and {channel}_tries = :tries and {channel}_state = 'WAITING'
            """;

    static final String SENT =
            """
            update guichet.notice n set {channel}_state = 'SENT',
                {channel}_error = null, {channel}_due_at = a.at, {channel}_sent_at = a.at
            from unnest(?, ?, ?) as a (key, tries, at)
            where n.notice_key = a.key and n.{channel}_tries = a.tries
                and n.{channel}_state = 'WAITING'
            """;

    static final String PARKED =
            "select count(*) from guichet.notice where {channel}_state = 'PARKED'";

    /** Looks no further than at as many as it may remove. */
    static final String PURGE =
            """
            delete from guichet.notice where notice_key in (
                select n.notice_key from (
                    select notice_key, greatest(mail_sent_at, chat_sent_at) as sent_at
                    from guichet.notice where mail_state = 'SENT' and chat_state = 'SENT'
                    order by id limit :atMost) n
                where n.sent_at < :before)
            """;

    /** What waits on the other channel, or was sent there since, is not over yet. */
    static final String PURGE_GIVEN_UP =
            """
            delete from guichet.notice where notice_key in (
                select notice_key from guichet.notice
                where given_up_at < :before
                    and 'PARKED' in (mail_state, chat_state)
                    and 'WAITING' not in (mail_state, chat_state)
                    and greatest(mail_sent_at, chat_sent_at, given_up_at) < :before
                order by given_up_at limit :atMost
                for update skip locked)
            """;

    private NoticeQueries() {}
}
