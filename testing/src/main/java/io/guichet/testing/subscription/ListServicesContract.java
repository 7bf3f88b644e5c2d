package io.guichet.testing.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.shared.Page;
import io.guichet.application.subscription.query.ListServices.ServicePosition;
import io.guichet.application.subscription.query.ListServices.ServiceSummary;
import io.guichet.application.subscription.query.ListServices.WaitingChange;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.catalog.Plan;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.money.Money;
import io.guichet.domain.subscription.PlanChange;
import io.guichet.domain.subscription.RenewalMode;
import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.ServiceState;
import io.guichet.testing.shared.Contract;
import io.guichet.testing.shared.Given;
import io.guichet.testing.shared.Samples;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What every list of services promises. */
public abstract class ListServicesContract extends Contract {

    private static final LocalDate DAY = Samples.MARCH_FIRST;

    @Test
    void a_list_shows_what_is_held() {
        Seller seller = given().seller();
        Customer customer = given().customerOf(seller);
        Plan plan = given().planOf(seller);
        Service service = given().serviceOf(customer, plan, DAY);

        assertThat(list(customer, ServicePosition.START, 10).items())
                .containsExactly(
                        new ServiceSummary(
                                service.id().value(),
                                "site-1",
                                plan.code().value(),
                                plan.names(),
                                "P1M",
                                2,
                                Money.euros("10.00"),
                                false,
                                DAY,
                                DAY.plusMonths(1),
                                RenewalMode.AUTOMATIC,
                                Optional.empty(),
                                ServiceState.ACTIVE,
                                Optional.empty()));
        assertThat(stores().listServices().find(customer.number(), service.id().value()))
                .contains(list(customer, ServicePosition.START, 10).items().getFirst());
        assertThat(stores().listServices().find(given().customer().number(), service.id().value()))
                .isEmpty();
    }

    @Test
    void a_list_shows_the_change_that_waits() {
        Customer customer = given().customer();
        Service service = given().serviceOf(customer, DAY);
        DocumentReference invoice = given().invoiceOf(customer).document().reference();
        PlanChange change =
                new PlanChange(
                        UUID.randomUUID(),
                        service.id(),
                        customer.number(),
                        service.plan(),
                        service.price(),
                        3,
                        Money.euros("5.00"),
                        Optional.of(invoice),
                        Given.NOON,
                        DAY.plusDays(7),
                        PlanChange.State.PENDING,
                        0);
        done(() -> stores().planChanges().add(change));

        assertThat(list(customer, ServicePosition.START, 10).items().getFirst().change())
                .contains(
                        new WaitingChange(
                                service.plan().value(),
                                "P1M",
                                3,
                                Optional.of(invoice),
                                DAY.plusDays(7)));

        done(() -> stores().planChanges().save(change.as(PlanChange.State.EXPIRED)));
        assertThat(list(customer, ServicePosition.START, 10).items().getFirst().change()).isEmpty();
    }

    @Test
    void the_newest_comes_first_page_by_page_also_within_a_day() {
        Seller seller = given().seller();
        Customer customer = given().customerOf(seller);
        Plan plan = given().planOf(seller);
        given().serviceOf(customer, plan, DAY);
        Service newest = given().serviceOf(customer, plan, DAY.plusDays(1));
        for (int count = 0; count < 5; count++) {
            given().serviceOf(customer, plan, DAY);
        }
        given().serviceOf(given().customerOf(seller), plan, DAY);

        List<UUID> seen = new ArrayList<>();
        ServicePosition after = ServicePosition.START;
        boolean more = true;
        while (more) {
            Page<ServiceSummary> page = list(customer, after, 2);
            page.items().forEach(item -> seen.add(item.id()));
            ServiceSummary last = page.items().getLast();
            after = new ServicePosition(last.startedOn(), last.id());
            more = page.more();
        }

        assertThat(seen).hasSize(7).doesNotHaveDuplicates().startsWith(newest.id().value());
    }

    private Page<ServiceSummary> list(Customer customer, ServicePosition after, int limit) {
        return stores().listServices().list(customer.number(), after, limit);
    }
}
