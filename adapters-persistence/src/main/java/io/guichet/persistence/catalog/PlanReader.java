package io.guichet.persistence.catalog;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.guichet.domain.catalog.Plan;
import io.guichet.domain.catalog.PlanPrice;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;

import java.util.List;
import java.util.Map;

/** Reads plans of one seller with prices and links, in three queries whatever their number. */
final class PlanReader {

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
        List<String> codes = rows.stream().map(PlanRow::code).toList();
        Map<String, List<PlanPrice>> prices = pricesOf(seller, codes);
        Map<String, List<PlanLinkRow>> links = linksOf(seller, codes);
        return rows.stream()
                .map(
                        row ->
                                row.toPlan(
                                        prices.getOrDefault(row.code(), List.of()),
                                        links.getOrDefault(row.code(), List.of())))
                .toList();
    }

    private Map<String, List<PlanLinkRow>> linksOf(String seller, List<String> plans) {
        return entityManager
                .createQuery(
                        "select l from PlanLinkRow l where l.seller = :seller"
                                + " and among(:plans, l.plan)",
                        PlanLinkRow.class)
                .setParameter("seller", seller)
                .setParameter("plans", plans.toArray(String[]::new))
                .getResultList()
                .stream()
                .peek(entityManager::detach)
                .collect(groupingBy(PlanLinkRow::plan));
    }

    private Map<String, List<PlanPrice>> pricesOf(String seller, List<String> plans) {
        return entityManager
                .createQuery(
                        "select p from PlanPriceRow p where p.seller = :seller"
                                + " and among(:plans, p.plan) order by p.plan, p.position",
                        PlanPriceRow.class)
                .setParameter("seller", seller)
                .setParameter("plans", plans.toArray(String[]::new))
                .getResultList()
                .stream()
                .peek(entityManager::detach)
                .collect(groupingBy(PlanPriceRow::plan, mapping(PlanPriceRow::toPrice, toList())));
    }
}
