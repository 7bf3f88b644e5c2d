package io.guichet.persistence.billing;

import io.guichet.application.billing.port.ExchangeRates;
import io.guichet.domain.money.ExchangeRate;

import jakarta.persistence.EntityManager;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** The rates that staff entered; the latest up to a day holds. */
public final class JpaExchangeRates implements ExchangeRates {

    private static final String SAVE =
            """
            insert into guichet.exchange_rate (currency, day, per_euro)
            values (:currency, :day, :perEuro)
            on conflict (currency, day) do update set per_euro = excluded.per_euro
            """;

    private final EntityManager entityManager;

    public JpaExchangeRates(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public Optional<ExchangeRate> on(Currency currency, LocalDate day) {
        return newest(currency, day, 1).stream().findFirst();
    }

    @Override
    public List<ExchangeRate> latest(Currency currency, int limit) {
        return newest(currency, LocalDate.of(9999, 12, 31), limit);
    }

    @Override
    public void save(ExchangeRate rate) {
        entityManager
                .createNativeQuery(SAVE)
                .setParameter("currency", rate.currency().getCurrencyCode())
                .setParameter("day", rate.day())
                .setParameter("perEuro", rate.perEuro())
                .executeUpdate();
    }

    private List<ExchangeRate> newest(Currency currency, LocalDate day, int limit) {
        return entityManager
                .createQuery(
                        "select r from ExchangeRateRow r"
                                + " where r.currency = :currency and r.day <= :day"
                                + " order by r.day desc",
                        ExchangeRateRow.class)
                .setParameter("currency", currency.getCurrencyCode())
                .setParameter("day", day)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .peek(entityManager::detach)
                .map(ExchangeRateRow::toRate)
                .toList();
    }
}
