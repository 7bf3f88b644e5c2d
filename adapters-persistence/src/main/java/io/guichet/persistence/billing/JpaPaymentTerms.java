package io.guichet.persistence.billing;

import io.guichet.application.billing.port.PaymentTerms;
import io.guichet.domain.billing.AgreedTerm;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.persistence.shared.Asked;
import io.guichet.persistence.shared.RowQuery;
import io.guichet.persistence.shared.Rows;

import jakarta.persistence.EntityManager;

import java.util.Collection;
import java.util.List;

/** What was agreed with customers, found by way of the primary key. */
public final class JpaPaymentTerms implements PaymentTerms {

    private static final RowQuery OF =
            RowQuery.of(
                            """
                    select {t} from guichet.payment_term t
                    where t.customer = ? order by t.from_on, t.agreed_at
                    """,
                            PaymentTermRow.class)
                    .kept();

    private static final String OF_ALL =
            "select t from PaymentTermRow t where among(:keys, t.customer)";

    private final EntityManager entityManager;

    public JpaPaymentTerms(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public List<AgreedTerm> of(CustomerNumber customer) {
        return OF.list(entityManager, PaymentTermRow.class, customer.value()).stream()
                .map(PaymentTermRow::toAgreed)
                .toList();
    }

    /** What {@link #of} asks. */
    public static Asked agreed(CustomerNumber customer) {
        return OF.with(customer.value());
    }

    @Override
    public List<AgreedTerm> ofAll(Collection<CustomerNumber> customers) {
        return Rows.amongCustomers(entityManager, PaymentTermRow.class, OF_ALL, customers).stream()
                .map(PaymentTermRow::toAgreed)
                .toList();
    }

    @Override
    public void add(AgreedTerm agreed) {
        Rows.add(
                entityManager,
                "term of " + agreed.customer(),
                List.of(PaymentTermRow.from(agreed)));
    }
}
