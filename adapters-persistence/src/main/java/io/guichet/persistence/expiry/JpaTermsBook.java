package io.guichet.persistence.expiry;

import io.guichet.application.expiry.port.TermsBook;
import io.guichet.domain.expiry.DatedTerms;
import io.guichet.domain.identity.SellerCode;
import io.guichet.persistence.shared.Asked;
import io.guichet.persistence.shared.RowQuery;
import io.guichet.persistence.shared.Rows;

import jakarta.persistence.EntityManager;

import java.util.List;

/** What the catalog says of expiry. */
public final class JpaTermsBook implements TermsBook {

    private static final RowQuery TERMS =
            RowQuery.of(
                            """
                            select {t} from guichet.expiry_terms t where t.seller = ?
                            order by t.from_on desc, t.set_at desc, t.scope
                            """,
                            ExpiryTermsRow.class)
                    .kept();

    private final EntityManager entityManager;

    public JpaTermsBook(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public List<DatedTerms> of(SellerCode seller) {
        List<Object[]> rows = RowQuery.together(entityManager, said(seller)).getFirst();
        return RowQuery.only(ExpiryTermsRow.class, rows).stream()
                .map(ExpiryTermsRow::toTerms)
                .toList();
    }

    /** What {@link #of} asks. */
    public static Asked said(SellerCode seller) {
        return TERMS.with(seller.value());
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
