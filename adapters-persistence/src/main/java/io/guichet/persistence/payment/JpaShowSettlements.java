package io.guichet.persistence.payment;

import io.guichet.application.payment.query.ShowSettlements;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.VatSplit;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.ledger.EntryKind;
import io.guichet.domain.payment.PaymentId;
import io.guichet.domain.payment.PaymentReversal;

import jakarta.persistence.EntityManager;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What came of a payment, with the days of the entries that moved its money. */
public final class JpaShowSettlements implements ShowSettlements {

    private static final String LINES =
            """
            select e.bookedOn, e.kind, s.invoice, s.vatCategory, s.vatPercent, s.currency,
                s.amountMinor, s.taxMinor
            from SettlementRow s join JournalEntryRow e on e.entryKey = s.entryKey
                join PaymentRow p on p.id = s.payment
            where p.id = :payment and p.customer = :customer
            order by e.bookedAt, e.entryKey, s.position
            """;

    private final EntityManager entityManager;

    public JpaShowSettlements(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public List<Line> of(CustomerNumber customer, PaymentId payment) {
        return entityManager
                .createQuery(LINES, Object[].class)
                .setParameter("payment", payment.value())
                .setParameter("customer", customer.value())
                .getResultList()
                .stream()
                .map(JpaShowSettlements::line)
                .toList();
    }

    @Override
    public Optional<PaymentReversal> reversalOf(CustomerNumber customer, PaymentId payment) {
        return new JpaPaymentReversals(entityManager)
                .find(payment)
                .filter(reversal -> reversal.customer().equals(customer));
    }

    private static Line line(Object[] row) {
        VatSplit.Part part = VatParts.part(row, 3);
        return new Line(
                (LocalDate) row[0],
                (EntryKind) row[1],
                new DocumentReference((String) row[2]),
                part.rate(),
                part.amount(),
                part.tax());
    }
}
