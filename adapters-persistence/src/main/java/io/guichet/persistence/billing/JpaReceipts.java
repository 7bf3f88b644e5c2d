package io.guichet.persistence.billing;

import io.guichet.application.billing.port.Receipts;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Sealed;
import io.guichet.domain.identity.Party;
import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.payment.Receipt;
import io.guichet.persistence.identity.Parties;
import io.guichet.persistence.shared.BulkRows;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Issued receipts, read in three queries whatever their number. */
public final class JpaReceipts implements Receipts {

    private static final String IN_SERIES =
            """
            select r from ReceiptRow r where r.seller = :seller and r.seal.number > :after
            order by r.seal.number
            """;

    private final EntityManager entityManager;
    private final Parties parties;

    public JpaReceipts(EntityManager entityManager) {
        this.entityManager = entityManager;
        this.parties = new Parties(entityManager);
    }

    @Override
    public Optional<Sealed<Receipt>> find(DocumentReference reference) {
        return read(
                        entityManager
                                .createQuery(
                                        "select r from ReceiptRow r where r.reference = :reference",
                                        ReceiptRow.class)
                                .setParameter("reference", reference.value()))
                .stream()
                .findFirst();
    }

    @Override
    public void add(Sealed<Receipt> receipt) {
        addAll(List.of(receipt));
    }

    @Override
    public void addAll(List<Sealed<Receipt>> receipts) {
        List<Receipt> documents = receipts.stream().map(Sealed::document).toList();
        Hashes hashes = new Hashes();
        List<ReceiptRow> rows =
                receipts.stream()
                        .map(receipt -> ReceiptRow.from(receipt.document(), receipt.seal(), hashes))
                        .toList();
        parties.keepAll(hashes.parties());
        BulkRows.addEach(
                entityManager,
                "receipts",
                List.of(rows, documents.stream().flatMap(JpaReceipts::allocations).toList()));
    }

    private static Stream<ReceiptAllocationRow> allocations(Receipt receipt) {
        return IntStream.range(0, receipt.allocations().size())
                .mapToObj(position -> ReceiptAllocationRow.from(receipt, position));
    }

    @Override
    public List<Sealed<Receipt>> inSeries(SellerCode seller, long after, int limit) {
        return read(
                entityManager
                        .createQuery(IN_SERIES, ReceiptRow.class)
                        .setParameter("seller", seller.value())
                        .setParameter("after", after)
                        .setMaxResults(limit));
    }

    List<Sealed<Receipt>> read(TypedQuery<ReceiptRow> query) {
        List<ReceiptRow> rows = query.getResultList();
        rows.forEach(entityManager::detach);
        return rows.isEmpty() ? List.of() : complete(rows);
    }

    private List<Sealed<Receipt>> complete(List<ReceiptRow> rows) {
        Items<ReceiptAllocationRow> allocations =
                Items.of(
                        entityManager,
                        ReceiptAllocationRow.class,
                        rows.stream().map(ReceiptRow::reference).toList(),
                        ReceiptAllocationRow::document);
        Map<String, Party> printed =
                parties.load(
                        rows.stream()
                                .flatMap(row -> row.parties().stream())
                                .collect(Collectors.toSet()));
        return rows.stream()
                .map(
                        row ->
                                Stored.document(
                                        row.reference(),
                                        () ->
                                                row.toReceipt(
                                                        printed,
                                                        allocations.of(
                                                                row.reference(),
                                                                part ->
                                                                        part.toAllocation(
                                                                                row.currency())))))
                .toList();
    }
}
