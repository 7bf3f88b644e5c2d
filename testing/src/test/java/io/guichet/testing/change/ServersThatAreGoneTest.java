package io.guichet.testing.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.access.EndServerPermissions;
import io.guichet.application.notification.Letter;
import io.guichet.application.notification.port.Letters.Waiting;
import io.guichet.application.ordering.OrderedItem;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.catalog.PlanFamily;
import io.guichet.domain.catalog.PlanRules;
import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.ServiceState;
import io.guichet.testing.access.PlacedRights;
import io.guichet.testing.shared.Samples;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;

/** What is given on a server is about that server; another of its label is a new one. */
class ServersThatAreGoneTest extends SharedShop {

    private final EndServerPermissions ending =
            PlacedRights.ending(shop.company.stores(), shop.company.clock());

    @Test
    void what_was_given_on_a_server_ends_with_it_and_the_owner_is_told() {
        Service server = serves("Web1");
        gives("server/web1/usage billing");
        assertThat(ending.end()).isZero();

        stands(server, ServiceState.TERMINATED);

        assertThat(ending.end()).isOne();
        assertThat(held()).contains("billing");
        assertThat(letters())
                .extracting(Letter::kind)
                .containsExactly(Letter.Kind.SERVER_PERMISSIONS_ENDED);
        assertThat(letters().getFirst().facts()).containsEntry("server", "web1");
        assertThat(ending.end()).isZero();
    }

    @Test
    void what_was_given_on_a_server_stays_while_it_can_be_renewed_or_another_has_its_label() {
        Service first = serves("web1");
        Service second = serves("web1");
        gives("server/web1/usage");

        stands(first, ServiceState.DELETED);
        stands(second, ServiceState.EXPIRED);

        assertThat(ending.end()).isZero();
        assertThat(held()).contains("server/web1/usage");
    }

    @Test
    void a_new_server_of_the_same_label_opens_to_nobody_even_if_it_is_ordered_at_once() {
        PlanCode code = new PlanCode("rack");
        shop.company.sells(
                Samples.plan(shop.company.seller(), code, "30.00")
                        .with(PlanRules.of(PlanFamily.SERVER)));
        stands(serves("web1"), ServiceState.DELETED);
        gives("server/web1/usage account/shop/ssh");

        shop.company.orders(anna, new OrderedItem(code, BillingPeriod.MONTH, 1, "Web1"));

        assertThat(held()).contains("account/shop/ssh");
    }

    @Test
    void who_is_let_in_before_the_first_server_is_ordered_has_it_then() {
        gives("server/web1/usage");

        serves("web1");

        assertThat(ending.end()).isZero();
        assertThat(held()).contains("server/web1/usage");
    }

    private List<Letter> letters() {
        return shop
                .company
                .given()
                .in(
                        () ->
                                shop.company
                                        .stores()
                                        .signIn()
                                        .letters()
                                        .claim(100, shop.company.clock().instant(), Duration.ZERO))
                .stream()
                .map(Waiting::letter)
                .toList();
    }
}
