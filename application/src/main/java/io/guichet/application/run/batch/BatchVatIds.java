package io.guichet.application.run.batch;

import io.guichet.application.tax.VatIdCheck;
import io.guichet.application.tax.port.VatIdChecks;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.tax.BuyerStanding;
import io.guichet.domain.tax.VatId;
import io.guichet.domain.tax.VatIdAnswer;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the register said of the VAT ids of a batch's customers, read together. */
final class BatchVatIds implements VatIdChecks {

    private final VatIdChecks stored;
    private final Set<VatId> ids;
    private Map<VatId, VatIdAnswer> answers;

    BatchVatIds(VatIdChecks stored, Collection<Customer> customers) {
        this.stored = stored;
        this.ids =
                customers.stream()
                        .map(Customer::identity)
                        .map(BuyerStanding::idThatCounts)
                        .flatMap(Optional::stream)
                        .collect(Collectors.toSet());
    }

    @Override
    public Map<VatId, VatIdAnswer> answers(SellerCode seller, Collection<VatId> asked) {
        if (answers == null) {
            answers = stored.answers(seller, ids);
        }
        return ids.containsAll(asked) ? answers : stored.answers(seller, asked);
    }

    @Override
    public Optional<VatIdCheck> find(SellerCode seller, VatId id) {
        return stored.find(seller, id);
    }

    @Override
    public List<VatIdAnswer> proofs(SellerCode seller, VatId id) {
        return stored.proofs(seller, id);
    }

    @Override
    public int discover(Instant now) {
        throw new PlayedAloneException("discovering VAT ids");
    }

    @Override
    public Optional<VatIdCheck> claim(Instant now, Duration lease) {
        throw new PlayedAloneException("asking the register");
    }

    @Override
    public void save(VatIdCheck check) {
        throw new PlayedAloneException("an answer of the register");
    }
}
