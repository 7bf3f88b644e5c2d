package io.guichet.domain.subscription;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.billing.DocumentReference;

import java.time.LocalDate;
import java.util.Optional;

/** Since when and why a service is suspended. */
public sealed interface Suspension {

    LocalDate since();

    /** Whether it is because this invoice is not paid, and for nothing else. */
    boolean isFor(DocumentReference bill);

    /** With another reason besides. */
    Suspension and(Suspension besides);

    /** What is left once it is lifted. */
    Optional<Suspension> lifted();

    /** Where it is for a bill that another now stands in for. */
    Suspension reissued(DocumentReference bill, DocumentReference next);

    /** For a bill that is not paid: paying lifts it. The first bill counts. */
    record Unpaid(LocalDate since, DocumentReference invoice) implements Suspension {

        public Unpaid {
            requireNonNull(since, "since");
            requireNonNull(invoice, "invoice");
        }

        @Override
        public boolean isFor(DocumentReference bill) {
            return invoice.equals(bill);
        }

        @Override
        public Suspension and(Suspension besides) {
            return besides instanceof Other byStaff ? byStaff.over(this) : this;
        }

        @Override
        public Optional<Suspension> lifted() {
            return Optional.empty();
        }

        @Override
        public Unpaid reissued(DocumentReference bill, DocumentReference next) {
            return invoice.equals(bill) ? new Unpaid(since, next) : this;
        }
    }

    /**
     * For any other reason, by staff: only staff lifts it. {@code debt} is for what it would be
     * suspended otherwise, and is again once staff has lifted this.
     */
    record Other(LocalDate since, String reason, Optional<Unpaid> debt) implements Suspension {

        public Other {
            requireNonNull(since, "since");
            requireNonNull(reason, "reason");
            requireNonNull(debt, "debt");
        }

        public Other(LocalDate since, String reason) {
            this(since, reason, Optional.empty());
        }

        @Override
        public boolean isFor(DocumentReference bill) {
            return false;
        }

        @Override
        public Suspension and(Suspension besides) {
            return switch (besides) {
                case Unpaid unpaid -> debt.isPresent() ? this : over(unpaid);
                case Other newer -> debt.map(newer::over).orElse(newer);
            };
        }

        @Override
        public Optional<Suspension> lifted() {
            return debt.map(Suspension.class::cast);
        }

        @Override
        public Other reissued(DocumentReference bill, DocumentReference next) {
            return new Other(since, reason, debt.map(unpaid -> unpaid.reissued(bill, next)));
        }

        private Other over(Unpaid unpaid) {
            return new Other(since, reason, Optional.of(unpaid));
        }
    }
}
