package io.guichet.persistence.billing;

import static java.util.stream.Collectors.groupingBy;

import io.guichet.persistence.shared.Rows;

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
                Rows.amongKeys(
                        entityManager,
                        type,
                        "select i from %s i where among(:keys, i.document)"
                                        .formatted(type.getSimpleName())
                                + " order by i.document, i.position",
                        documents);
        return of(rows, document);
    }

    /** Items that were read in their order. */
    static <R> Items<R> of(List<R> rows, Function<R, String> document) {
        return new Items<>(rows.stream().collect(groupingBy(document)));
    }

    <T> List<T> of(String document, Function<R, T> mapping) {
        return byDocument.getOrDefault(document, List.of()).stream().map(mapping).toList();
    }
}
