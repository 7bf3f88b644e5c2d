package io.guichet.testing.change;

import static io.guichet.testing.change.ChangeShop.LARGE;
import static io.guichet.testing.change.ChangeShop.MEDIUM;
import static io.guichet.testing.change.ChangeShop.times;
import static io.guichet.testing.change.ChangeShop.to;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.change.ChangeRefusal;
import io.guichet.application.change.ChangeService;
import io.guichet.application.change.ChangeService.Outcome;
import io.guichet.application.change.ChangeService.Wanted;
import io.guichet.application.subscription.CancelService;
import io.guichet.application.subscription.SuspendService;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.Plan;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.catalog.PlanFamily;
import io.guichet.domain.catalog.PlanRules;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.policy.Preset;
import io.guichet.testing.shared.Samples;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

class RefusingChangesTest {

    private final ChangeShop shop = new ChangeShop(Preset.PREPAID);
    private final CustomerNumber customer = shop.holds(MEDIUM);

    @Test
    void to_what_it_is_already() {
        refuses(to(MEDIUM), new ChangeRefusal.NothingToChange());
        refuses(times(1), new ChangeRefusal.NothingToChange());
    }

    @Test
    void to_what_is_not_sold() {
        BillingPeriod threeYears = new BillingPeriod(36);

        refuses(to(new PlanCode("gone")), new ChangeRefusal.NoSuchPlan(new PlanCode("gone")));
        refuses(to(threeYears), new ChangeRefusal.NotOnSale(MEDIUM, threeYears));
        refuses(times(0), new ChangeRefusal.InvalidQuantity());
        refuses(times(101), new ChangeRefusal.InvalidQuantity());
    }

    @Test
    void to_what_its_plan_does_not_become() {
        PlanCode server = new PlanCode("server");
        sells(server, PlanRules.of(PlanFamily.PRIVATE_CLOUD));
        PlanCode fixed = new PlanCode("fixed");
        sells(fixed, PlanRules.of(PlanFamily.PUBLIC_CLOUD).changingTo(Set.of()));
        CustomerNumber other = shop.holds(fixed);

        refuses(to(server), new ChangeRefusal.NotAllowed(server));
        assertThat(shop.asks(other, to(LARGE)))
                .isEqualTo(new Outcome.Refused(new ChangeRefusal.NotAllowed(LARGE)));
    }

    @Test
    void of_what_is_suspended() {
        shop.office
                .suspendService()
                .suspend(
                        new SuspendService.Command(
                                shop.serviceOf(customer).id(), "identity check"));

        refuses(to(LARGE), new ChangeRefusal.Suspended());
    }

    @Test
    void of_what_ends_or_has_ended() {
        shop.office
                .cancelService()
                .cancel(
                        new CancelService.Command(
                                customer,
                                shop.serviceOf(customer).id(),
                                CancelService.When.END_OF_PERIOD,
                                ""));
        refuses(to(LARGE), new ChangeRefusal.Cancelled());

        shop.company.clock().advance(Duration.ofDays(40));
        shop.runs();
        refuses(to(LARGE), new ChangeRefusal.Ended());
    }

    @Test
    void of_what_somebody_else_has() {
        CustomerNumber stranger = shop.holds(MEDIUM);

        assertThat(
                        shop.desk
                                .changeService()
                                .change(
                                        new ChangeService.Command(
                                                stranger,
                                                shop.serviceOf(customer).id(),
                                                UUID.randomUUID(),
                                                to(LARGE),
                                                Optional.empty())))
                .isEqualTo(new Outcome.Refused(new ChangeRefusal.NoSuchService()));
    }

    private void refuses(Wanted wanted, ChangeRefusal reason) {
        Outcome refused = new Outcome.Refused(reason);
        assertThat(shop.asks(customer, wanted)).isEqualTo(refused);
        assertThat(shop.desk.changeService().quote(shop.command(customer, wanted, "")))
                .isEqualTo(refused);
    }

    private void sells(PlanCode code, PlanRules rules) {
        Plan plan = Samples.plan(shop.company.seller(), code, "10.00").with(rules);
        shop.company.sells(plan);
    }
}
