package io.guichet.testing.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.identity.ClaimChatLink;
import io.guichet.application.identity.ClaimChatLink.Outcome.AlreadyLinked;
import io.guichet.application.identity.ClaimChatLink.Outcome.Claimed;
import io.guichet.application.identity.ClaimChatLink.Outcome.CodeNotValid;
import io.guichet.application.identity.ConfirmChatLink.Outcome.AwaitingOtherSide;
import io.guichet.application.identity.ConfirmChatLink.Outcome.Expired;
import io.guichet.application.identity.ConfirmChatLink.Outcome.Linked;
import io.guichet.application.identity.ConfirmChatLink.Outcome.NoSuchLink;
import io.guichet.application.identity.ConfirmChatLink.Outcome.NotClaimed;
import io.guichet.application.identity.StartChatLink.Started;
import io.guichet.application.identity.query.FindChatLink.LinkState;
import io.guichet.application.identity.query.FindChatLink.LinkedProfile;
import io.guichet.application.notification.Letter;
import io.guichet.application.notification.Notice;
import io.guichet.application.notification.Notice.Audience;
import io.guichet.domain.access.Permission;
import io.guichet.domain.access.Permissions;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.ProfileId;
import io.guichet.testing.shared.HostingCompany;
import io.guichet.testing.shared.Together;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

class LinkingAChatTest {

    private static final long ANNAS_CHAT = 4711;
    private static final long MALLORYS_CHAT = 666;

    private final HostingCompany company = new HostingCompany();
    private final IdentityUseCases identity =
            new IdentityUseCases(company.stores(), company.clock());
    private final ProfileId anna = company.given().profile();

    @Test
    void a_code_is_random_and_valid_for_ten_minutes() {
        Started first = start();
        Started second = start();

        assertThat(first.code()).hasSize(22).isNotEqualTo(second.code());
        assertThat(first.expiresAt())
                .isEqualTo(company.clock().instant().plus(Duration.ofMinutes(10)));
        assertThat(stateOf(first)).isEqualTo(LinkState.AWAITING_CHAT);
    }

    @Test
    void whoever_presents_the_code_is_told_whose_account_it_is_without_the_whole_address() {
        Started started = start();

        Claimed claimed = (Claimed) claim(started, ANNAS_CHAT);

        assertThat(claimed.link()).isEqualTo(started.link());
        assertThat(claimed.profileName()).isEqualTo("Anna Petit");
        assertThat(claimed.maskedEmail()).endsWith("…@example.com").hasSize(14);
        assertThat(stateOf(started)).isEqualTo(LinkState.AWAITING_CONFIRMATIONS);
    }

    @Test
    void the_link_holds_when_the_chat_confirms_first_and_the_web_second() {
        Started started = claimedByAnna();

        assertThat(inChat(started, ANNAS_CHAT)).isEqualTo(new AwaitingOtherSide());
        assertThat(stateOf(started)).isEqualTo(LinkState.AWAITING_WEB);
        assertThat(identity.confirmChatLink().confirmOnWeb(started.link(), anna))
                .isEqualTo(new Linked());

        assertThat(company.stores().findChatLink().linkedTo(ANNAS_CHAT))
                .contains(new LinkedProfile(started.link(), anna));
    }

    @Test
    void the_link_holds_when_the_web_confirms_first_and_the_chat_second() {
        Started started = claimedByAnna();

        assertThat(identity.confirmChatLink().confirmOnWeb(started.link(), anna))
                .isEqualTo(new AwaitingOtherSide());
        assertThat(company.stores().findChatLink().linkedTo(ANNAS_CHAT)).isEmpty();
        assertThat(inChat(started, ANNAS_CHAT)).isEqualTo(new Linked());

        assertThat(stateOf(started)).isEqualTo(LinkState.LINKED);
    }

    @Test
    void one_side_confirming_twice_is_still_one_side() {
        Started started = claimedByAnna();
        inChat(started, ANNAS_CHAT);

        assertThat(inChat(started, ANNAS_CHAT)).isEqualTo(new AwaitingOtherSide());

        assertThat(company.stores().findChatLink().linkedTo(ANNAS_CHAT)).isEmpty();
    }

    @Test
    void confirming_a_link_that_holds_changes_nothing() {
        Started started = linked();

        assertThat(inChat(started, ANNAS_CHAT)).isEqualTo(new Linked());
    }

    @Test
    void the_customer_is_told_once_that_a_chat_was_linked() {
        CustomerNumber bakery = company.company();
        company.given().done(() -> company.stores().profiles().grant(anna, bakery));

        linked();

        assertThat(company.stores().outbox().notices())
                .singleElement()
                .satisfies(
                        notice -> {
                            assertThat(notice.kind()).isEqualTo(Notice.Kind.CHAT_LINKED);
                            assertThat(notice.customer()).isEqualTo(bakery);
                            assertThat(notice.facts()).containsEntry("chatName", "Chat 4711");
                        });
    }

    @Test
    void whom_no_news_of_his_customer_reaches_is_told_himself() {
        CustomerNumber bakery = company.company();
        Permissions guarded = Permissions.of(Set.of(Permission.BILLING), true);
        company.given().done(() -> company.stores().profiles().permit(anna, bakery, guarded));

        linked();

        assertThat(company.stores().outbox().notices())
                .filteredOn(notice -> notice.audience().equals(new Audience.OfPerson(anna)))
                .extracting(Notice::kind)
                .containsExactly(Notice.Kind.CHAT_CONFIRMED);
    }

