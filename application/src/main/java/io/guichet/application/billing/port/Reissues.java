package io.guichet.application.billing.port;

import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Reissue;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which invoice stands in for which, only ever added to: whatever names an invoice that was
 * reissued is led to what is owed instead. Every adapter passes {@code ReissuesContract}.
 */
public interface Reissues {

    /** Those of these invoices that were reissued. */
    List<Reissue> of(Collection<DocumentReference> invoices);

    /** The reissue by which an invoice came to be, if it stands in for another. */
    Optional<Reissue> by(DocumentReference next);

    /**
     * Notes one.
     *
     * @throws io.guichet.application.shared.ConcurrentUpdateException if the invoice was reissued
     */
    void add(Reissue reissue);

    default Optional<Reissue> of(DocumentReference invoice) {
        return of(List.of(invoice)).stream().findFirst();
    }

    /** The invoice itself, or what stands in its place after however many reissues. */
    default DocumentReference current(DocumentReference invoice) {
        return of(invoice).map(reissue -> current(reissue.next())).orElse(invoice);
    }

    /** The invoice itself, or what it stands in for after however many reissues. */
    default DocumentReference original(DocumentReference invoice) {
        return by(invoice).map(reissue -> original(reissue.invoice())).orElse(invoice);
    }

    /** What {@link #current} says of each of these that was reissued. */
    default Map<DocumentReference, DocumentReference> currentOf(
            Collection<DocumentReference> invoices) {
        Map<DocumentReference, DocumentReference> current = new HashMap<>();
        nextOf(invoices).forEach((invoice, next) -> current.put(invoice, next.getLast()));
        return current;
    }

    /**
     * What stood in the place of each of these that was reissued, one after the other, with one
     * look-up for each time they were.
     */
    default Map<DocumentReference, List<DocumentReference>> nextOf(
            Collection<DocumentReference> invoices) {
        List<Reissue> reissued = invoices.isEmpty() ? List.of() : of(invoices);
        if (reissued.isEmpty()) {
            return Map.of();
        }
        Map<DocumentReference, List<DocumentReference>> later =
                nextOf(reissued.stream().map(Reissue::next).toList());
        Map<DocumentReference, List<DocumentReference>> next = new HashMap<>();
        for (Reissue one : reissued) {
            List<DocumentReference> after = later.getOrDefault(one.next(), List.of());
            next.put(one.invoice(), Stream.concat(Stream.of(one.next()), after.stream()).toList());
        }
        return next;
    }
}
