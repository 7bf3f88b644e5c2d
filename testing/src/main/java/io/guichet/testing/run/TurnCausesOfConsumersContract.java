package io.guichet.testing.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.expiry.port.ExpirySteps.PlayedStep;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.Plan;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.catalog.PlanPrice;
import io.guichet.domain.catalog.TaxBasis;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.Party;
import io.guichet.domain.identity.PartyKind;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.money.Money;
import io.guichet.domain.policy.Preset;
import io.guichet.domain.subscription.Changing;
import io.guichet.domain.subscription.RenewalMode;
import io.guichet.domain.subscription.Service;
import io.guichet.testing.shared.Samples;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Consumers have a turn to be told that what they have for a year renews, though the policy here
 * has nobody told (C. conso. L215-1).
 */
public abstract class TurnCausesOfConsumersContract extends TurnsContract {

    private static final LocalDate BEGUN = LocalDate.of(2026, 3, 1);
    private static final LocalDate END = LocalDate.of(2027, 3, 1);

    private Seller seller;
    private Plan plan;

    @BeforeEach
    void nobody_is_told_of_renewals() {
        seller = given().seller();
        PlanCode code = Samples.planOf(seller).code();
        PlanPrice price =
                new PlanPrice(
                        code,
                        BillingPeriod.YEAR,
                        Money.parse("120.00", seller.currency().getCurrencyCode()),
                        TaxBasis.NET,
                        LocalDate.EPOCH,
                        LocalDate.MAX);
        plan = Samples.plan(seller, code, List.of(price));
        follows(seller, Preset.PREPAID.policy());
        done(() -> stores().plans().add(plan));
    }

    @Test
    void consumers_and_associations_do_once_and_nobody_else() {
        Service consumers = held(PartyKind.CONSUMER, RenewalMode.AUTOMATIC);
        Service associations = held(PartyKind.ASSOCIATION, RenewalMode.AUTOMATIC);
        held(PartyKind.COMPANY, RenewalMode.AUTOMATIC);
        held(PartyKind.LIBERAL_PROFESSION, RenewalMode.AUTOMATIC);
        held(PartyKind.PUBLIC_BODY, RenewalMode.AUTOMATIC);
        held(PartyKind.CONSUMER, RenewalMode.MANUAL);

        assertThat(turnsOn(seller, END.minusDays(46))).isEmpty();
        assertThat(turnsOn(seller, END.minusDays(45)))
                .containsExactlyInAnyOrder(consumers.customer(), associations.customer());
        told(consumers);
        assertThat(turnsOn(seller, END.minusDays(40))).containsExactly(associations.customer());
    }

    @Test
    void while_a_change_waits_they_do_too_but_not_once_it_has_begun() {
        Service waiting = held(PartyKind.CONSUMER, RenewalMode.AUTOMATIC);
        Service begun = held(PartyKind.CONSUMER, RenewalMode.AUTOMATIC);
        LocalDate since = END.minusDays(50);
        done(
                () -> {
                    stores().services()
                            .save(waiting.withChanging(Optional.of(Changing.waiting(since))));
                    stores().services()
                            .save(begun.withChanging(Optional.of(Changing.begun(since, 400))));
                });

        assertThat(turnsOn(seller, END.minusDays(45))).containsExactly(waiting.customer());
    }

    private Service held(PartyKind kind, RenewalMode mode) {
        Party like = Samples.consumer();
        Party party = new Party(kind, "Holder", like.address(), "", "", "", "", like.billing());
        Customer some = Samples.customerOf(seller);
        Customer customer =
                new Customer(some.number(), seller.code(), party, some.email(), some.language());
        done(() -> stores().customers().add(customer));
        Service service = given().serviceOf(customer, plan, BEGUN);
        Service paid = service.paid(END, 1).withRenewal(mode);
        done(() -> stores().services().save(paid));
        return in(() -> stores().services().find(paid.id())).orElseThrow();
    }

    private void told(Service service) {
        PlayedStep step = new PlayedStep(service.id(), END, "renews-45", END.minusDays(45));
        done(() -> stores().expiry().steps().add(step));
    }
}
