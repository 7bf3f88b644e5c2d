package io.guichet.testing.run;

import io.guichet.application.run.RunBilling;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.policy.BillingPolicy;
import io.guichet.domain.policy.DatedPolicy;
import io.guichet.testing.payment.FakeCardProvider;
import io.guichet.testing.shared.Contract;
import io.guichet.testing.shared.InMemoryTransactions;
import io.guichet.testing.shared.TestClock;
import io.guichet.testing.shared.UseCases;

import java.time.LocalDate;
import java.util.List;

/** What the contracts about who has a turn start from: a seller's run of some day. */
public abstract class TurnsContract extends Contract {

    private static final LocalDate ALWAYS = LocalDate.of(2020, 1, 1);

    protected final TestClock clock = new TestClock("2026-03-01T12:00:00Z");

    /** A policy that holds on every day here. */
    final void follows(Seller seller, BillingPolicy policy) {
        follows(seller, policy, ALWAYS);
    }

    final void follows(Seller seller, BillingPolicy policy, LocalDate from) {
        DatedPolicy dated = new DatedPolicy(seller.code(), from, policy, "staff", clock.instant());
        done(() -> stores().policy().policies().add(dated));
    }

    /** Who has a turn in the run that begins at noon of a day, which it is from then on. */
    final List<CustomerNumber> turnsOn(Seller seller, LocalDate day) {
        clock.setTo(day + "T12:00:00Z");
        RunBilling.Started started =
                new BillingOffice(stores(), does(), clock).runBilling().start(seller.code());
        RunBilling.Started.Running running = (RunBilling.Started.Running) started;
        return in(() -> stores().runs().store().claim(running.run().id(), 100));
    }

    final UseCases does() {
        return UseCases.over(
                stores(), new FakeCardProvider(new InMemoryTransactions(), clock), clock);
    }
}
