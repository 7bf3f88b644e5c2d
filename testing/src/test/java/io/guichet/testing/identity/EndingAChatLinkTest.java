package io.guichet.testing.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.identity.ClaimChatLink;
import io.guichet.application.identity.ClaimChatLink.Outcome.Claimed;
import io.guichet.application.identity.ClaimChatLink.Outcome.CodeNotValid;
import io.guichet.application.identity.ConfirmChatLink.Outcome.NoSuchLink;
import io.guichet.application.identity.StartChatLink.Started;
import io.guichet.domain.identity.ProfileId;
import io.guichet.testing.shared.HostingCompany;

import org.junit.jupiter.api.Test;

import java.util.UUID;

class EndingAChatLinkTest {

    private static final long CHAT = 4711;

    private final HostingCompany company = new HostingCompany();
    private final IdentityUseCases identity =
            new IdentityUseCases(company.stores(), company.clock());
    private final ProfileId anna = company.given().profile();

    @Test
    void either_side_ends_a_link() {
        Started first = linked();
        assertThat(identity.endChatLink().endInChat(first.link(), CHAT)).isTrue();
        assertThat(company.stores().findChatLink().linkedTo(CHAT)).isEmpty();

        Started second = linked();
        assertThat(identity.endChatLink().endOnWeb(second.link(), anna)).isTrue();
        assertThat(company.stores().findChatLink().linkedTo(CHAT)).isEmpty();
    }

    @Test
    void what_has_ended_cannot_end_again() {
        Started started = linked();
        identity.endChatLink().endInChat(started.link(), CHAT);

        assertThat(identity.endChatLink().endInChat(started.link(), CHAT)).isFalse();
        assertThat(identity.endChatLink().endOnWeb(started.link(), anna)).isFalse();
        assertThat(identity.endChatLink().endAll(CHAT)).isFalse();
    }

    @Test
    void a_link_that_was_refused_cannot_be_confirmed_or_claimed() {
        Started started = identity.startChatLink().start(anna);
        claim(started);
        identity.endChatLink().endInChat(started.link(), CHAT);

        assertThat(identity.confirmChatLink().confirmOnWeb(started.link(), anna))
                .isEqualTo(new NoSuchLink());
        assertThat(claim(started)).isEqualTo(new CodeNotValid());
    }

    @Test
    void nobody_ends_the_link_of_somebody_else() {
        Started started = linked();

        assertThat(identity.endChatLink().endInChat(started.link(), CHAT + 1)).isFalse();
        assertThat(identity.endChatLink().endOnWeb(started.link(), company.given().profile()))
                .isFalse();
        assertThat(identity.endChatLink().endOnWeb(UUID.randomUUID(), anna)).isFalse();

        assertThat(company.stores().findChatLink().linkedTo(CHAT)).isPresent();
    }

    @Test
    void a_chat_ends_all_its_links_at_once() {
        linked();

        assertThat(identity.endChatLink().endAll(CHAT)).isTrue();

        assertThat(company.stores().findChatLink().linkedTo(CHAT)).isEmpty();
    }

    @Test
    void an_ended_link_makes_room_for_another() {
        Started started = linked();
        identity.endChatLink().endOnWeb(started.link(), anna);

        assertThat(claim(identity.startChatLink().start(anna))).isInstanceOf(Claimed.class);
    }

    private ClaimChatLink.Outcome claim(Started started) {
        return identity.claimChatLink()
                .claim(new ClaimChatLink.Command(started.code(), CHAT, "Anna"));
    }

    private Started linked() {
        Started started = identity.startChatLink().start(anna);
        claim(started);
        identity.confirmChatLink().confirmInChat(started.link(), CHAT);
        identity.confirmChatLink().confirmOnWeb(started.link(), anna);
        return started;
    }
}
