package io.guichet.testing.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.notification.Notice;
import io.guichet.application.notification.Notice.Audience;
import io.guichet.application.notification.Notice.Kind;
import io.guichet.application.notification.PendingNotices.Channel;
import io.guichet.application.notification.PendingNotices.PendingNotice;
import io.guichet.application.notification.PendingNotices.ToldNotice;
import io.guichet.application.shared.Page;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.ProfileId;
import io.guichet.testing.shared.Contract;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What every outbox tells of what was told. */
public abstract class ToldNoticesContract extends Contract {

    /** Far ahead, so that everything ever added is due. */
    private static final Instant NOW = Instant.parse("2099-03-01T12:00:00Z");

    private static final Instant MAILED = NOW.plusSeconds(1);
    private static final Instant IN_CHATS = NOW.plusSeconds(2);
    private static final long START = Long.MAX_VALUE;

    private CustomerNumber customer;
    private ProfileId anna;

    @BeforeEach
    void somebody() {
        customer = given().customerInChats();
        anna = given().profile();
        given().chatOf(anna);
    }

    @Test
    void what_waits_was_not_told() {
        add(Kind.CARD_EXPIRES, new Audience.OfCustomer());
        add(Kind.FACTOR_ADDED, new Audience.OfPerson(anna));

        assertThat(of(START, 2).items()).isEmpty();
        assertThat(to(anna).items()).isEmpty();
    }

    @Test
    void who_has_no_chat_was_told_in_none() {
        customer = given().customer().number();
        mail(add(Kind.CARD_EXPIRES, new Audience.OfCustomer()));

        assertThat(of(START, 2).items())
                .singleElement()
                .satisfies(
                        told -> {
                            assertThat(told.mailedAt()).contains(MAILED);
                            assertThat(told.inChatsAt()).isEmpty();
                        });
    }

    @Test
    void what_everybody_was_told_is_read_in_pages_with_its_ways() {
        Notice first = add(Kind.CARD_EXPIRES, new Audience.OfCustomer());
        Notice second = add(Kind.CREDIT_LOW, new Audience.OfCustomer());
        add(Kind.FACTOR_ADDED, new Audience.OfPerson(anna));
        add(Kind.CHAT_ENDED, new Audience.OneChat(77));
        mail(first);
        mail(second);
        tellInChats(first);

        Page<ToldNotice> newest = of(START, 1);
        long id = newest.items().getFirst().id();

        assertThat(newest.more()).isTrue();
        assertThat(newest.items())
                .containsExactly(
                        new ToldNotice(
                                id,
                                Kind.CREDIT_LOW,
                                customer,
                                Optional.of(MAILED),
                                Optional.empty()));
        assertThat(of(id, 1).more()).isFalse();
        assertThat(of(id, 1).items())
                .singleElement()
                .satisfies(
                        told -> {
                            assertThat(told.kind()).isEqualTo(Kind.CARD_EXPIRES);
                            assertThat(told.mailedAt()).contains(MAILED);
                            assertThat(told.inChatsAt()).contains(IN_CHATS);
                        });
    }

    @Test
    void what_a_person_alone_was_told_is_his_and_was_not_mailed() {
        Notice hers = add(Kind.FACTOR_ADDED, new Audience.OfPerson(anna));
        Notice everybodys = add(Kind.CARD_EXPIRES, new Audience.OfCustomer());
        mail(hers);
        mail(everybodys);
        tellInChats(hers);

        assertThat(to(anna).items())
                .singleElement()
                .satisfies(
                        told -> {
                            assertThat(told.kind()).isEqualTo(Kind.FACTOR_ADDED);
                            assertThat(told.customer()).isEqualTo(customer);
                            assertThat(told.mailedAt()).isEmpty();
                            assertThat(told.inChatsAt()).contains(IN_CHATS);
                        });
        assertThat(to(given().profile()).items()).isEmpty();
    }

    private Page<ToldNotice> of(long before, int limit) {
        return stores().pendingNotices().toldOf(customer, before, limit);
    }

    private Page<ToldNotice> to(ProfileId person) {
        return stores().pendingNotices().toldTo(person, START, 2);
    }

    private Notice add(Kind kind, Audience audience) {
        Notice notice = new Notice("test:" + UUID.randomUUID(), kind, customer, audience, Map.of());
        done(() -> stores().outbox().add(notice));
        return notice;
    }

    private void mail(Notice notice) {
        send(Channel.MAIL, notice, MAILED);
    }

    private void tellInChats(Notice notice) {
        send(Channel.CHAT, notice, IN_CHATS);
    }

    /** Whatever else is claimed on the way is due again at once. */
    private void send(Channel channel, Notice notice, Instant at) {
        List<PendingNotice> claimed =
                stores().pendingNotices().claim(channel, 100_000, NOW, Duration.ZERO).stream()
                        .filter(waiting -> waiting.notice().key().equals(notice.key()))
                        .toList();
        stores().pendingNotices().sent(claimed, at);
    }
}
