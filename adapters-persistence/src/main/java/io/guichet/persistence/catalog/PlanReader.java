package io.guichet.persistence.catalog;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.guichet.domain.catalog.Plan;
import io.guichet.domain.catalog.PlanPrice;
import io.guichet.persistence.shared.Asked;
import io.guichet.persistence.shared.RowQuery;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;

import java.util.List;
import java.util.Map;

/** Reads plans of one seller with prices and links, in three queries whatever their number. */
final class PlanReader {

    private static final RowQuery PLANS =
            RowQuery.of(
                            "select {p} from guichet.plan p where p.seller = ? and p.code = any(?)",
                            PlanRow.class)
                    .kept();

    private static final RowQuery PRICES =
            RowQuery.of(
                            """
                    select {p} from guichet.plan_price p where p.seller = ? and p.plan = any(?)
                    order by p.plan, p.position
                    """,
                            PlanPriceRow.class)
                    .kept();

    private static final RowQuery LINKS =
            RowQuery.of(
                            "select {l} from guichet.plan_link l where l.seller = ? and l.plan = any(?)",
                            PlanLinkRow.class)
                    .kept();

    private final EntityManager entityManager;

    PlanReader(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    List<Plan> read(String seller, TypedQuery<PlanRow> query) {
        List<PlanRow> rows = query.getResultList();
        rows.forEach(entityManager::detach);
        if (rows.isEmpty()) {
            return List.of();
        }
        String[] codes = rows.stream().map(PlanRow::code).toArray(String[]::new);
        List<List<Object[]>> parts =
                RowQuery.together(
                        entityManager, PRICES.with(seller, codes), LINKS.with(seller, codes));
        return whole(rows, parts.get(0), parts.get(1));
    }

    static Asked[] asked(String seller, String... codes) {
        return new Asked[] {
            PLANS.with(seller, codes), PRICES.with(seller, codes), LINKS.with(seller, codes)
        };
    }

    /** Those of these codes. */
    List<Plan> named(String seller, String... codes) {
        List<List<Object[]>> read = RowQuery.together(entityManager, asked(seller, codes));
        return whole(RowQuery.only(PlanRow.class, read.get(0)), read.get(1), read.get(2));
    }

    private static List<Plan> whole(
            List<PlanRow> rows, List<Object[]> readPrices, List<Object[]> readLinks) {
        Map<String, List<PlanPrice>> prices =
                RowQuery.only(PlanPriceRow.class, readPrices).stream()
                        .collect(
                                groupingBy(
                                        PlanPriceRow::plan,
                                        mapping(PlanPriceRow::toPrice, toList())));
        Map<String, List<PlanLinkRow>> links =
                RowQuery.only(PlanLinkRow.class, readLinks).stream()
                        .collect(groupingBy(PlanLinkRow::plan));
        return rows.stream()
                .map(
                        row ->
                                row.toPlan(
                                        prices.getOrDefault(row.code(), List.of()),
                                        links.getOrDefault(row.code(), List.of())))
                .toList();
    }
}
