package io.guichet.testing.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.identity.ChatLink;
import io.guichet.application.identity.query.FindChatLink.ChatLinkDetails;
import io.guichet.application.identity.query.FindChatLink.LinkState;
import io.guichet.application.identity.query.FindChatLink.LinkedProfile;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.ProfileId;
import io.guichet.testing.shared.Contract;
import io.guichet.testing.shared.Samples;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** What every {@link io.guichet.application.identity.query.FindChatLink} promises. */
public abstract class FindChatLinkContract extends Contract {

    private static final Instant PAST = Instant.parse("2020-01-01T00:00:00Z");
    private static final Instant FAR = Instant.parse("2100-01-01T00:00:00.123456Z");

    private final long user = Samples.number();

    @Test
    void a_link_shows_how_far_it_has_come() {
        assertThat(stateAfter(link -> link)).isEqualTo(LinkState.AWAITING_CHAT);
        assertThat(stateAfter(this::claimed)).isEqualTo(LinkState.AWAITING_CONFIRMATIONS);
        assertThat(stateAfter(link -> claimed(link).withWebConfirmed()))
                .isEqualTo(LinkState.AWAITING_CONFIRMATIONS);
        assertThat(stateAfter(link -> claimed(link).withChatConfirmed()))
                .isEqualTo(LinkState.AWAITING_WEB);
        assertThat(stateAfter(this::linked)).isEqualTo(LinkState.LINKED);
        assertThat(stateAfter(ChatLink::end)).isEqualTo(LinkState.ENDED);
    }

    @Test
    void time_ends_what_is_not_confirmed_but_not_what_holds() {
        ProfileId profile = given().profile();
        ChatLink offered = add(profile, PAST, link -> link);
        ChatLink linked = add(profile, PAST, this::linked);

        assertThat(details(offered, profile).state()).isEqualTo(LinkState.EXPIRED);
        assertThat(details(linked, profile).state()).isEqualTo(LinkState.LINKED);
    }

    @Test
    void details_name_the_chat_account() {
        ProfileId profile = given().profile();
        ChatLink link = add(profile, FAR, this::claimed);

        assertThat(details(link, profile))
                .isEqualTo(
                        new ChatLinkDetails(
                                link.id(), LinkState.AWAITING_CONFIRMATIONS, "Anna", FAR));
    }

    @Test
    void the_link_of_another_profile_does_not_exist() {
        ChatLink link = add(given().profile(), FAR, this::claimed);

        assertThat(stores().findChatLink().find(link.id(), given().profile())).isEmpty();
    }

    @Test
    void a_profile_lists_its_links_newest_first_and_ended_ones_not() {
        ProfileId profile = given().profile();
        ChatLink first = add(profile, FAR, link -> link);
        add(profile, FAR.plusSeconds(1), ChatLink::end);
        ChatLink third = add(profile, FAR.plusSeconds(2), link -> link);
        add(given().profile(), FAR.plusSeconds(3), link -> link);

        assertThat(stores().findChatLink().list(profile))
                .extracting(ChatLinkDetails::link)
                .containsExactly(third.id(), first.id());
    }

    @Test
    void a_chat_account_is_linked_to_the_profile_whose_link_holds() {
        ProfileId profile = given().profile();
        add(given().profile(), FAR, this::claimed);
        assertThat(stores().findChatLink().linkedTo(user)).isEmpty();

        ChatLink link = add(profile, FAR, this::linked);

        assertThat(stores().findChatLink().linkedTo(user))
                .contains(new LinkedProfile(link.id(), profile));
    }

    @Test
    void a_customer_is_told_in_the_linked_chats_of_everybody_who_acts_for_him() {
        CustomerNumber customer = given().customer().number();
        ProfileId acting = given().profile();
        ProfileId waiting = given().profile();
        add(acting, FAR, this::linked);
        add(waiting, FAR, link -> link.claimedBy(user + 1, "Boris").withChatConfirmed());
        add(given().profile(), FAR, link -> linked(link.claimedBy(user + 2, "Carla"), user + 2));
        done(
                () -> {
                    stores().profiles().grant(acting, customer);
                    stores().profiles().grant(waiting, customer);
                });

        assertThat(stores().findChatLink().chatsOf(customer)).isEqualTo(List.of(user));
    }

    @Test
    void a_person_is_told_in_his_own_linked_chats_only() {
        CustomerNumber customer = given().customer().number();
        ProfileId anna = given().profile();
        ProfileId paul = given().profile();
        done(
                () -> {
                    stores().profiles().grant(anna, customer);
                    stores().profiles().grant(paul, customer);
                });
        add(anna, FAR, this::linked);
        add(anna, FAR, link -> link.claimedBy(user + 1, "Anna").withChatConfirmed());
        add(paul, FAR, link -> linked(link, user + 2));

        assertThat(stores().findChatLink().chatsOf(anna)).containsExactly(user);
        assertThat(stores().findChatLink().chatsOf(given().profile())).isEmpty();
    }

    private LinkState stateAfter(UnaryOperator<ChatLink> steps) {
        ProfileId profile = given().profile();
        long fresh = Samples.number();
        ChatLink link =
                add(
                        profile,
                        FAR,
                        offered -> {
                            ChatLink moved = steps.apply(offered);
                            return moved.isClaimed() ? moved.claimedBy(fresh, "Anna") : moved;
                        });
        return details(link, profile).state();
    }

    private ChatLink claimed(ChatLink link) {
        return link.claimedBy(user, "Anna");
    }

    private ChatLink linked(ChatLink link) {
        return linked(link, user);
    }

    private static ChatLink linked(ChatLink link, long chatUser) {
        return link.claimedBy(chatUser, "Anna").withChatConfirmed().withWebConfirmed();
    }

    private ChatLink add(ProfileId profile, Instant expiresAt, UnaryOperator<ChatLink> steps) {
        ChatLink link = ChatLink.offer(UUID.randomUUID(), profile, Samples.hash(), expiresAt);
        done(() -> stores().chatLinks().add(link));
        ChatLink moved = steps.apply(link);
        if (!moved.equals(link)) {
            done(() -> stores().chatLinks().save(moved));
        }
        return link;
    }

    private ChatLinkDetails details(ChatLink link, ProfileId profile) {
        return stores().findChatLink().find(link.id(), profile).orElseThrow();
    }
}
