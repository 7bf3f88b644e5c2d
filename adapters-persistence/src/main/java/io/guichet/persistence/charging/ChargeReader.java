package io.guichet.persistence.charging;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.guichet.domain.charging.Charge;
import io.guichet.domain.charging.ChargeLine;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads charges with their lines, in two queries whatever their number. */
final class ChargeReader {

    private final EntityManager entityManager;

    ChargeReader(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    List<Charge> read(TypedQuery<ChargeRow> query) {
        List<ChargeRow> rows = query.getResultList();
        rows.forEach(entityManager::detach);
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<ChargeLine>> lines = linesOf(rows.stream().map(ChargeRow::id).toList());
        return rows.stream().map(row -> row.toCharge(lines.get(row.id()))).toList();
    }

    private Map<UUID, List<ChargeLine>> linesOf(List<UUID> charges) {
        return entityManager
                .createQuery(
                        "select l from ChargeLineRow l where l.charge in :charges"
                                + " order by l.charge, l.position",
                        ChargeLineRow.class)
                .setParameter("charges", charges)
                .getResultList()
                .stream()
                .peek(entityManager::detach)
                .collect(
                        groupingBy(
                                ChargeLineRow::charge, mapping(ChargeLineRow::toLine, toList())));
    }
}
