package io.guichet.application.change;

import io.guichet.application.expiry.ExpiryRules;
import io.guichet.domain.subscription.RenewalMode;
import io.guichet.domain.subscription.Service;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A change that is to wait for its money. It does not beyond {@code renewalInvoiced}, the day on
 * which the next period of its service is invoiced, by the terms of what is held, or its time is
 * over: what is invoiced then needs to know of what plan it is.
 */
record Waiting(Case of, LocalDate renewalInvoiced) {

    static Waiting of(Case of, ExpiryRules rules) {
        Service service = of.service();
        int ahead =
                service.renewal() == RenewalMode.AUTOMATIC
                        ? rules.of(of.seller(), service, of.today()).terms().stages().renewAhead()
                        : 0;
        return new Waiting(of, service.paidUntil().minusDays(ahead));
    }

    /** After the last of the policy's days, of which each counts to its end; but a day at least. */
    LocalDate expiry() {
        return expiry(of.today());
    }

    /** The same, and not before the day is over on which its invoice is due: that is in time. */
    LocalDate expiry(LocalDate dueOn) {
        LocalDate policys = of.today().plusDays(of.policy().changeExpiryDays());
        LocalDate wanted = (dueOn.isAfter(policys) ? dueOn : policys).plusDays(1);
        LocalDate expiry = wanted.isBefore(renewalInvoiced) ? wanted : renewalInvoiced;
        return expiry.isAfter(of.today()) ? expiry : of.today().plusDays(1);
    }

    /** Of an order that would wait until then by hours of its own; but a day at least. */
    Instant latestPayment(Instant wanted) {
        Instant renewed = renewalInvoiced.atStartOfDay(of.seller().zone()).toInstant();
        Instant dayLater = of.at().plus(Duration.ofDays(1));
        Instant latest = renewed.isAfter(dayLater) ? renewed : dayLater;
        return wanted.isBefore(latest) ? wanted : latest;
    }
}
