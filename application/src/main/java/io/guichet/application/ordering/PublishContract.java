package io.guichet.application.ordering;

import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.ordering.Contract;

import java.time.LocalDate;

/** Staff publishes a version of a seller's terms, which orders need to accept from its day on. */
public interface PublishContract {

    Outcome publish(Contract contract);

    /** How it can end. */
    sealed interface Outcome {

        record Published(Contract contract) implements Outcome {}

        /** It could hold from today on; what was accepted before stays what it was. */
        record TooEarly(LocalDate earliest) implements Outcome {}

        /** The seller has this version, or another that begins on the same day. */
        record VersionTaken() implements Outcome {}

        /** It applies to a plan that is not there. */
        record NoSuchPlan(PlanCode plan) implements Outcome {}

        record NoSuchSeller() implements Outcome {}
    }
}
