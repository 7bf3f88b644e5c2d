package io.guichet.persistence.expiry;

import io.guichet.application.expiry.port.TermsBook;
import io.guichet.domain.expiry.DatedTerms;
import io.guichet.domain.identity.SellerCode;
import io.guichet.persistence.shared.Rows;

import jakarta.persistence.EntityManager;

import java.util.List;

/** What the catalog says of expiry. */
public final class JpaTermsBook implements TermsBook {

    private final EntityManager entityManager;

    public JpaTermsBook(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public List<DatedTerms> of(SellerCode seller) {
        return entityManager
                .createQuery(
                        "select t from ExpiryTermsRow t where t.seller = :seller"
                                + " order by t.fromOn desc, t.setAt desc, t.scope",
                        ExpiryTermsRow.class)
                .setParameter("seller", seller.value())
                .getResultList()
                .stream()
                .peek(entityManager::detach)
                .map(ExpiryTermsRow::toTerms)
                .toList();
    }

    @Override
    public void add(DatedTerms terms) {
        int revision =
                entityManager
                        .createQuery(
                                "select coalesce(max(t.revision), 0) + 1 from ExpiryTermsRow t"
                                        + " where t.seller = :seller and t.scope = :scope"
                                        + " and t.fromOn = :day",
                                Integer.class)
                        .setParameter("seller", terms.seller().value())
                        .setParameter("scope", terms.scope().word())
                        .setParameter("day", terms.from())
                        .getSingleResult();
        Rows.add(entityManager, "terms", List.of(ExpiryTermsRow.from(terms, revision)));
    }
}
