package io.guichet.testing.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.guichet.application.access.RemindOfTokens;
import io.guichet.application.access.RemindOfTokensHandler;
import io.guichet.application.identity.AccessToken;
import io.guichet.application.notification.Letter;
import io.guichet.application.notification.Notice;
import io.guichet.application.notification.PendingNotices;
import io.guichet.application.notification.PersonalNews;
import io.guichet.application.notification.port.Letters.Waiting;
import io.guichet.application.notification.port.Outbox;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.ProfileId;
import io.guichet.testing.shared.HostingCompany;
import io.guichet.testing.shared.InMemoryStores;
import io.guichet.testing.shared.Samples;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Nobody's programs stop one morning without a word before. */
class EndingTokensTest {

    private final HostingCompany company = new HostingCompany();
    private final InMemoryStores stores = company.stores();
    private final ProfileId anna = company.given().profile();
    private final CustomerNumber bakery = company.company();
    private final RemindOfTokens remind = remind(stores.outbox());

    @Test
    void whose_token_ends_in_a_week_is_told_once_by_letter_and_in_his_chats() {
        company.given().done(() -> stores.profiles().grant(anna, bakery));
        company.given().chatOf(anna);
        Instant now = company.clock().instant();
        AccessToken token = AccessToken.whole(anna, "panel", now, now.plus(Duration.ofDays(30)));
        company.given().done(() -> stores.accessTokens().add(Samples.hash(), token));

        company.clock().advance(Duration.ofDays(22));
        assertThat(remind.remind()).isZero();
        company.clock().advance(Duration.ofDays(1));
        assertThat(remind.remind()).isOne();
        company.clock().advance(Duration.ofDays(1));
        assertThat(remind.remind()).isZero();

        Letter letter = letters().getFirst();
        assertThat(letters()).hasSize(1);
        assertThat(letter.kind()).isEqualTo(Letter.Kind.TOKEN_ENDS);
        assertThat(letter.path()).isEqualTo("/tokens");
        assertThat(letter.facts()).containsOnlyKeys("name", "token", "until");
        assertThat(letter.facts()).containsEntry("token", "panel");
        assertThat(notices()).containsExactly(Notice.Kind.TOKEN_ENDS);
    }

    @Test
    void a_token_of_which_nobody_can_be_told_keeps_no_other_from_being_told_of() {
        company.given().done(() -> stores.profiles().grant(anna, bakery));
        company.given().chatOf(anna);
        Instant now = company.clock().instant();
        AccessToken first = AccessToken.whole(anna, "panel", now, now.plus(Duration.ofDays(29)));
        AccessToken second = AccessToken.whole(anna, "backup", now, now.plus(Duration.ofDays(30)));
        company.given().done(() -> stores.accessTokens().add(Samples.hash(), first));
        company.given().done(() -> stores.accessTokens().add(Samples.hash(), second));
        company.clock().advance(Duration.ofDays(28));

        assertThatIllegalStateException().isThrownBy(remind(refusing(first))::remind);
        assertThat(letters())
                .extracting(letter -> letter.facts().get("token"))
                .containsExactly("backup");
        assertThat(notices()).hasSize(1);

        assertThat(remind.remind()).as("what failed is tried again").isOne();
        assertThat(letters())
                .extracting(letter -> letter.facts().get("token"))
                .containsExactlyInAnyOrder("backup", "panel");
    }

    private RemindOfTokens remind(Outbox outbox) {
        return new RemindOfTokensHandler(
                stores.endingTokens(),
                new PersonalNews(stores.profiles(), outbox, stores.signIn().letters()),
                stores.transactions(),
                company.clock());
    }

    private Outbox refusing(AccessToken token) {
        return notice -> {
            if (notice.key().endsWith(token.id().toString())) {
                throw new IllegalStateException("cannot be written");
            }
            stores.outbox().add(notice);
        };
    }

    private List<Letter> letters() {
        Instant now = company.clock().instant();
        return company
                .given()
                .in(() -> stores.signIn().letters().claim(100, now, Duration.ZERO))
                .stream()
                .map(Waiting::letter)
                .toList();
    }

    private List<Notice.Kind> notices() {
        Instant now = company.clock().instant();
        return stores
                .pendingNotices()
                .claim(PendingNotices.Channel.CHAT, 100, now, Duration.ZERO)
                .stream()
                .map(waiting -> waiting.notice().kind())
                .toList();
    }
}
