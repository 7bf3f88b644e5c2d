package io.guichet.persistence.billing;

import static java.util.stream.Collectors.groupingBy;

import jakarta.persistence.EntityManager;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Reads the items of many documents in one query and hands them out by document, in order. */
final class Items<R> {

    private final Map<String, List<R>> byDocument;

    private Items(Map<String, List<R>> byDocument) {
        this.byDocument = byDocument;
    }

    static <R> Items<R> of(
            EntityManager entityManager,
            Class<R> type,
            Collection<String> documents,
            Function<R, String> document) {
        List<R> rows =
                entityManager
                        .createQuery(
                                "select i from "
                                        + type.getSimpleName()
                                        + " i where i.document in :documents"
                                        + " order by i.document, i.position",
                                type)
                        .setParameter("documents", documents)
                        .getResultList();
        rows.forEach(entityManager::detach);
        return new Items<>(rows.stream().collect(groupingBy(document)));
    }

    <T> List<T> of(String document, Function<R, T> mapping) {
        return byDocument.getOrDefault(document, List.of()).stream().map(mapping).toList();
    }
}
