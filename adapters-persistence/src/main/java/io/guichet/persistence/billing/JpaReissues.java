package io.guichet.persistence.billing;

import io.guichet.application.billing.port.Reissues;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Reissue;
import io.guichet.persistence.shared.Rows;

import jakarta.persistence.EntityManager;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which invoice stands in for which. */
public final class JpaReissues implements Reissues {

    private final EntityManager entityManager;

    public JpaReissues(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public List<Reissue> of(Collection<DocumentReference> invoices) {
        return found("r.invoice", invoices).toList();
    }

    @Override
    public Optional<Reissue> by(DocumentReference next) {
        return found("r.next", List.of(next)).findFirst();
    }

    private Stream<Reissue> found(String by, Collection<DocumentReference> invoices) {
        return entityManager
                .createQuery(
                        "select r from ReissueRow r where %s in :invoices order by r.at"
                                .formatted(by),
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
