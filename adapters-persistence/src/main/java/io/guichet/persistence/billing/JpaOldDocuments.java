package io.guichet.persistence.billing;

import io.guichet.application.erasure.port.OldDocuments;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.Sealable;
import io.guichet.domain.billing.Sealed;
import io.guichet.domain.identity.Party;
import io.guichet.domain.identity.PartyKind;
import io.guichet.domain.identity.PostalAddress;
import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.payment.Receipt;
import io.guichet.persistence.identity.Parties;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Erases by functions of the database, which belong to the owner of the tables: the application
 * itself may change nothing that was issued.
 */
public final class JpaOldDocuments implements OldDocuments {

    private static final String INVOICES =
            """
            select i from InvoiceRow i
            where i.seller = :seller and i.seal.leftHash is null and i.issuedOn < :before
                and not exists (
                    select 1 from ReceivableRow r
                    where r.invoice = i.reference and r.status in (UNPAID, PARTLY_PAID))
                and not exists (
                    select 1 from InvoiceRow n
                    where n.corrects = i.reference and n.issuedOn >= :before)
            order by i.kind, i.seal.number
            """;

    private static final String RECEIPTS =
            """
            select r from ReceiptRow r
            where r.seller = :seller and r.seal.leftHash is null and r.issuedOn < :before
            order by r.seal.number
            """;

    private static final String CLOSED =
            """
            select c.number, p.kind, p.country
            from guichet.customer c join guichet.party p on p.hash = c.party
            where c.seller = :seller and c.closed_at < :before and p.name <> ''
                and not exists (
                    select from guichet.invoice i
                    where i.customer = c.number and i.left_hash is null)
                and not exists (
                    select from guichet.receipt r
                    where r.customer = c.number and r.left_hash is null)
            order by c.number
            """;

    private final EntityManager entityManager;
    private final Parties parties;

    public JpaOldDocuments(EntityManager entityManager) {
        this.entityManager = entityManager;
        this.parties = new Parties(entityManager);
    }

    @Override
    public List<Sealed<Invoice>> invoices(SellerCode seller, LocalDate before, int atMost) {
        return new InvoiceReader(entityManager)
                .read(
                        entityManager
                                .createQuery(INVOICES, InvoiceRow.class)
                                .setParameter("seller", seller.value())
                                .setParameter("before", before)
                                .setMaxResults(atMost));
    }

    @Override
    public List<Sealed<Receipt>> receipts(SellerCode seller, LocalDate before, int atMost) {
        return new JpaReceipts(entityManager)
                .read(
                        entityManager
                                .createQuery(RECEIPTS, ReceiptRow.class)
                                .setParameter("seller", seller.value())
                                .setParameter("before", before)
                                .setMaxResults(atMost));
    }

    @Override
    public void eraseInvoices(List<Sealed<Invoice>> left) {
        left.forEach(one -> erase("erase_invoice", one, Invoice::buyer));
    }

    @Override
    public void eraseReceipts(List<Sealed<Receipt>> left) {
        left.forEach(one -> erase("erase_receipt", one, Receipt::payer));
    }

    @Override
    public int forgetClosed(SellerCode seller, LocalDate before, int atMost) {
        List<?> closed =
                entityManager
                        .createNativeQuery(CLOSED, Tuple.class)
                        .setParameter("seller", seller.value())
                        .setParameter("before", before.atStartOfDay().toInstant(ZoneOffset.UTC))
                        .setMaxResults(atMost)
                        .getResultList();
        closed.forEach(customer -> forget((Tuple) customer));
        return closed.size();
    }

    private void forget(Tuple customer) {
        PostalAddress there = new PostalAddress("", "", "", "", customer.get(2, String.class));
        PartyKind kind = PartyKind.valueOf(customer.get(1, String.class));
        Party nobody = new Party(kind, "", there, "", "", "", "", Optional.empty());
        parties.keep(nobody);
        entityManager
                .createNativeQuery(
                        "select guichet.forget_customer(:customer, :nobody)", Boolean.class)
                .setParameter("customer", customer.get(0, Long.class))
                .setParameter("nobody", Parties.hashOf(nobody))
                .getSingleResult();
    }

    @Override
    public int forgetIdentities(int atMost) {
        return (Integer)
                entityManager
                        .createNativeQuery("select guichet.forget_identities(:most)", Integer.class)
                        .setParameter("most", atMost)
                        .getSingleResult();
    }

    private <T extends Sealable> void erase(
            String function, Sealed<T> left, Function<T, Party> named) {
        Party nobody = named.apply(left.document());
        parties.keep(nobody);
        entityManager
                .createNativeQuery(
                        "select guichet.%s(:reference, :nobody, :left)".formatted(function),
                        Boolean.class)
                .setParameter("reference", left.document().reference().value())
                .setParameter("nobody", Parties.hashOf(nobody))
                .setParameter("left", left.seal().leftHash())
                .getSingleResult();
    }
}
