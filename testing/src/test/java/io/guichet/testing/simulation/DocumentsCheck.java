package io.guichet.testing.simulation;

import static io.guichet.testing.simulation.Evening.require;

import io.guichet.domain.billing.DocumentKind;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.InvoiceLine;
import io.guichet.domain.billing.Seal;
import io.guichet.domain.billing.Sealable;
import io.guichet.domain.billing.Sealed;
import io.guichet.domain.billing.Totals;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.ordering.OrderKind;
import io.guichet.domain.payment.Receipt;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Follows every series from its first number: no gap, no number twice, days in order, the chain
 * whole, totals that add up, a receipt for every payment; and no day of a service invoiced twice.
 */
final class DocumentsCheck {

    private static final int ALL = Integer.MAX_VALUE;

    private final Town town;
    private final Map<String, Sealed<?>> heads = new HashMap<>();
    private final Map<String, LocalDate> days = new HashMap<>();
    private final Set<DocumentReference> references = new HashSet<>();
    private final Map<String, TreeMap<LocalDate, Integer>> covered = new HashMap<>();
    private int receipts;

    DocumentsCheck(Town town) {
        this.town = town;
    }

    void check() {
        Set<String> touched = new HashSet<>();
        for (Seller seller : town.sellers) {
            for (DocumentKind kind : List.of(DocumentKind.INVOICE, DocumentKind.CREDIT_NOTE)) {
                for (Sealed<Invoice> sealed : next(seller, kind)) {
                    Invoice invoice = sealed.document();
                    follow(seller.code() + " " + kind, sealed, invoice.issuedOn());
                    check(invoice);
                    int times = invoice.isCreditNote() ? -1 : 1;
                    cover(invoice, times, touched);
                    replaced(invoice).ifPresent(old -> cover(old, -1, touched));
                }
            }
            for (Sealed<Receipt> sealed : nextReceipts(seller)) {
                follow(seller.code() + " RECEIPT", sealed, sealed.document().issuedOn());
                require(references.add(sealed.document().reference()), "a receipt stands twice");
                receipts++;
            }
        }
        touched.forEach(this::checkCover);
        require(receipts == town.stores.payments().count(), "payments without a receipt");
    }

    private List<Sealed<Invoice>> next(Seller seller, DocumentKind kind) {
        return town.stores.invoices().inSeries(seller.code(), kind, last(seller, kind), ALL);
    }

    private List<Sealed<Receipt>> nextReceipts(Seller seller) {
        long last = last(seller, DocumentKind.RECEIPT);
        return town.stores.receipts().inSeries(seller.code(), last, ALL);
    }

    private long last(Seller seller, DocumentKind kind) {
        Sealed<?> head = heads.get(seller.code() + " " + kind);
        return head == null ? 0 : head.seal().number();
    }

    private void follow(String series, Sealed<? extends Sealable> sealed, LocalDate day) {
        Seal seal = sealed.seal();
        Sealed<?> head = heads.put(series, sealed);
        long number = head == null ? 1 : head.seal().number() + 1;
        String before = head == null ? Seal.GENESIS : head.seal().hash();
        LocalDate dayBefore = days.put(series, day);
        require(seal.number() == number, "%s has a gap before %d", series, seal.number());
        require(seal.fits(sealed.document(), before), "%s is broken at %d", series, number);
        require(dayBefore == null || !day.isBefore(dayBefore), "%s goes back in time", series);
    }

    private void check(Invoice invoice) {
        DocumentReference reference = invoice.reference();
        require(references.add(reference), "%s stands twice", reference);
        Totals totals = Totals.of(invoice.lines(), invoice.totals().gross().currency());
        boolean isRest = invoice.isCreditNote() || invoice.advance().isPresent();
        require(isRest || totals.equals(invoice.totals()), "%s adds up wrongly", reference);
        if (invoice.kind() == DocumentKind.INVOICE) {
            require(
                    town.stores
                            .receivables()
                            .find(reference)
                            .filter(owed -> owed.total().equals(invoice.totals().gross()))
                            .isPresent(),
                    "%s is not what is owed",
                    reference);
        }
    }

    private void cover(Invoice invoice, int times, Set<String> touched) {
        invoice.lines().forEach(line -> cover(invoice, line, times, touched));
    }

    /** What a corrective invoice takes back; of that nothing else is ever taken back. */
    private Optional<Invoice> replaced(Invoice invoice) {
        Optional<Invoice> old =
                invoice.corrected()
                        .filter(any -> invoice.isCorrective())
                        .map(it -> town.stores.invoices().find(it).orElseThrow().document());
        old.map(Invoice::reference)
                .ifPresent(
                        it -> {
                            require(
                                    town.stores.invoices().correctionsOf(it).size() == 1,
                                    "%s is corrected twice",
                                    it);
                            require(
                                    town.stores
                                            .receivables()
                                            .find(it)
                                            .filter(owed -> owed.credited().equals(owed.total()))
                                            .isPresent(),
                                    "%s is replaced and counts still",
                                    it);
                        });
        return old;
    }

    /**
     * Labels of services are unique in this town. What a change brings stands beside the period it
     * changes.
     */
    private void cover(Invoice invoice, InvoiceLine line, int once, Set<String> touched) {
        boolean isPeriod = line.from().isBefore(line.until()) && !isOfChange(invoice);
        if (line.serviceReference().isEmpty() || !isPeriod) {
            return;
        }
        int sign = line.quantity().signum() < 0 ? -once : once;
        String service = line.serviceReference();
        TreeMap<LocalDate, Integer> changes =
                covered.computeIfAbsent(service, label -> new TreeMap<>());
        changes.merge(line.from(), sign, Integer::sum);
        changes.merge(line.until(), -sign, Integer::sum);
        touched.add(service);
    }

    private boolean isOfChange(Invoice invoice) {
        Invoice first =
                invoice.kind() == DocumentKind.INVOICE
                        ? invoice
                        : town.stores
                                .invoices()
                                .find(new DocumentReference(invoice.corrects()))
                                .orElseThrow()
                                .document();
        return town.stores.orders().find(first.order()).orElseThrow().kind() == OrderKind.CHANGE;
    }

    private void checkCover(String service) {
        int times = 0;
        List<LocalDate> begun = new ArrayList<>();
        for (Map.Entry<LocalDate, Integer> change : covered.get(service).entrySet()) {
            times += change.getValue();
            begun.add(change.getKey());
            require(times <= 1, "%s is invoiced %d times from %s", service, times, begun.getLast());
        }
    }
}
