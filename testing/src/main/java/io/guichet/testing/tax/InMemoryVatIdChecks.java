package io.guichet.testing.tax;

import static java.util.Comparator.comparing;

import io.guichet.application.tax.VatIdCheck;
import io.guichet.application.tax.port.VatIdChecks;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.tax.BuyerStanding;
import io.guichet.domain.tax.VatId;
import io.guichet.domain.tax.VatIdAnswer;
import io.guichet.testing.identity.InMemoryCustomers;
import io.guichet.testing.shared.InMemoryTransactions;
import io.guichet.testing.shared.Table;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the register said, in memory. */
public final class InMemoryVatIdChecks implements VatIdChecks {

    private final InMemoryTransactions transactions;
    private final InMemoryCustomers customers;
    private final Table<Key, VatIdCheck> checks;
    private final Table<Key, List<VatIdAnswer>> answers;

    public InMemoryVatIdChecks(InMemoryTransactions transactions, InMemoryCustomers customers) {
        this.transactions = transactions;
        this.customers = customers;
        checks = new Table<>(transactions);
        answers = new Table<>(transactions);
    }

    @Override
    public Optional<VatIdCheck> find(SellerCode seller, VatId id) {
        return checks.find(new Key(seller, id));
    }

    @Override
    public Map<VatId, VatIdAnswer> answers(SellerCode seller, Collection<VatId> ids) {
        Map<VatId, VatIdAnswer> found = new HashMap<>();
        for (VatId id : ids) {
            find(seller, id).ifPresent(check -> found.put(id, check.answer()));
        }
        return found;
    }

    @Override
    public int discover(Instant now) {
        transactions.requireUnderWay();
        return (int) customers.rows().filter(customer -> isNew(customer, now)).count();
    }

    @Override
    public Optional<VatIdCheck> claim(Instant now, Duration lease) {
        return transactions.alone(
                () -> {
                    Optional<VatIdCheck> due =
                            checks.rows()
                                    .filter(check -> !check.dueAt().isAfter(now))
                                    .min(comparing(VatIdCheck::dueAt));
                    due.ifPresent(check -> put(check, now.plus(lease)));
                    return due.map(check -> at(check, now.plus(lease)));
                });
    }

    @Override
    public void save(VatIdCheck check) {
        transactions.requireUnderWay();
        Key key = new Key(check.seller(), check.id());
        checks.put(key, check);
        List<VatIdAnswer> kept = proofs(check.seller(), check.id());
        if (!(check.answer() instanceof VatIdAnswer.None) && !kept.contains(check.answer())) {
            answers.put(key, concat(check.answer(), kept));
        }
    }

    @Override
    public List<VatIdAnswer> proofs(SellerCode seller, VatId id) {
        return answers.find(new Key(seller, id)).orElse(List.of());
    }

    private boolean isNew(Customer customer, Instant now) {
        return BuyerStanding.idThatCounts(customer.identity())
                .filter(
                        id ->
                                checks.add(
                                        new Key(customer.seller(), id),
                                        new VatIdCheck(
                                                customer.seller(),
                                                id,
                                                new VatIdAnswer.None(),
                                                now,
                                                0,
                                                "")))
                .isPresent();
    }

    private void put(VatIdCheck check, Instant dueAt) {
        checks.put(new Key(check.seller(), check.id()), at(check, dueAt));
    }

    private static VatIdCheck at(VatIdCheck check, Instant dueAt) {
        return new VatIdCheck(
                check.seller(), check.id(), check.answer(), dueAt, check.tries(), check.failure());
    }

    private static List<VatIdAnswer> concat(VatIdAnswer newest, List<VatIdAnswer> others) {
        List<VatIdAnswer> all = new ArrayList<>(others);
        all.addFirst(newest);
        return List.copyOf(all);
    }

    private record Key(SellerCode seller, VatId id) {}
}
