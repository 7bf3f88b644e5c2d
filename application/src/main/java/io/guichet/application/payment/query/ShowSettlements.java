package io.guichet.application.payment.query;

import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.VatRate;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.ledger.EntryKind;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.PaymentId;
import io.guichet.domain.payment.PaymentReversal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What came of a payment: what it settled, day by day and by VAT rate, and its reversal. */
public interface ShowSettlements {

    /** Oldest first; none also for a payment of another customer. */
    List<Line> of(CustomerNumber customer, PaymentId payment);

    Optional<PaymentReversal> reversalOf(CustomerNumber customer, PaymentId payment);

    /**
     * What was received, or taken back if negative, for an invoice at one rate on a day: {@code
     * amount} includes {@code tax}.
     */
    record Line(
            LocalDate on,
            EntryKind kind,
            DocumentReference invoice,
            VatRate rate,
            Money amount,
            Money tax) {}
}
