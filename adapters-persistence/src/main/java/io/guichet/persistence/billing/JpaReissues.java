package io.guichet.persistence.billing;

import io.guichet.application.billing.port.Reissues;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Reissue;
import io.guichet.persistence.shared.Asked;
import io.guichet.persistence.shared.RowQuery;
import io.guichet.persistence.shared.Rows;

import jakarta.persistence.EntityManager;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which invoice stands in for which. */
public final class JpaReissues implements Reissues {

    private static final RowQuery OF_ONE = one("invoice");
    private static final RowQuery BY = one("next");

    private final EntityManager entityManager;

    public JpaReissues(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    private static RowQuery one(String by) {
        String sql = "select {r} from guichet.reissue r where r.%s = ? order by r.reissued_at";
        return RowQuery.of(sql.formatted(by), ReissueRow.class).kept();
    }

    @Override
    public List<Reissue> of(Collection<DocumentReference> invoices) {
        return invoices.size() == 1
                ? found(asked(invoices.iterator().next())).toList()
                : found(invoices).toList();
    }

    /** What {@link #of(DocumentReference)} asks. */
    static Asked asked(DocumentReference invoice) {
        return OF_ONE.with(invoice.value());
    }

    @Override
    public Optional<Reissue> by(DocumentReference next) {
        return found(BY.with(next.value())).findFirst();
    }

    private Stream<Reissue> found(Asked one) {
        List<Object[]> rows = RowQuery.together(entityManager, one).getFirst();
        return RowQuery.only(ReissueRow.class, rows).stream().map(ReissueRow::toReissue);
    }

    private Stream<Reissue> found(Collection<DocumentReference> invoices) {
        return entityManager
                .createQuery(
                        "select r from ReissueRow r where r.invoice in :invoices order by r.at",
                        ReissueRow.class)
                .setParameter("invoices", invoices.stream().map(DocumentReference::value).toList())
                .getResultList()
                .stream()
                .peek(entityManager::detach)
                .map(ReissueRow::toReissue);
    }

    @Override
    public void add(Reissue reissue) {
        Rows.add(
                entityManager,
                "reissue of " + reissue.invoice(),
                List.of(ReissueRow.from(reissue)));
    }
}
