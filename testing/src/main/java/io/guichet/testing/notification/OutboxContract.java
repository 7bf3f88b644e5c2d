package io.guichet.testing.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guichet.application.notification.Notice;
import io.guichet.application.notification.Notice.Audience;
import io.guichet.application.notification.PendingNotices.Channel;
import io.guichet.application.notification.PendingNotices.PendingNotice;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.ProfileId;
import io.guichet.testing.shared.Contract;
import io.guichet.testing.shared.Together;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** What every outbox promises, to those who fill it and to those who empty it. */
public abstract class OutboxContract extends Contract {

    /** Far ahead, so that everything ever added is due. */
    private static final Instant NOW = Instant.parse("2099-03-01T12:00:00Z");

    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final int PLENTY = 100_000;

    @Test
    void a_notice_is_handed_out_on_every_channel_as_it_was_added() {
        Notice notice = add(notice());

        assertThat(claim(Channel.MAIL, notice, NOW))
                .singleElement()
                .satisfies(
                        claimed -> {
                            assertThat(claimed.notice()).isEqualTo(notice);
                            assertThat(claimed.channel()).isEqualTo(Channel.MAIL);
                            assertThat(claimed.tries()).isZero();
                        });
        assertThat(claim(Channel.CHAT, notice, NOW)).hasSize(1);
    }

    @Test
    void a_notice_keeps_in_whose_chats_it_is_told() {
        for (Audience audience :
                List.of(new Audience.OfPerson(inChats()), new Audience.OneChat(77))) {
            Notice one = notice();
            Notice personal =
                    add(
                            new Notice(
                                    one.key(),
                                    Notice.Kind.FACTOR_LOCKED,
                                    one.customer(),
                                    audience,
                                    Map.of()));

            assertThat(claim(Channel.CHAT, personal, NOW))
                    .extracting(PendingNotice::notice)
                    .containsExactly(personal);
        }
    }

    @Test
    void what_was_told_to_a_person_alone_goes_with_his_profile() {
        ProfileId anna = inChats();
        String key = "CHAT_ENDED:" + anna.value() + ":1";
        Notice others = add(notice());
        Notice own = personal(others, notice().key(), new Audience.OfPerson(anna));
        Notice last = personal(others, key, new Audience.OneChat(77));
        Notice pauls = personal(others, notice().key(), new Audience.OfPerson(inChats()));

        done(() -> stores().erasing().erasure().erase(anna, NOW));

        assertThat(claim(Channel.CHAT, others, NOW))
                .extracting(PendingNotice::notice)
                .contains(others, pauls)
                .doesNotContain(own, last);
    }

    private Notice personal(Notice like, String key, Audience audience) {
        return add(new Notice(key, Notice.Kind.CHAT_ENDED, like.customer(), audience, Map.of()));
    }

    @Test
    void a_key_is_told_once() {
        Notice notice = add(notice());

        add(notice);

        assertThat(claim(Channel.MAIL, notice, NOW)).hasSize(1);
    }

    @Test
    void of_many_at_once_each_key_is_told_once() {
        Notice known = add(notice());
        List<Notice> others = Stream.generate(() -> notice(known.customer())).limit(25).toList();
        List<Notice> many = new ArrayList<>(others);
        many.add(known);
        many.add(others.getFirst());

        done(() -> stores().outbox().addAll(many));

        assertThat(claim(Channel.MAIL, known, NOW))
                .extracting(PendingNotice::notice)
                .containsOnlyOnceElementsOf(many)
                .hasSize(26);
    }

    @Test
    void what_a_failed_transaction_added_is_not_told() {
        Notice notice = notice();

        assertThatThrownBy(
                        () ->
                                done(
                                        () -> {
                                            stores().outbox().add(notice);
                                            throw new IllegalStateException("power cut");
                                        }))
                .hasMessage("power cut");

        assertThat(claim(Channel.MAIL, notice, NOW)).isEmpty();
    }

    @Test
    void the_oldest_come_first() {
        CustomerNumber customer = given().customerInChats();
        Notice first = add(notice(customer));
        Notice second = add(notice(customer));
        Notice third = add(notice(customer));

        assertThat(claim(Channel.MAIL, first, NOW))
                .extracting(PendingNotice::notice)
                .containsExactly(first, second, third);
    }

    @Test
    void no_more_than_asked_for_are_claimed() {
        CustomerNumber customer = given().customerInChats();
        add(notice(customer));
        add(notice(customer));

        assertThat(stores().pendingNotices().claim(Channel.CHAT, 1, NOW, LEASE)).hasSize(1);
    }

