package io.guichet.testing.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.access.Invitation;
import io.guichet.domain.access.Permission;
import io.guichet.domain.access.Permissions;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.EmailAddress;
import io.guichet.testing.shared.Contract;
import io.guichet.testing.shared.Given;
import io.guichet.testing.shared.Samples;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What every {@link io.guichet.application.access.port.Invitations} promises. */
public abstract class InvitationsContract extends Contract {

    private static final Instant NOON = Given.NOON;
    private static final Instant LATER = NOON.plus(Duration.ofDays(7));

    private final String hash = Samples.hash();
    private Invitation invitation;

    @BeforeEach
    void anInvitation() {
        invitation =
                new Invitation(
                        UUID.randomUUID(),
                        given().customer().number(),
                        EmailAddress.parse("paul@example.com"),
                        Permissions.of(Set.of(Permission.BILLING), true),
                        given().profile(),
                        LATER);
        done(() -> stores().invitations().add(invitation, hash));
    }

    @Test
    void it_is_found_by_its_code_until_it_expires() {
        assertThat(find(NOON)).contains(invitation);
        assertThat(find(LATER)).isEmpty();
        assertThat(waiting(invitation.customer())).containsExactly(invitation);
        assertThat(waiting(given().customer().number())).isEmpty();
    }

    @Test
    void it_is_about_as_many_permissions_as_can_be_given() {
        Invitation many =
                new Invitation(
                        UUID.randomUUID(),
                        invitation.customer(),
                        invitation.email(),
                        Samples.mostPermissions(),
                        invitation.invitedBy(),
                        LATER);
        String code = Samples.hash();

        done(() -> stores().invitations().add(many, code));

        assertThat(in(() -> stores().invitations().findByCode(code, NOON))).contains(many);
    }

    @Test
    void it_is_accepted_once() {
        assertThat(accept(LATER)).isFalse();
        assertThat(accept(NOON)).isTrue();
        assertThat(accept(NOON)).isFalse();
        assertThat(find(NOON)).isEmpty();
        assertThat(waiting(invitation.customer())).isEmpty();
    }

    @Test
    void it_is_taken_back_for_its_customer_only() {
        assertThat(remove(given().customer().number())).isFalse();
        assertThat(remove(invitation.customer())).isTrue();
        assertThat(remove(invitation.customer())).isFalse();
        assertThat(find(NOON)).isEmpty();
    }

    @Test
    void what_it_would_give_changes_while_it_waits() {
        Permissions other = Permissions.of(Set.of(Permission.TECH_SERVERS), true);

        done(() -> stores().invitations().change(invitation.id(), other));
        assertThat(find(NOON)).map(Invitation::permissions).contains(other);
        accept(NOON);
        done(() -> stores().invitations().change(invitation.id(), invitation.permissions()));

        assertThat(waiting(invitation.customer())).isEmpty();
    }

    private Optional<Invitation> find(Instant now) {
        return in(() -> stores().invitations().findByCode(hash, now));
    }

    private List<Invitation> waiting(CustomerNumber customer) {
        return in(() -> stores().invitations().waiting(customer, NOON));
    }

    private boolean accept(Instant now) {
        return in(() -> stores().invitations().accept(invitation.id(), now));
    }

    private boolean remove(CustomerNumber customer) {
        return in(() -> stores().invitations().remove(invitation.id(), customer));
    }
}
