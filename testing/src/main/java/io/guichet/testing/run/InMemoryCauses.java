package io.guichet.testing.run;

import io.guichet.application.expiry.port.ExpirySteps.PlayedStep;
import io.guichet.application.run.port.Causes;
import io.guichet.application.run.port.Causes.Credit;
import io.guichet.application.run.port.Causes.Expiring;
import io.guichet.application.run.port.Causes.Unpaid;
import io.guichet.application.run.port.Causes.Which;
import io.guichet.application.run.port.Causes.Whose;
import io.guichet.application.run.port.Dunning;
import io.guichet.application.run.port.Dunning.Played;
import io.guichet.domain.billing.Receivable;
import io.guichet.domain.debit.Mandate;
import io.guichet.domain.expiry.ServiceExpiry;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.StoredCard;
import io.guichet.domain.policy.Act;
import io.guichet.domain.policy.DunningStep;
import io.guichet.domain.subscription.Changing;
import io.guichet.domain.subscription.RenewalMode;
import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.ServiceState;
import io.guichet.testing.billing.InMemoryInvoices;
import io.guichet.testing.billing.InMemoryReceivables;
import io.guichet.testing.expiry.InMemoryExpiry;
import io.guichet.testing.ledger.InMemoryLedger;
import io.guichet.testing.payment.InMemoryCards;
import io.guichet.testing.subscription.InMemoryServices;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** Who has a cause for a turn, found by looking at everybody. */
public record InMemoryCauses(
        InMemoryServices services,
        InMemoryExpiry expiry,
        InMemoryInvoices invoices,
        InMemoryReceivables receivables,
        InMemoryLedger ledger,
        InMemoryCards cards) {

    boolean isAnyOf(CustomerNumber customer, Causes causes, Dunning dunning) {
        List<Receivable> open = receivables.openOf(customer);
        return services.of(customer).stream().anyMatch(service -> isDue(service, causes))
                || open.stream().anyMatch(owed -> isSpentOn(owed, causes.credit()))
                || open.stream().anyMatch(owed -> isAnyDue(owed, causes, dunning))
                || open.stream().anyMatch(owed -> isBegunLater(owed, causes.day(), dunning));
    }

    /** Something held that it is for began after the rest was suspended. */
    private boolean isBegunLater(Receivable owed, LocalDate day, Dunning dunning) {
        return dunning.playedOn(owed.invoice()).stream()
                .filter(step -> step.act() == Act.SUSPEND)
                .filter(step -> step.round() == owed.reopening().round())
                .anyMatch(
                        step ->
                                services.billedBy(owed.invoice()).stream()
                                        .filter(billed -> billed.period().from().isAfter(step.on()))
                                        .filter(billed -> !billed.period().from().isAfter(day))
                                        .flatMap(billed -> services.find(billed.service()).stream())
                                        .anyMatch(service -> service.state().isHeld()));
    }

    /** Whoever's document was lost has his turn, in which it is noticed. */
    private boolean isAnyDue(Receivable owed, Causes causes, Dunning dunning) {
        Optional<LocalDate> issuedOn =
                invoices.find(owed.invoice()).map(invoice -> invoice.document().issuedOn());
        List<Played> played =
                dunning.playedOn(owed.invoice()).stream()
                        .filter(step -> step.round() == owed.reopening().round())
                        .toList();
        return issuedOn.isEmpty()
                || causes.unpaid().stream()
                        .filter(cause -> !issuedOn.get().isBefore(cause.issuedFrom()))
                        .filter(cause -> !issuedOn.get().isAfter(cause.issuedUntil()))
                        .filter(cause -> !owed.dueOn().isAfter(cause.dueBy()))
                        .filter(cause -> !cause.isDebited() || isDebited(owed, causes.day()))
                        .map(Unpaid::step)
                        .filter(step -> isToBePlayed(step, owed, played))
                        .anyMatch(
                                step ->
                                        countedFrom(step, owed, issuedOn.get(), played)
                                                .map(from -> from.plusDays(step.days()))
                                                .filter(on -> !on.isAfter(causes.day()))
                                                .isPresent());
    }

    private boolean isToBePlayed(DunningStep step, Receivable owed, List<Played> played) {
        return played.stream().map(Played::code).noneMatch(step.code()::equals)
                && (step.act() != Act.CAPTURE || isCharged(owed))
                && !owed.payable().isZero();
    }

    /** Nobody is charged for what he had charged back. */
    private boolean isCharged(Receivable owed) {
        return !owed.reopening().isChargedBack()
                && (cards.stored().of(owed.customer()).stream().anyMatch(StoredCard::isDefault)
                        || cards.debits().mandates().of(owed.customer()).stream()
                                .anyMatch(Mandate::isDefault));
    }

    private boolean isDebited(Receivable owed, LocalDate day) {
        YearMonth month = YearMonth.from(day);
        return cards.debits().mandates().of(owed.customer()).stream().anyMatch(Mandate::isDefault)
                && cards.stored().of(owed.customer()).stream()
                        .filter(StoredCard::isDefault)
                        .allMatch(card -> card.face().isExpiredIn(month));
    }

    private boolean isDue(Service service, Causes causes) {
        return service.isEndingDue(causes.day())
                || causes.expiring().stream().anyMatch(cause -> isDue(service, cause));
    }

    private boolean isDue(Service service, Expiring cause) {
        LocalDate end = ServiceExpiry.endOf(service);
        return service.plan().equals(cause.plan())
                && isOf(service, cause.which())
                && !end.isBefore(cause.from())
                && !end.isAfter(cause.until())
                && (cause.ahead() == 0 || isTold(service, cause.ahead()))
                && expiry.of(List.of(service.id())).stream()
                        .filter(played -> played.expiry().equals(end))
                        .map(PlayedStep::code)
                        .noneMatch(cause.step()::equals);
    }

    private static boolean isTold(Service service, int ahead) {
        return ahead <= service.period().months() * 15
                && service.paidUntil().minusDays(ahead).isAfter(service.startedOn());
    }

    private boolean isOf(Service service, Which which) {
        boolean isKept = service.state().isHeld() && service.ending().isEmpty();
        boolean goesOn = isKept && service.changing().isEmpty();
        boolean mayWait = isKept && service.changing().filter(Changing::isBegun).isEmpty();
        boolean isByHand = service.renewal() == RenewalMode.MANUAL;
        boolean isRare = !isByHand && service.period().months() > 1;
        return switch (which) {
            case RENEWED -> goesOn && !isByHand && service.state() == ServiceState.ACTIVE;
            case RENEWED_RARELY -> goesOn && isRare;
            case RENEWED_RARELY_FOR_CONSUMERS ->
                    mayWait && isRare && services.isOfConsumer(service);
            case SUSPENDED -> goesOn && !isByHand && service.state() == ServiceState.SUSPENDED;
            case BY_HAND -> mayWait && isByHand;
            case EXPIRED -> service.state() == ServiceState.EXPIRED;
            case TERMINATED -> service.state() == ServiceState.TERMINATED;
        };
    }

    private static Optional<LocalDate> countedFrom(
            DunningStep step, Receivable owed, LocalDate issuedOn, List<Played> played) {
        return switch (step.anchor()) {
            case ISSUE -> Optional.of(owed.reopening().notBefore(issuedOn));
            case DUE -> Optional.of(owed.reopening().notBefore(owed.dueOn()));
            case SUSPENSION ->
                    played.stream()
                            .filter(other -> other.act() == Act.SUSPEND)
                            .map(Played::on)
                            .min(LocalDate::compareTo);
        };
    }

    private boolean isSpentOn(Receivable owed, Credit credit) {
        Money prepaid = ledger.find(owed.customer()).prepaid();
        boolean isSpent =
                credit.whose() == Whose.EVERYBODYS
                        || credit.whose() == Whose.CHOOSERS
                                && cards.wishes().creditSwitches().isOn(owed.customer());
        return isSpent
                && owed.payable().isPositive()
                && prepaid.isPositive()
                && (credit.isSpentInPart() || prepaid.compareTo(owed.payable()) >= 0);
    }
}
