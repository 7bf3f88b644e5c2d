package io.guichet.testing.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.notification.Notice;
import io.guichet.application.notification.Notice.Audience;
import io.guichet.application.notification.PendingNotices;
import io.guichet.application.notification.PendingNotices.Channel;
import io.guichet.application.notification.PendingNotices.PendingNotice;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.testing.shared.Contract;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** How long every {@link PendingNotices} keeps what was given up. */
public abstract class GivenUpNoticesContract extends Contract {

    /** Far ahead, so that everything ever added is due. */
    private static final Instant NOW = Instant.parse("2099-03-01T12:00:00Z");

    /** Before anything else was given up. */
    private static final Instant LONG_AGO = Instant.parse("2001-03-01T12:00:00Z");

    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final int PLENTY = 100_000;

    @Test
    void what_was_given_up_on_one_channel_waits_for_the_other_and_goes_once_both_are_over() {
        CustomerNumber customer = given().customer().number();
        add(customer);
        giveUp(Channel.MAIL, customer, LONG_AGO);
        assertThat(pending().purgeGivenUp(LONG_AGO.plusSeconds(9), PLENTY)).isZero();

        Instant told = LONG_AGO.plusSeconds(5);
        pending().sent(claim(Channel.CHAT, customer), told);

        assertThat(pending().purgeGivenUp(told, PLENTY)).isZero();
        assertThat(pending().purgeGivenUp(told.plusSeconds(1), PLENTY)).isEqualTo(1);
        assertThat(pending().purgeGivenUp(told.plusSeconds(1), PLENTY)).isZero();
    }

    @Test
    void what_was_given_up_is_not_taken_for_sent_and_is_counted_until_it_goes() {
        CustomerNumber customer = given().customer().number();
        long before = pending().parked(Channel.MAIL);
        add(customer);
        giveUp(Channel.MAIL, customer, LONG_AGO);
        pending().sent(claim(Channel.CHAT, customer), LONG_AGO);

        assertThat(pending().purgeSent(LONG_AGO.plusSeconds(1), PLENTY)).isZero();
        assertThat(pending().parked(Channel.MAIL)).isEqualTo(before + 1);
        assertThat(pending().purgeGivenUp(LONG_AGO.plusSeconds(1), PLENTY)).isEqualTo(1);
        assertThat(pending().parked(Channel.MAIL)).isEqualTo(before);
    }

    @Test
    void what_was_given_up_on_every_channel_goes_so_many_at_a_time() {
        CustomerNumber customer = given().customer().number();
        for (int each = 0; each < 3; each++) {
            add(customer);
        }
        giveUp(Channel.MAIL, customer, LONG_AGO);
        giveUp(Channel.CHAT, customer, LONG_AGO.plusSeconds(1));
        Instant before = LONG_AGO.plusSeconds(2);

        assertThat(pending().purgeGivenUp(LONG_AGO.plusSeconds(1), PLENTY)).isZero();
        assertThat(pending().purgeGivenUp(before, 2)).isEqualTo(2);
        assertThat(pending().purgeGivenUp(before, 2)).isEqualTo(1);
        assertThat(pending().purgeGivenUp(before, 2)).isZero();
    }

    protected final PendingNotices pending() {
        return stores().pendingNotices();
    }

    /** Adds a notice that waits for the mail and, whoever has which chats, in one of them. */
    protected final void add(CustomerNumber customer) {
        Notice notice =
                new Notice(
                        "test:" + UUID.randomUUID(),
                        Notice.Kind.PAYMENT_RECEIVED,
                        customer,
                        new Audience.OneChat(77),
                        Map.of("amount", "12.34"));
        done(() -> stores().outbox().add(notice));
    }

    protected final void giveUp(Channel channel, CustomerNumber customer, Instant at) {
        claim(channel, customer)
                .forEach(notice -> pending().park(notice, at, "no mailbox anna@example.org"));
    }

    /** Claims everything that is due and answers what of it is for the customer. */
    protected final List<PendingNotice> claim(Channel channel, CustomerNumber customer) {
        return pending().claim(channel, PLENTY, NOW, LEASE).stream()
                .filter(claimed -> claimed.notice().customer().equals(customer))
                .toList();
    }
}
