package io.guichet.persistence.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.guichet.application.access.Invitation;
import io.guichet.domain.access.Permission;
import io.guichet.domain.access.Permissions;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.EmailAddress;
import io.guichet.domain.identity.ProfileId;
import io.guichet.persistence.shared.JpaStores;
import io.guichet.testing.shared.Given;
import io.guichet.testing.shared.Samples;

import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Somebody accepts an invitation while the customer is being closed. */
class ClosingTogetherTest {

    private final JpaStores stores = new JpaStores(Clock.systemUTC());
    private final Given given = new Given(stores);
    private final CustomerNumber customer = given.customer().number();
    private final ProfileId paul = given.profile();
    private final Permissions bills = Permissions.of(Set.of(Permission.BILLING), false);

    @Test
    void whoever_joins_meanwhile_is_out_with_the_others() throws Exception {
        Invitation invitation = invitation();
        given.done(() -> stores.invitations().add(invitation, Samples.hash()));

        CompletableFuture<Void> closing = given.in(() -> acceptedWhileClosing(invitation));

        closing.get(1, TimeUnit.MINUTES);
        assertThat(given.in(() -> stores.profiles().holders(customer))).isEmpty();
        assertThat(given.in(() -> stores.profiles().customersOf(paul))).isEmpty();
    }

    private CompletableFuture<Void> acceptedWhileClosing(Invitation invitation) {
        assertThat(stores.invitations().accept(invitation.id(), Given.NOON)).isTrue();
        CompletableFuture<Void> closing =
                CompletableFuture.runAsync(
                        () ->
                                given.done(
                                        () ->
                                                stores.erasing()
                                                        .erasure()
                                                        .close(customer, Given.NOON)));
        assertThatExceptionOfType(TimeoutException.class)
                .isThrownBy(() -> closing.get(1, TimeUnit.SECONDS));
        stores.profiles().permit(paul, customer, bills);
        return closing;
    }

    private Invitation invitation() {
        return new Invitation(
                UUID.randomUUID(),
                customer,
                new EmailAddress("paul@example.org"),
                bills,
                given.profile(),
                Given.NOON.plus(Duration.ofDays(7)));
    }
}
