package io.guichet.application.run.batch;

import io.guichet.application.payment.port.Payments;
import io.guichet.domain.payment.Payment;
import io.guichet.domain.payment.PaymentId;

import java.util.Optional;
import java.util.function.Supplier;

/** What is paid in a batch: credit that is spent. */
record BatchPayments(Payments stored, Supplier<Writes> writes) implements Payments {

    @Override
    public Optional<Payment> find(PaymentId id) {
        return writes.get().payments.stream()
                .filter(payment -> payment.id().equals(id))
                .findFirst()
                .or(() -> stored.find(id));
    }

    @Override
    public void add(Payment payment) {
        writes.get().payments.add(payment);
    }
}
