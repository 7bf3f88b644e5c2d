package io.guichet.persistence.run;

import io.guichet.application.billing.port.Restrictions;
import io.guichet.application.run.port.Dunning;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.subscription.ServiceId;
import io.guichet.domain.subscription.Suspension;
import io.guichet.persistence.shared.BulkRows;
import io.guichet.persistence.shared.Rows;
import io.guichet.persistence.standing.RestrictingDebts;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Steps that were played; the primary key lets each be played once. */
public final class JpaDunning implements Dunning, Restrictions {

    private static final String PLAYED =
            "select s from DunningStepRow s where s.invoice = :invoice order by s.round, s.code";

    private static final String PLAYED_ON_ANY =
            "select s from DunningStepRow s where among(:keys, s.invoice) order by s.round, s.code";

    private static final String SUSPENDS =
            """
            select s from DunningStepRow s join BilledPeriodRow b on b.invoice = s.invoice
                join ReceivableRow r on r.invoice = s.invoice and r.round = s.round
            where b.service = :service and b.fromOn <= s.playedOn and s.act = SUSPEND
                and r.status in (UNPAID, PARTLY_PAID)
            order by s.playedOn, s.invoice
            """;

    private static final String SUSPENDS_FOR_ADVANCE =
            """
            select s from BilledPeriodRow b join InvoiceRow i on i.reference = b.invoice
                join DunningStepRow s on s.invoice = i.advance.deducts
                join ReceivableRow r on r.invoice = s.invoice and r.round = s.round
            where b.service = :service and b.fromOn <= s.playedOn and s.act = SUSPEND
                and r.status in (UNPAID, PARTLY_PAID)
            order by s.playedOn, s.invoice
            """;

    private final EntityManager entityManager;

    public JpaDunning(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public List<Played> playedOn(DocumentReference invoice) {
        return played(
                entityManager
                        .createQuery(PLAYED, DunningStepRow.class)
                        .setParameter("invoice", invoice.value()));
    }

    @Override
    public Map<DocumentReference, List<Played>> playedOn(Collection<DocumentReference> invoices) {
        List<String> keys = invoices.stream().map(DocumentReference::value).toList();
        return Rows.amongKeys(entityManager, DunningStepRow.class, PLAYED_ON_ANY, keys).stream()
                .map(DunningStepRow::toPlayed)
                .collect(Collectors.groupingBy(Played::invoice));
    }

    @Override
    public void addAll(List<Played> steps) {
        BulkRows.add(entityManager, "steps", steps.stream().map(DunningStepRow::from).toList());
    }

    @Override
    public void add(Played step) {
        Rows.add(entityManager, "step " + step.code(), List.of(DunningStepRow.from(step)));
    }

    @Override
    public Optional<Suspension> suspends(ServiceId service) {
        return first(SUSPENDS, service)
                .or(() -> first(SUSPENDS_FOR_ADVANCE, service))
                .map(step -> new Suspension.Unpaid(step.on(), step.invoice()));
    }

    private Optional<Played> first(String query, ServiceId service) {
        return played(
                        entityManager
                                .createQuery(query, DunningStepRow.class)
                                .setParameter("service", service.value())
                                .setMaxResults(1))
                .stream()
                .findFirst();
    }

    @Override
    public List<DocumentReference> restricting(CustomerNumber customer) {
        return RestrictingDebts.of(entityManager, customer).stream()
                .distinct()
                .map(DocumentReference::new)
                .toList();
    }

    private List<Played> played(TypedQuery<DunningStepRow> query) {
        return query.getResultList().stream()
                .peek(entityManager::detach)
                .map(DunningStepRow::toPlayed)
                .toList();
    }
}
