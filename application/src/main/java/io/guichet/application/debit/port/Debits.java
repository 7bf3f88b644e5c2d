package io.guichet.application.debit.port;

import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.debit.CollectionId;
import io.guichet.domain.debit.Debit;
import io.guichet.domain.debit.DebitId;
import io.guichet.domain.debit.MandateId;
import io.guichet.domain.identity.SellerCode;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What is debited. Every adapter passes {@code DebitsContract}. */
public interface Debits {

    Optional<Debit> find(DebitId id);

    /** All that were ever announced for an invoice, the first first. */
    List<Debit> of(DocumentReference invoice);

    /** Those of a mandate that are announced and in no file. */
    List<Debit> announcedBy(MandateId mandate);

    /** The announced ones of a seller for some days, both included; the earliest day first. */
    List<Debit> announcedBetween(SellerCode seller, LocalDate from, LocalDate until, int limit);

    /** All of a file. */
    List<Debit> in(CollectionId collection);

    /**
     * How many of all sellers' were to be collected on a day or earlier and are in a file of which
     * nobody said what came of it.
     */
    long unanswered(LocalDate collectedBy);

    /**
     * @throws io.guichet.application.shared.ConcurrentUpdateException if the id is taken, or if the
     *     invoice has a pending one
     */
    void add(Debit debit);

    /**
     * Stores a change.
     *
     * @throws io.guichet.application.shared.ConcurrentUpdateException if somebody was faster
     */
    void save(Debit debit);
}
