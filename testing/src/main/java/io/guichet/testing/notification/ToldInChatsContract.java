package io.guichet.testing.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.notification.Notice;
import io.guichet.application.notification.Notice.Audience;
import io.guichet.application.notification.PendingNotices.Channel;
import io.guichet.application.notification.PendingNotices.PendingNotice;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.ProfileId;
import io.guichet.testing.shared.Contract;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** What an outbox promises those who have chats, and whom it spares looking for them in vain. */
public abstract class ToldInChatsContract extends Contract {

    private static final Instant NOW = Instant.parse("2099-03-01T12:00:00Z");
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final int PLENTY = 100_000;

    @Test
    void where_nobody_has_a_chat_a_notice_waits_for_the_mail_alone() {
        CustomerNumber customer = given().customer().number();
        Notice notice = add(notice(customer, new Audience.OfCustomer()));

        assertThat(claimed(Channel.CHAT, customer)).isEmpty();
        assertThat(claimed(Channel.MAIL, customer))
                .extracting(PendingNotice::notice)
                .containsExactly(notice);
    }

    @Test
    void a_chat_that_was_not_confirmed_or_was_ended_is_none() {
        CustomerNumber customer = given().customer().number();
        ProfileId anna = given().profile();
        done(() -> stores().profiles().grant(anna, customer));
        long chat = given().chatOf(anna);
        done(
                () ->
                        stores().chatLinks()
                                .ofChatUser(chat)
                                .forEach(link -> stores().chatLinks().save(link.end())));

        add(notice(customer, new Audience.OfCustomer()));
        add(notice(customer, new Audience.OfPerson(anna)));

        assertThat(claimed(Channel.CHAT, customer)).isEmpty();
    }

    @Test
    void whoever_links_a_chat_is_told_what_happens_from_then_on() {
        CustomerNumber customer = given().customer().number();
        ProfileId anna = given().profile();
        done(() -> stores().profiles().grant(anna, customer));
        add(notice(customer, new Audience.OfCustomer()));
        add(notice(customer, new Audience.OfPerson(anna)));
        given().chatOf(anna);

        Notice bill = add(notice(customer, new Audience.OfCustomer()));
        Notice own = add(notice(customer, new Audience.OfPerson(anna)));

        assertThat(claimed(Channel.CHAT, customer))
                .extracting(PendingNotice::notice)
                .containsExactly(bill, own);
    }

    @Test
    void a_chat_of_somebody_else_who_acts_for_the_customer_is_no_chat_of_a_person() {
        CustomerNumber customer = given().customerInChats();

        add(notice(customer, new Audience.OfPerson(given().profile())));

        assertThat(claimed(Channel.CHAT, customer)).isEmpty();
    }

    @Test
    void last_words_wait_for_their_chat_whoever_has_it() {
        CustomerNumber customer = given().customer().number();

        Notice last = add(notice(customer, new Audience.OneChat(77)));

        assertThat(claimed(Channel.CHAT, customer))
                .extracting(PendingNotice::notice)
                .containsExactly(last);
    }

    @Test
    void of_many_at_once_those_wait_for_chats_that_somebody_has() {
        CustomerNumber quiet = given().customer().number();
        CustomerNumber chatting = given().customerInChats();
        List<Notice> many = new ArrayList<>(many(quiet));
        List<Notice> told = many(chatting);
        many.addAll(told);
        Notice last = notice(quiet, new Audience.OneChat(77));
        many.add(last);

        done(() -> stores().outbox().addAll(many));

        List<Notice> inChats = new ArrayList<>(told);
        inChats.add(last);
        assertThat(claimed(Channel.CHAT, quiet, chatting))
                .extracting(PendingNotice::notice)
                .containsExactlyInAnyOrderElementsOf(inChats);
        assertThat(claimed(Channel.MAIL, quiet)).hasSize(21);
    }

    @Test
    void what_waits_for_no_chat_goes_once_it_was_mailed_long_ago() {
        CustomerNumber customer = given().customer().number();
        add(notice(customer, new Audience.OfCustomer()));
        Instant longAgo = NOW.minus(Duration.ofDays(10_000));
        PendingNotice mailed = claimed(Channel.MAIL, customer).getFirst();

        stores().pendingNotices().sent(mailed, longAgo);

        assertThat(stores().pendingNotices().purgeSent(longAgo.plusSeconds(1), 1_000_000))
                .isEqualTo(1);
    }

    private static List<Notice> many(CustomerNumber customer) {
        return Stream.generate(() -> notice(customer, new Audience.OfCustomer()))
                .limit(20)
                .toList();
    }

    private static Notice notice(CustomerNumber customer, Audience audience) {
        return new Notice(
                "test:" + UUID.randomUUID(),
                Notice.Kind.PAYMENT_RECEIVED,
                customer,
                audience,
                Map.of("amount", "12.34"));
    }

    private Notice add(Notice notice) {
        done(() -> stores().outbox().add(notice));
        return notice;
    }

    /** Claims everything that is due and answers what of it is for these. */
    private List<PendingNotice> claimed(Channel channel, CustomerNumber... customers) {
        return stores().pendingNotices().claim(channel, PLENTY, NOW, LEASE).stream()
                .filter(claimed -> List.of(customers).contains(claimed.notice().customer()))
                .toList();
    }
}
