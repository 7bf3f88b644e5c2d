package io.guichet.application.run;

import io.guichet.application.notification.Notice;
import io.guichet.application.notification.Notice.Kind;
import io.guichet.application.notification.port.Outbox;
import io.guichet.application.payment.CreditUse;
import io.guichet.application.run.DuePeriods.Due;
import io.guichet.domain.billing.InvoiceLine;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.money.Money;
import io.guichet.domain.policy.BillingPolicy;
import io.guichet.domain.policy.Setting;
import io.guichet.domain.subscription.Service;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Where the policy says so, what is registered renews by itself only if it will be paid: by credit
 * that is left once everything else of the day is, by a default card that has not expired, or by a
 * default mandate while a bank has the time. The customer is told once for each end and amount;
 * until then every day looks again.
 */
public final class MeansToRenew {

    private final Debited debited;
    private final DebitsInTime debits;
    private final CreditUse creditUse;
    private final Outbox outbox;

    /** Who pays, and on which day. */
    record Payer(Seller seller, Customer customer, BillingPolicy policy, LocalDate day) {}

    MeansToRenew(Debited debited, DebitsInTime debits, CreditUse creditUse, Outbox outbox) {
        this.debited = debited;
        this.debits = debits;
        this.creditUse = creditUse;
        this.outbox = outbox;
    }

    /** What of all that is due renews; {@code besides} is invoiced with it. */
    List<Due> payable(Payer payer, List<Due> due, List<InvoiceLine> besides) {
        if (!payer.policy().isOn(Setting.DOMAIN_NEEDS_MEANS)
                || due.stream().noneMatch(Due::isRegistered)
                || debited.hasCard(payer.customer().number(), payer.day())) {
            return due;
        }
        Set<Due> inTime = debits.among(payer, due, besides);
        Money credit = creditUse.available(payer.seller(), payer.customer(), payer.policy());
        SortedSet<Integer> payable =
                new TreeSet<>(places(due, one -> !one.isRegistered() || inTime.contains(one)));
        RenewalCost cost = RenewalCost.none(isGrouped(payer), besides, payer.seller().currency());
        for (int place : payable) {
            cost = cost.plus(place, due.get(place));
        }
        for (int place : places(due, one -> one.isRegistered() && !inTime.contains(one))) {
            RenewalCost more = cost.plus(place, due.get(place));
            if (more.gross().compareTo(credit) > 0) {
                tell(due.get(place));
            } else {
                payable.add(place);
                cost = more;
            }
        }
        return payable.stream().map(due::get).toList();
    }

    private static boolean isGrouped(Payer payer) {
        return payer.policy().isOn(Setting.INVOICES_GROUPED);
    }

    private static List<Integer> places(List<Due> due, Predicate<Due> wanted) {
        return IntStream.range(0, due.size())
                .filter(place -> wanted.test(due.get(place)))
                .boxed()
                .toList();
    }

    private void tell(Due due) {
        Service service = due.periods().getFirst().renewed();
        LocalDate end = due.periods().getFirst().line().from();
        Money gross = due.gross();
        outbox.add(
                new Notice(
                        key(service, end, gross),
                        Kind.RENEWAL_NEEDS_MEANS,
                        service.customer(),
                        Map.of(
                                "service", service.label(),
                                "on", end.toString(),
                                "amount", gross.toDecimal().toPlainString(),
                                "currency", gross.currency().getCurrencyCode())));
    }

    private static String key(Service service, LocalDate end, Money gross) {
        return "no-means:%s:%s:%s:%s"
                .formatted(service.id().value(), end, service.customer(), gross.toDecimal());
    }
}
