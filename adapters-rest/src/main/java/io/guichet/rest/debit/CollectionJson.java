package io.guichet.rest.debit;

import io.guichet.application.debit.ShowCollections;
import io.guichet.domain.debit.Collection;
import io.guichet.domain.debit.Debit;
import io.guichet.rest.shared.MoneyJson;
import io.guichet.rest.shared.Words;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A file of debits for the bank; {@code refused} is null unless the bank refused it. */
public record CollectionJson(
        String id,
        String seller,
        Instant madeAt,
        int debits,
        MoneyJson total,
        CollectionRefusalJson refused) {

    static CollectionJson from(Collection collection) {
        return new CollectionJson(
                collection.id().toString(),
                collection.seller().value(),
                collection.madeAt(),
                collection.debits(),
                MoneyJson.from(collection.total()),
                collection.refused().map(CollectionRefusalJson::from).orElse(null));
    }

    /** When staff said that the bank refused it, and why. */
    public record CollectionRefusalJson(Instant at, String reason) {

        static CollectionRefusalJson from(Collection.Refusal refusal) {
            return new CollectionRefusalJson(refusal.at(), refusal.reason());
        }
    }

    /** Why the bank refused a file, or that it never got it. */
    public record CollectionRefusalRequestJson(String reason) {}

    /** The last day on which what goes into the file is to be collected. */
    public record CollectionRequestJson(String until) {}

    /** How many debits were booked now, and how many wait for their day. */
    public record BookedCollectionJson(int booked, int waiting) {}

    /** A file with what is in it. */
    public record CollectionDetailJson(CollectionJson collection, List<DebitJson> debits) {

        static CollectionDetailJson from(ShowCollections.Shown shown) {
            return new CollectionDetailJson(
                    CollectionJson.from(shown.collection()),
                    shown.debits().stream().map(DebitJson::from).toList());
        }
    }

    /** A debit; {@code returned} is the code of the bank, null unless it came back. */
    public record DebitJson(
            String id,
            String customer,
            String invoice,
            String endToEndId,
            MoneyJson amount,
            LocalDate collectOn,
            String state,
            String returned) {

        static DebitJson from(Debit debit) {
            return new DebitJson(
                    debit.id().toString(),
                    debit.customer().toString(),
                    debit.invoice().value(),
                    debit.endToEndId(),
                    MoneyJson.from(debit.amount()),
                    debit.collectOn(),
                    Words.of(debit.state()),
                    debit.returned().map(Enum::name).orElse(null));
        }
    }
}
