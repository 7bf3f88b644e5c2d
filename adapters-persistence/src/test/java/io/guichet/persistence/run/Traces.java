package io.guichet.persistence.run;

import io.guichet.domain.identity.CustomerNumber;
import io.guichet.persistence.shared.TestDatabase;

import jakarta.persistence.EntityManager;

import java.util.List;

/**
 * What a run leaves beside documents: notices, payments, receipts, steps and events, in words that
 * say nothing of whose they are. A charge that was made by a node that then died needs no step any
 * more, and its day counts for nothing.
 */
enum Traces {
    ALL(""),
    BUT_CHARGES("CAPTURE");

    private static final String READ =
            """
            select trace from (
                select 'notice ' || kind as trace from guichet.notice where customer = :customer
                union all
                select 'payment ' || method || ' ' || amount_minor from guichet.payment
                    where customer = :customer
                union all
                select 'receipt ' || method || ' ' || amount_minor from guichet.receipt
                    where customer = :customer
                union all
                select 'card ' || state || ' ' || amount_minor from guichet.card_payment
                    where customer = :customer
                union all
                select 'step ' || d.code || case when d.act = 'CAPTURE' then ''
                        else ' ' || d.played_on end
                    from guichet.dunning_step d join guichet.receivable r on r.invoice = d.invoice
                    where r.customer = :customer and d.act <> :left
                union all
                select 'expiry ' || e.code || ' ' || e.expiry || ' ' || e.played_on
                    from guichet.expiry_step e join guichet.service s on s.id = e.service
                    where s.customer = :customer
                union all
                select 'event ' || kind from guichet.provisioning_event where customer = :customer
            ) traces order by trace
            """;

    private final String leftOut;

    Traces(String leftOut) {
        this.leftOut = leftOut;
    }

    List<String> of(CustomerNumber customer) {
        try (EntityManager entityManager = TestDatabase.factory().createEntityManager()) {
            List<?> found =
                    entityManager
                            .createNativeQuery(READ, String.class)
                            .setParameter("customer", customer.value())
                            .setParameter("left", leftOut)
                            .getResultList();
            return found.stream().map(String.class::cast).toList();
        }
    }
}
