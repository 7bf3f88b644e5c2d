package io.guichet.persistence.tax;

import static java.util.stream.Collectors.toMap;

import io.guichet.application.tax.port.VatRates;
import io.guichet.domain.tax.StandardRates;

import jakarta.persistence.EntityManager;

import java.time.LocalDate;
import java.util.List;

/** The rates as the migrations wrote them, read once: nothing else writes them. */
public final class JpaVatRates implements VatRates {

    private final EntityManager entityManager;
    private volatile List<VatRateRow> read = List.of();

    public JpaVatRates(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public StandardRates on(LocalDate day) {
        return new StandardRates(
                rows().stream()
                        .filter(row -> row.isInForceOn(day))
                        .collect(toMap(VatRateRow::country, VatRateRow::percent)));
    }

    private List<VatRateRow> rows() {
        if (read.isEmpty()) {
            List<VatRateRow> rows =
                    entityManager
                            .createQuery("select r from VatRateRow r", VatRateRow.class)
                            .getResultList();
            rows.forEach(entityManager::detach);
            read = List.copyOf(rows);
        }
        return read;
    }
}
