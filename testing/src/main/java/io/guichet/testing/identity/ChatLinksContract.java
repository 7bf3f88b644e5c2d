package io.guichet.testing.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.identity.ChatLink;
import io.guichet.domain.identity.ProfileId;
import io.guichet.testing.shared.Contract;
import io.guichet.testing.shared.Samples;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What every {@link io.guichet.application.identity.port.ChatLinks} promises. */
public abstract class ChatLinksContract extends Contract {

    private static final Instant FAR = Instant.parse("2100-01-01T00:00:00.123456Z");

    private final long user = Samples.number();

    @Test
    void an_offer_is_found_by_id_and_by_code() {
        ChatLink link = offer();

        assertThat(find(link)).isEqualTo(link);
        assertThat(in(() -> stores().chatLinks().findByCode(link.codeHash()))).contains(link);
    }

    @Test
    void the_unknown_is_not_found() {
        UUID unknown = UUID.randomUUID();

        assertThat(in(() -> stores().chatLinks().find(unknown))).isEmpty();
        assertThat(in(() -> stores().chatLinks().findByCode(Samples.hash()))).isEmpty();
        assertThat(in(() -> stores().chatLinks().ofChatUser(user))).isEmpty();
    }

    @Test
    void what_is_saved_is_found() {
        ChatLink offered = offer();

        save(offered.claimedBy(user, "Anna 🐈").withChatConfirmed());
        save(find(offered).withWebConfirmed());

        ChatLink found = find(offered);
        assertThat(found.holds()).isTrue();
        assertThat(found.chatUser()).isEqualTo(user);
        assertThat(found.chatName()).isEqualTo("Anna 🐈");
        assertThat(found.version()).isGreaterThan(offered.version());
    }

    @Test
    void a_change_counts_only_once_it_is_saved() {
        ChatLink offered = offer();

        find(offered).claimedBy(user, "Anna");

        assertThat(find(offered).isClaimed()).isFalse();
    }

    @Test
    void the_second_of_two_savers_is_refused() {
        ChatLink link = offer();
        ChatLink second = find(link);
        save(link.claimedBy(user, "Anna"));

        assertLost(() -> stores().chatLinks().save(second.claimedBy(user + 1, "Mallory")));

        assertThat(find(link).chatUser()).isEqualTo(user);
    }

    @Test
    void the_links_of_a_profile_are_those_that_did_not_end() {
        ChatLink link = offer();
        assertThat(in(() -> stores().chatLinks().ofProfile(link.profile()))).containsExactly(link);

        save(link.end());

        assertThat(in(() -> stores().chatLinks().ofProfile(link.profile()))).isEmpty();
    }

    @Test
    void the_links_of_a_chat_account_are_those_that_did_not_end() {
        ChatLink open = offer();
        ChatLink ended = offer();
        save(open.claimedBy(user, "Anna"));
        save(ended.claimedBy(user, "Anna").end());

        assertThat(in(() -> stores().chatLinks().ofChatUser(user)))
                .extracting(ChatLink::id)
                .containsExactly(open.id());
    }

    @Test
    void a_chat_account_can_be_linked_again_after_a_link_has_ended() {
        ChatLink first = offer();
        save(first.claimedBy(user, "Anna").withChatConfirmed().withWebConfirmed());
        save(find(first).end());

        ChatLink second = offer();
        save(second.claimedBy(user, "Anna").withChatConfirmed().withWebConfirmed());

        List<ChatLink> held = in(() -> stores().chatLinks().ofChatUser(user));
        assertThat(held).extracting(ChatLink::id).containsExactly(second.id());
    }

    @Test
    void a_chat_account_has_one_link_that_holds() {
        ChatLink first = offer();
        ChatLink second = offer();
        save(first.claimedBy(user, "Anna").withChatConfirmed().withWebConfirmed());

        assertLost(
                () ->
                        stores().chatLinks()
                                .save(
                                        second.claimedBy(user, "Anna")
                                                .withChatConfirmed()
                                                .withWebConfirmed()));

        assertThat(find(second).holds()).isFalse();
    }

    private ChatLink offer() {
        ProfileId profile = given().profile();
        ChatLink link = ChatLink.offer(UUID.randomUUID(), profile, Samples.hash(), FAR);
        done(() -> stores().chatLinks().add(link));
        return link;
    }

    private ChatLink find(ChatLink link) {
        return in(() -> stores().chatLinks().find(link.id()).orElseThrow());
    }

    private void save(ChatLink link) {
        done(() -> stores().chatLinks().save(link));
    }
}
