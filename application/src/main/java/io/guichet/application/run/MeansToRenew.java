package io.guichet.application.run;

import io.guichet.application.notification.Notice;
import io.guichet.application.notification.Notice.Kind;
import io.guichet.application.notification.port.Outbox;
import io.guichet.application.payment.CreditUse;
import io.guichet.application.payment.port.StoredCards;
import io.guichet.application.run.DuePeriods.Due;
import io.guichet.domain.billing.InvoiceLine;
import io.guichet.domain.billing.Totals;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.money.Money;
import io.guichet.domain.policy.BillingPolicy;
import io.guichet.domain.policy.Setting;
import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.ServiceId;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where the policy says so, what is registered renews by itself only if it will be paid: by credit
 * that is left once everything else of the day is, or by a default card that has not expired. The
 * customer is told once for each end and amount; until then every day looks again.
 */
public final class MeansToRenew {

    private final StoredCards cards;
    private final CreditUse creditUse;
    private final Outbox outbox;

    /** Who pays, and on which day. */
    record Payer(Seller seller, Customer customer, BillingPolicy policy, LocalDate day) {}

    public MeansToRenew(StoredCards cards, CreditUse creditUse, Outbox outbox) {
        this.cards = cards;
        this.creditUse = creditUse;
        this.outbox = outbox;
    }

    /** What of all that is due renews; {@code besides} is invoiced with it. */
    List<Due> payable(Payer payer, List<Due> due, List<InvoiceLine> besides) {
        if (!payer.policy().isOn(Setting.DOMAIN_NEEDS_MEANS)
                || due.stream().noneMatch(Due::isRegistered)
                || hasCard(payer)) {
            return due;
        }
        Money credit = creditUse.available(payer.seller(), payer.customer(), payer.policy());
        Set<ServiceId> payable = new HashSet<>();
        due.stream()
                .filter(one -> !one.isRegistered())
                .map(MeansToRenew::idOf)
                .forEach(payable::add);
        for (Due name : due.stream().filter(Due::isRegistered).toList()) {
            payable.add(idOf(name));
            if (cost(payer, among(payable, due), besides).compareTo(credit) > 0) {
                payable.remove(idOf(name));
                tell(name);
            }
        }
        return among(payable, due);
    }

    private static List<Due> among(Set<ServiceId> payable, List<Due> due) {
        return due.stream().filter(one -> payable.contains(idOf(one))).toList();
    }

    private static ServiceId idOf(Due due) {
        return due.renewed().id();
    }

    /** What the invoices of these come to, to the cent. */
    private static Money cost(Payer payer, List<Due> due, List<InvoiceLine> besides) {
        Currency currency = payer.seller().currency();
        Money cost = Money.zero(currency);
        List<InvoiceLine> more = besides;
        for (List<Due> together : Renewals.invoices(payer.policy(), due)) {
            cost = cost.plus(Totals.of(Renewals.lines(together, more), currency).gross());
            more = List.of();
        }
        return cost;
    }

    private boolean hasCard(Payer payer) {
        YearMonth month = YearMonth.from(payer.day());
        return cards.of(payer.customer().number()).stream()
                .anyMatch(card -> card.isDefault() && !card.face().isExpiredIn(month));
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
