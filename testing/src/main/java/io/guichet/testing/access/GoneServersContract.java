package io.guichet.testing.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.access.Invitation;
import io.guichet.application.access.port.GoneServers.Gone;
import io.guichet.domain.access.Permissions;
import io.guichet.domain.catalog.Plan;
import io.guichet.domain.catalog.PlanFamily;
import io.guichet.domain.catalog.PlanRules;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.EmailAddress;
import io.guichet.domain.identity.ProfileId;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.ServiceId;
import io.guichet.domain.subscription.ServiceState;
import io.guichet.testing.shared.Contract;
import io.guichet.testing.shared.Given;
import io.guichet.testing.shared.Samples;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What every {@link io.guichet.application.access.port.GoneServers} promises. */
public abstract class GoneServersContract extends Contract {

    private static final Instant LATER = Given.NOON.plus(Duration.ofDays(7));

    private Seller seller;
    private Customer customer;
    private ProfileId paul;

    @BeforeEach
    void somebodyLetInOnAServer() {
        seller = given().seller();
        customer = given().customerOf(seller);
        paul = given().profile();
        gives("billing server/web1/usage");
    }

    @Test
    void a_server_is_gone_when_it_is_terminated() {
        isGoneWith(ServiceState.TERMINATED);
    }

    @Test
    void a_server_is_gone_when_it_is_deleted() {
        isGoneWith(ServiceState.DELETED);
    }

    @Test
    void a_server_is_gone_when_it_moved() {
        isGoneWith(ServiceState.MOVED);
    }

    private void isGoneWith(ServiceState state) {
        Service server = serves("Web1", PlanFamily.SERVER);
        assertThat(isGone()).isFalse();
        assertThat(given(Given.NOON)).isEmpty();

        stands(server, state);

        assertThat(isGone()).isTrue();
        assertThat(given(Given.NOON)).containsExactly(new Gone(customer.number(), "web1"));
    }

    @Test
    void not_while_another_one_of_its_label_lives() {
        staysWith(ServiceState.ACTIVE);
    }

    @Test
    void not_while_another_one_of_its_label_can_be_renewed() {
        staysWith(ServiceState.EXPIRED);
    }

    private void staysWith(ServiceState state) {
        stands(serves("web1", PlanFamily.SERVER), ServiceState.TERMINATED);
        stands(serves("WEB1", PlanFamily.PRIVATE_CLOUD), state);

        assertThat(isGone()).isFalse();
        assertThat(given(Given.NOON)).isEmpty();
    }

    @Test
    void what_never_was_and_what_is_no_server_is_not_gone() {
        assertThat(isGone()).isFalse();
        stands(serves("web1", PlanFamily.HOSTING), ServiceState.TERMINATED);
        stands(serves("web2", PlanFamily.SERVER), ServiceState.TERMINATED);

        assertThat(isGone()).isFalse();
        assertThat(given(Given.NOON)).isEmpty();
    }

    @Test
    void an_invitation_counts_while_it_waits() {
        gives("billing");
        stands(serves("web1", PlanFamily.SERVER), ServiceState.DELETED);
        assertThat(given(Given.NOON)).isEmpty();
        Invitation invitation =
                new Invitation(
                        UUID.randomUUID(),
                        customer.number(),
                        EmailAddress.parse("nora@example.com"),
                        Permissions.read("server/web1/firewall_rules", false),
                        paul,
                        LATER);

        done(() -> stores().invitations().add(invitation, Samples.hash()));

        assertThat(given(Given.NOON)).containsExactly(new Gone(customer.number(), "web1"));
        assertThat(given(LATER)).isEmpty();
    }

    private void gives(String written) {
        done(
                () ->
                        stores().profiles()
                                .permit(paul, customer.number(), Permissions.read(written, false)));
    }

    private Service serves(String label, PlanFamily family) {
        Plan plan = Samples.planOf(seller).with(PlanRules.of(family));
        Service service =
                Service.open(
                        new ServiceId(UUID.randomUUID()),
                        customer.number(),
                        label,
                        plan.prices().getFirst(),
                        1,
                        Samples.MARCH_FIRST);
        done(
                () -> {
                    stores().plans().add(plan);
                    stores().services().add(service);
                });
        return service;
    }

    private void stands(Service service, ServiceState state) {
        done(
                () -> {
                    Service now = stores().services().find(service.id()).orElseThrow();
                    stores().services()
                            .save(
                                    state == ServiceState.TERMINATED
                                            ? now.terminate(Samples.MARCH_FIRST)
                                            : now.as(state));
                });
    }

    private boolean isGone() {
        return in(() -> stores().goneServers().isGone(customer.number(), "web1"));
    }

    /** Of this customer: others have theirs. */
    private List<Gone> given(Instant now) {
        return in(() -> stores().goneServers().given(now, Integer.MAX_VALUE)).stream()
                .filter(server -> server.customer().equals(customer.number()))
                .toList();
    }
}