    @Test
    void the_person_is_told_at_his_own_address_whomever_he_acts_for() {
        linked();

        assertThat(company.stores().signIn().letters().all())
                .extracting(Letter::kind)
                .containsExactly(Letter.Kind.CHAT_LINKED);
    }

    @Test
    void nothing_is_confirmed_before_the_code_was_presented() {
        Started started = start();

        assertThat(identity.confirmChatLink().confirmOnWeb(started.link(), anna))
                .isEqualTo(new NotClaimed());
        assertThat(inChat(started, 0)).isEqualTo(new NotClaimed());
    }

    @Test
    void an_unknown_or_expired_code_is_not_valid() {
        Started started = start();

        assertThat(claim("0123456789abcdefghijkl", ANNAS_CHAT)).isEqualTo(new CodeNotValid());
        assertThat(claim("", ANNAS_CHAT)).isEqualTo(new CodeNotValid());

        company.clock().advance(Duration.ofMinutes(10));
        assertThat(claim(started, ANNAS_CHAT)).isEqualTo(new CodeNotValid());
    }

    @Test
    void a_code_is_good_for_the_first_chat_that_presents_it() {
        Started started = claimedByAnna();

        assertThat(claim(started, MALLORYS_CHAT)).isEqualTo(new CodeNotValid());
        assertThat(claim(started, ANNAS_CHAT)).isInstanceOf(Claimed.class);
    }

    @Test
    void of_eight_chats_at_once_one_has_the_code() {
        Started started = start();
        AtomicLong chat = new AtomicLong(1000);

        List<ClaimChatLink.Outcome> outcomes =
                Together.run(8, () -> claim(started, chat.incrementAndGet()));

        assertThat(outcomes).filteredOn(Claimed.class::isInstance).hasSize(1);
    }

    @Test
    void nobody_confirms_the_link_of_somebody_else() {
        Started started = claimedByAnna();
        ProfileId mallory = company.given().profile();

        assertThat(inChat(started, MALLORYS_CHAT)).isEqualTo(new NoSuchLink());
        assertThat(identity.confirmChatLink().confirmOnWeb(started.link(), mallory))
                .isEqualTo(new NoSuchLink());
        assertThat(identity.confirmChatLink().confirmOnWeb(UUID.randomUUID(), anna))
                .isEqualTo(new NoSuchLink());

        assertThat(stateOf(started)).isEqualTo(LinkState.AWAITING_CONFIRMATIONS);
    }

    @Test
    void a_confirmation_that_comes_too_late_does_not_count() {
        Started started = claimedByAnna();
        inChat(started, ANNAS_CHAT);
        company.clock().advance(Duration.ofMinutes(10));

        assertThat(identity.confirmChatLink().confirmOnWeb(started.link(), anna))
                .isEqualTo(new Expired());

        assertThat(stateOf(started)).isEqualTo(LinkState.EXPIRED);
    }

    @Test
    void a_link_that_holds_does_not_expire() {
        Started started = linked();
        company.clock().advance(Duration.ofDays(365));

        assertThat(stateOf(started)).isEqualTo(LinkState.LINKED);
    }

    @Test
    void a_linked_chat_takes_no_second_code() {
        linked();
        ProfileId other = company.given().profile();
        Started second = identity.startChatLink().start(other);

        assertThat(claim(second, ANNAS_CHAT)).isEqualTo(new AlreadyLinked());
    }

    @Test
    void of_two_codes_presented_in_one_chat_the_first_that_holds_ends_the_other() {
        Started first = claimedByAnna();
        ProfileId mallory = company.given().profile();
        Started second = identity.startChatLink().start(mallory);
        claim(second, ANNAS_CHAT);
        identity.confirmChatLink().confirmOnWeb(second.link(), mallory);

        identity.confirmChatLink().confirmOnWeb(first.link(), anna);
        assertThat(inChat(first, ANNAS_CHAT)).isEqualTo(new Linked());

        assertThat(inChat(second, ANNAS_CHAT)).isEqualTo(new NoSuchLink());
        assertThat(company.stores().findChatLink().linkedTo(ANNAS_CHAT))
                .contains(new LinkedProfile(first.link(), anna));
    }

    private Started start() {
        return identity.startChatLink().start(anna);
    }

    private ClaimChatLink.Outcome claim(Started started, long chat) {
        return claim(started.code(), chat);
    }

    private ClaimChatLink.Outcome claim(String code, long chat) {
        return identity.claimChatLink()
                .claim(new ClaimChatLink.Command(code, chat, "Chat " + chat));
    }

    private Started claimedByAnna() {
        Started started = start();
        claim(started, ANNAS_CHAT);
        return started;
    }

    private Started linked() {
        Started started = claimedByAnna();
        inChat(started, ANNAS_CHAT);
        identity.confirmChatLink().confirmOnWeb(started.link(), anna);
        return started;
    }

    private Object inChat(Started started, long chat) {
        return identity.confirmChatLink().confirmInChat(started.link(), chat);
    }

    private LinkState stateOf(Started started) {
        return company.stores().findChatLink().find(started.link(), anna).orElseThrow().state();
    }
}
