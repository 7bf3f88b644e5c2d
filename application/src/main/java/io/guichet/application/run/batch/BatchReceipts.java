package io.guichet.application.run.batch;

import io.guichet.application.billing.port.Receipts;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Sealed;
import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.payment.Receipt;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The receipts that a batch issues. */
record BatchReceipts(Receipts stored, Supplier<Writes> writes) implements Receipts {

    @Override
    public Optional<Sealed<Receipt>> find(DocumentReference reference) {
        return stored.find(reference);
    }

    @Override
    public void add(Sealed<Receipt> receipt) {
        writes.get().receipts.add(receipt);
    }

    @Override
    public List<Sealed<Receipt>> inSeries(SellerCode seller, long after, int limit) {
        return stored.inSeries(seller, after, limit);
    }
}