    @Test
    void a_claimed_notice_is_nobody_elses_until_the_claim_ends() {
        Notice notice = add(notice());
        claim(Channel.MAIL, notice, NOW);

        assertThat(claim(Channel.MAIL, notice, NOW.plusSeconds(59))).isEmpty();
        assertThat(claim(Channel.MAIL, notice, NOW.plusSeconds(61)))
                .extracting(PendingNotice::tries)
                .containsExactly(1);
    }

    @Test
    void a_notice_goes_once_it_was_sent_long_ago_on_every_channel() {
        Notice notice = add(notice());
        Instant longAgo = NOW.minus(Duration.ofDays(9_000));
        Instant before = longAgo.plusSeconds(1);
        stores().pendingNotices().sent(claim(Channel.MAIL, notice, NOW).getFirst(), longAgo);
        assertThat(stores().pendingNotices().purgeSent(before, 1_000_000)).isZero();
        stores().pendingNotices().sent(claim(Channel.CHAT, notice, NOW).getFirst(), longAgo);
        assertThat(stores().pendingNotices().purgeSent(longAgo, 1_000_000)).isZero();

        assertThat(stores().pendingNotices().purgeSent(before, 1_000_000)).isEqualTo(1);
        assertThat(stores().pendingNotices().purgeSent(before, 1_000_000)).isZero();
        add(notice);
        assertThat(claim(Channel.MAIL, notice, NOW)).hasSize(1);
    }

    @Test
    void a_sent_notice_is_never_handed_out_again_on_its_channel() {
        Notice notice = add(notice());
        PendingNotice claimed = claim(Channel.MAIL, notice, NOW).getFirst();

        stores().pendingNotices().sent(claimed, NOW);

        assertThat(claim(Channel.MAIL, notice, NOW.plus(Duration.ofDays(1)))).isEmpty();
        assertThat(claim(Channel.CHAT, notice, NOW)).hasSize(1);
    }

    @Test
    void several_are_noted_as_sent_at_once_but_for_one_that_somebody_else_claimed_since() {
        CustomerNumber customer = given().customerInChats();
        Notice first = add(notice(customer));
        add(notice(customer));
        add(notice(customer));
        List<PendingNotice> slow = claim(Channel.CHAT, first, NOW);
        List<PendingNotice> quick = claim(Channel.CHAT, first, NOW.plusSeconds(61));

        stores().pendingNotices().sent(List.of(slow.getFirst(), quick.get(1), quick.get(2)), NOW);

        assertThat(claim(Channel.CHAT, first, NOW.plusSeconds(200)))
                .extracting(PendingNotice::notice)
                .containsExactly(first);
    }

    @Test
    void a_notice_that_was_put_back_comes_at_its_time() {
        Notice notice = add(notice());
        PendingNotice claimed = claim(Channel.MAIL, notice, NOW).getFirst();

        stores().pendingNotices().retryAt(claimed, NOW.plusSeconds(300), "busy");

        assertThat(claim(Channel.MAIL, notice, NOW.plusSeconds(299))).isEmpty();
        assertThat(claim(Channel.MAIL, notice, NOW.plusSeconds(300)))
                .extracting(PendingNotice::tries)
                .containsExactly(1);
    }

    @Test
    void a_parked_notice_is_counted_and_not_handed_out() {
        long before = stores().pendingNotices().parked(Channel.MAIL);
        Notice notice = add(notice());
        PendingNotice claimed = claim(Channel.MAIL, notice, NOW).getFirst();

        stores().pendingNotices().park(claimed, NOW, "no such mailbox");

        assertThat(claim(Channel.MAIL, notice, NOW.plus(Duration.ofDays(1)))).isEmpty();
        assertThat(stores().pendingNotices().parked(Channel.MAIL)).isEqualTo(before + 1);
    }

    @Test
    void of_eight_who_claim_at_once_one_gets_it() {
        Notice notice = add(notice());

        List<List<PendingNotice>> claims = Together.run(8, () -> claim(Channel.MAIL, notice, NOW));

        assertThat(claims.stream().flatMap(List::stream)).hasSize(1);
    }

    private Notice notice() {
        return notice(given().customerInChats());
    }

    private ProfileId inChats() {
        ProfileId anna = given().profile();
        given().chatOf(anna);
        return anna;
    }

    private static Notice notice(CustomerNumber customer) {
        return new Notice(
                "test:" + UUID.randomUUID(),
                Notice.Kind.PAYMENT_RECEIVED,
                customer,
                Map.of("amount", "12.34", "currency", "EUR", "invoices", ""));
    }

    private Notice add(Notice notice) {
        done(() -> stores().outbox().add(notice));
        return notice;
    }

    /** Claims everything that is due and answers what of it is for the same customer. */
    private List<PendingNotice> claim(Channel channel, Notice like, Instant now) {
        return stores().pendingNotices().claim(channel, PLENTY, now, LEASE).stream()
                .filter(claimed -> claimed.notice().customer().equals(like.customer()))
                .toList();
    }
}
