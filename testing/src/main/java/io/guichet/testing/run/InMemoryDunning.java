package io.guichet.testing.run;

import static java.util.Comparator.comparing;

import io.guichet.application.billing.port.Invoices;
import io.guichet.application.billing.port.Receivables;
import io.guichet.application.billing.port.Restrictions;
import io.guichet.application.run.port.Dunning;
import io.guichet.application.shared.ConcurrentUpdateException;
import io.guichet.domain.billing.Advance;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Receivable;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.policy.Act;
import io.guichet.domain.subscription.ServiceId;
import io.guichet.domain.subscription.Suspension;
import io.guichet.testing.shared.InMemoryTransactions;
import io.guichet.testing.shared.Table;
import io.guichet.testing.subscription.InMemoryServices;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which steps were played on which invoice, in memory. */
public final class InMemoryDunning implements Dunning, Restrictions {

    private final InMemoryTransactions transactions;
    private final InMemoryServices services;
    private final Invoices invoices;
    private final Receivables receivables;
    private final Table<List<?>, Played> steps;
    private final Table<List<?>, Played>.Index<DocumentReference> byInvoice;

    public InMemoryDunning(
            InMemoryTransactions transactions,
            InMemoryServices services,
            Invoices invoices,
            Receivables receivables) {
        this.transactions = transactions;
        this.services = services;
        this.invoices = invoices;
        this.receivables = receivables;
        steps = new Table<>(transactions);
        byInvoice = steps.by(Played::invoice);
    }

    @Override
    public List<Played> playedOn(DocumentReference invoice) {
        return byInvoice.of(invoice).toList();
    }

    @Override
    public void add(Played step) {
        transactions.requireUnderWay();
        if (!steps.add(List.of(step.invoice(), step.round(), step.code()), step)) {
            throw new ConcurrentUpdateException("step " + step.code());
        }
    }

    @Override
    public Optional<Suspension> suspends(ServiceId service) {
        return services.billed(service, LocalDate.MIN).stream()
                .flatMap(
                        period ->
                                owedFor(period.invoice())
                                        .flatMap(byInvoice::of)
                                        .filter(step -> !step.on().isBefore(period.from())))
                .filter(step -> step.act() == Act.SUSPEND)
                .filter(this::isOfPresentRound)
                .min(comparing(Played::on))
                .map(step -> new Suspension.Unpaid(step.on(), step.invoice()));
    }

    @Override
    public List<DocumentReference> restricting(CustomerNumber customer) {
        return receivables.openOf(customer).stream()
                .flatMap(open -> byInvoice.of(open.invoice()))
                .filter(step -> step.act() == Act.RESTRICT)
                .filter(this::isOfPresentRound)
                .sorted(
                        comparing((Played step) -> step.on())
                                .thenComparing(step -> step.invoice().value()))
                .map(Played::invoice)
                .distinct()
                .toList();
    }

    /** An invoice, and the advance that it took off. */
    private Stream<DocumentReference> owedFor(DocumentReference invoice) {
        return Stream.concat(
                Stream.of(invoice),
                invoices
                        .find(invoice)
                        .flatMap(found -> found.document().deducted())
                        .map(Advance.Deducted::invoice)
                        .stream());
    }

    private boolean isOfPresentRound(Played step) {
        Receivable receivable = receivables.find(step.invoice()).orElseThrow();
        return receivable.open().isPositive() && receivable.reopening().round() == step.round();
    }
}
