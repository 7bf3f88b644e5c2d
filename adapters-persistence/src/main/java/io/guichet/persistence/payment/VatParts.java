package io.guichet.persistence.payment;

import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.VatCategory;
import io.guichet.domain.billing.VatRate;
import io.guichet.domain.billing.VatSplit;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.PaymentId;
import io.guichet.domain.payment.Settled;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Puts rows of one rate each together again. */
final class VatParts {

    private VatParts() {}

    /** What starts with payment and invoice and goes on as a part does, in the order it comes. */
    static List<Settled> settled(List<Object[]> rows) {
        Map<List<Object>, List<VatSplit.Part>> parts = new LinkedHashMap<>();
        for (Object[] row : rows) {
            parts.computeIfAbsent(List.of(row[0], row[1]), key -> new ArrayList<>())
                    .add(part(row, 2));
        }
        List<Settled> settled = new ArrayList<>();
        parts.forEach(
                (key, split) ->
                        settled.add(
                                new Settled(
                                        new PaymentId((UUID) key.getFirst()),
                                        new DocumentReference((String) key.getLast()),
                                        VatSplit.sumOf(split))));
        return settled;
    }

    /** Category, percent, currency, amount and tax. */
    static VatSplit.Part part(Object[] row, int from) {
        Currency currency = Currency.getInstance((String) row[from + 2]);
        return new VatSplit.Part(
                new VatRate(VatCategory.valueOf(row[from].toString()), (BigDecimal) row[from + 1]),
                new Money(((Number) row[from + 3]).longValue(), currency),
                new Money(((Number) row[from + 4]).longValue(), currency));
    }
}
