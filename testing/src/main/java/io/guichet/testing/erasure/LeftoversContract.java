package io.guichet.testing.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.access.Invitation;
import io.guichet.application.erasure.Stale;
import io.guichet.application.identity.AccessToken;
import io.guichet.application.identity.ChatLink;
import io.guichet.application.notification.Letter;
import io.guichet.application.notification.port.Letters.Waiting;
import io.guichet.domain.access.Permission;
import io.guichet.domain.access.Permissions;
import io.guichet.domain.access.TokenRights;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.EmailAddress;
import io.guichet.domain.identity.Language;
import io.guichet.domain.identity.ProfileId;
import io.guichet.domain.recovery.Loss;
import io.guichet.domain.recovery.Proof;
import io.guichet.domain.recovery.RecoveryCase;
import io.guichet.domain.recovery.Standing.State;
import io.guichet.testing.shared.Contract;
import io.guichet.testing.shared.Samples;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What every adapter promises that removes what is over. Nothing else is as old as what it adds.
 */
public abstract class LeftoversContract extends Contract {

    private static final Instant LONG_AGO = Instant.parse("2001-03-01T12:00:00Z");
    private static final Instant END = LONG_AGO.plus(Duration.ofDays(1));
    private static final Instant AFTER = END.plusSeconds(1);

    /** Later than everything that waits is due. */
    private static final Instant FAR_AHEAD = Instant.parse("2100-03-01T12:00:00Z");

    private ProfileId anna;
    private ProfileId sam;

    @BeforeEach
    void twoPeople() {
        anna = given().profile();
        sam = given().profile();
    }

    @Test
    void tokens_go_once_they_have_been_over_for_long_enough() {
        String hash = Samples.hash();
        AccessToken token =
                new AccessToken(
                        UUID.randomUUID(),
                        anna,
                        "script",
                        "gct_Ab3d",
                        TokenRights.all(),
                        LONG_AGO,
                        END,
                        false,
                        Optional.empty());
        done(() -> stores().accessTokens().add(hash, token));

        assertThat(forget(Stale.TOKENS, END)).isZero();
        assertThat(in(() -> stores().accessTokens().find(hash, Optional.empty()))).isPresent();
        assertThat(forget(Stale.TOKENS, AFTER)).isEqualTo(1);
        assertThat(in(() -> stores().accessTokens().find(hash, Optional.empty()))).isEmpty();
    }

    @Test
    void letters_go_once_they_were_sent_or_given_up_long_enough_ago_and_no_other() {
        for (int each = 0; each < 3; each++) {
            Letter letter =
                    new Letter(
                            "letter " + Samples.hash(),
                            Letter.Kind.PASSWORD_RESET,
                            EmailAddress.parse("anna@example.org"),
                            Language.FR,
                            "/password/new?code=abc",
                            Map.of());
            done(() -> stores().signIn().letters().add(letter));
        }
        List<Waiting> claimed =
                in(() -> stores().signIn().letters().claim(100_000, FAR_AHEAD, Duration.ZERO));
        List<Waiting> three = claimed.subList(claimed.size() - 3, claimed.size());
        done(
                () -> {
                    stores().signIn().letters().sent(three.get(0), END);
                    stores().signIn().letters().park(three.get(1), END, "no such mailbox");
                    stores().signIn().letters().retryAt(three.get(2), END, "busy");
                });

        assertThat(forget(Stale.LETTERS, END)).isZero();
        assertThat(forget(Stale.LETTERS, AFTER)).isEqualTo(2);
        assertThat(forget(Stale.LETTERS, AFTER)).isZero();
    }

    @Test
    void invitations_go_so_many_at_a_time() {
        Customer customer = given().customer();
        for (int each = 0; each < 3; each++) {
            Invitation invitation =
                    new Invitation(
                            UUID.randomUUID(),
                            customer.number(),
                            new EmailAddress("paul@example.org"),
                            Permissions.of(Set.of(Permission.BILLING), false),
                            anna,
                            END);
            done(() -> stores().invitations().add(invitation, Samples.hash()));
        }

        assertThat(forget(Stale.INVITATIONS, END)).isZero();
        assertThat(forget(Stale.INVITATIONS, AFTER, 2)).isEqualTo(2);
        assertThat(forget(Stale.INVITATIONS, AFTER, 2)).isEqualTo(1);
        assertThat(in(() -> stores().invitations().waiting(customer.number(), LONG_AGO))).isEmpty();
    }

    @Test
    void links_to_chats_go_unless_they_hold() {
        ChatLink idle = ChatLink.offer(UUID.randomUUID(), anna, Samples.hash(), END);
        ChatLink held =
                new ChatLink(
                        UUID.randomUUID(),
                        anna,
                        Samples.hash(),
                        END,
                        Samples.number(),
                        "Anna",
                        true,
                        true,
                        false,
                        0);
        done(
                () -> {
                    stores().chatLinks().add(idle);
                    stores().chatLinks().add(held);
                });

        assertThat(forget(Stale.CHAT_LINKS, AFTER)).isEqualTo(1);
        assertThat(in(() -> stores().chatLinks().find(idle.id()))).isEmpty();
        assertThat(in(() -> stores().chatLinks().find(held.id()))).isPresent();
        done(() -> stores().chatLinks().save(held.end()));
        assertThat(forget(Stale.CHAT_LINKS, AFTER)).isEqualTo(1);
    }

    @Test
    void cases_go_with_what_was_seen_once_they_are_over() {
        RecoveryCase opened =
                RecoveryCase.open(
                        UUID.randomUUID(),
                        new RecoveryCase.Subject(anna, Proof.documentsOf(List.of())),
                        Loss.ADDRESSES,
                        Optional.empty(),
                        new RecoveryCase.Opening(sam, LONG_AGO, "asked by telephone"));
        done(() -> stores().recoveries().add(opened));
        RecoveryCase seen =
                opened.with(new RecoveryCase.Check(Proof.PHONE_CALL, true, sam, LONG_AGO, "known"));
        done(() -> stores().recoveries().save(seen));
        assertThat(forget(Stale.RECOVERIES, AFTER)).isZero();

        RecoveryCase read = in(() -> stores().recoveries().find(opened.id())).orElseThrow();
        RecoveryCase over = read.end(State.STOPPED, Optional.of(anna), END, "by himself");
        done(() -> stores().recoveries().save(over));
        assertThat(forget(Stale.RECOVERIES, END)).isZero();
        assertThat(forget(Stale.RECOVERIES, AFTER)).isEqualTo(1);
        assertThat(in(() -> stores().recoveries().find(opened.id()))).isEmpty();
    }

    private int forget(Stale stale, Instant before) {
        return forget(stale, before, 1_000);
    }

    private int forget(Stale stale, Instant before, int most) {
        return in(() -> stores().erasing().leftovers().forget(stale, before, most));
    }
}
