package io.guichet.documents.debit;

import io.guichet.documents.shared.Html;
import io.guichet.domain.debit.CollectionId;
import io.guichet.domain.debit.CollectionOrder;
import io.guichet.domain.debit.CollectionOrder.Batch;
import io.guichet.domain.debit.CollectionOrder.Item;
import io.guichet.domain.debit.Mandate;
import io.guichet.domain.debit.SepaText;
import io.guichet.domain.identity.PostalAddress;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.Bic;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/**
 * A collection as {@code pain.008.001.08} by the implementation guidelines of the EPC for SDD Core
 * (customer to bank). Addresses are hybrid: town, postcode and country have fields of their own,
 * the rest stands in at most two lines, which is what the schemes take since 15 November 2026.
 */
final class Pain008 {

    private static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:pain.008.001.08";
    private static final int NAME = 70;
    private static final int REMITTANCE = 140;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'").withZone(ZoneOffset.UTC);

    private final CollectionOrder order;
    private final Seller seller;
    private final Html xml = new Html();

    Pain008(CollectionOrder order) {
        this.order = order;
        this.seller = order.seller();
    }

    String draw() {
        xml.verbatim("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        xml.in("Document", () -> xml.in("CstmrDrctDbtInitn", this::initiation), "xmlns", NAMESPACE);
        return xml.toString();
    }

    private void initiation() {
        xml.in("GrpHdr", this::header);
        List<Batch> batches = order.batches();
        for (int place = 0; place < batches.size(); place++) {
            Batch batch = batches.get(place);
            String id = shortened(order.id()) + "-" + (place + 1);
            xml.in("PmtInf", () -> batch(id, batch));
        }
    }

    private void header() {
        xml.add("MsgId", hex(order.id()));
        xml.add("CreDtTm", TIME.format(order.at().truncatedTo(ChronoUnit.SECONDS)));
        sums(order.items().size(), order.total());
        xml.in("InitgPty", () -> required("Nm", seller.identity().name(), NAME));
    }

    private void sums(int count, Money total) {
        xml.add("NbOfTxs", Integer.toString(count));
        xml.add("CtrlSum", total.toDecimal().toPlainString());
    }

    private void batch(String id, Batch batch) {
        xml.add("PmtInfId", id);
        xml.add("PmtMtd", "DD");
        sums(batch.items().size(), batch.total());
        xml.in(
                "PmtTpInf",
                () -> {
                    xml.in("SvcLvl", () -> xml.add("Cd", "SEPA"));
                    xml.in("LclInstrm", () -> xml.add("Cd", "CORE"));
                    xml.add("SeqTp", "RCUR");
                });
        xml.add("ReqdColltnDt", batch.day().toString());
        xml.in("Cdtr", () -> party(seller.identity().name(), seller.identity().address()));
        xml.in("CdtrAcct", () -> account(seller.iban()));
        xml.in("CdtrAgt", () -> agent(seller.bic()));
        xml.add("ChrgBr", "SLEV");
        xml.in("CdtrSchmeId", () -> schemeId(batch.creditor().value()));
        batch.items().forEach(item -> xml.in("DrctDbtTxInf", () -> debit(item)));
    }

    private void schemeId(String creditor) {
        xml.in(
                "Id",
                () ->
                        xml.in(
                                "PrvtId",
                                () ->
                                        xml.in(
                                                "Othr",
                                                () -> {
                                                    xml.add("Id", creditor);
                                                    xml.in(
                                                            "SchmeNm",
                                                            () -> xml.add("Prtry", "SEPA"));
                                                })));
    }

    private void debit(Item item) {
        Mandate mandate = item.mandate();
        xml.in("PmtId", () -> xml.add("EndToEndId", item.debit().endToEndId()));
        xml.add("InstdAmt", item.debit().amount().toDecimal().toPlainString(), "Ccy", "EUR");
        xml.in(
                "DrctDbtTx",
                () ->
                        xml.in(
                                "MndtRltdInf",
                                () -> {
                                    xml.add("MndtId", mandate.reference());
                                    xml.add("DtOfSgntr", mandate.signature().day().toString());
                                }));
        xml.in("DbtrAgt", () -> agent(mandate.bic().map(Bic::value).orElse("")));
        xml.in("Dbtr", () -> party(mandate.account().holder(), mandate.address()));
        xml.in("DbtrAcct", () -> account(mandate.account().iban()));
        xml.in(
                "RmtInf",
                () ->
                        xml.add(
                                "Ustrd",
                                SepaText.of(
                                        item.debit().invoice().value()
                                                + " "
                                                + seller.identity().name(),
                                        REMITTANCE)));
    }

    private void party(String name, PostalAddress address) {
        required("Nm", name, NAME);
        xml.in("PstlAdr", () -> address(address));
    }

    private void address(PostalAddress address) {
        optional("PstCd", SepaText.of(address.postalCode(), 16));
        required("TwnNm", address.city(), 35);
        xml.add("Ctry", address.country());
        optional("AdrLine", SepaText.of(address.line1(), NAME));
        optional("AdrLine", SepaText.of(address.line2(), NAME));
    }

    /** A bank refuses a whole file for one that is empty. */
    private void required(String name, String text, int longest) {
        String written = SepaText.of(text, longest);
        if (written.isEmpty()) {
            throw new IllegalArgumentException("collection " + order.id() + ": empty " + name);
        }
        xml.add(name, written);
    }

    private void optional(String name, String text) {
        if (!text.isEmpty()) {
            xml.add(name, text);
        }
    }

    private void account(String iban) {
        xml.in("Id", () -> xml.add("IBAN", iban));
    }

    /** Banks find each other by the IBAN where no BIC is known. */
    private void agent(String bic) {
        xml.in(
                "FinInstnId",
                () -> {
                    if (bic.isEmpty()) {
                        xml.in("Othr", () -> xml.add("Id", "NOTPROVIDED"));
                    } else {
                        xml.add("BICFI", bic);
                    }
                });
    }

    private static String hex(CollectionId id) {
        return id.value().toString().replace("-", "").toUpperCase(Locale.ROOT);
    }

    /** Leaves room for the number of a batch in 35 characters. */
    private static String shortened(CollectionId id) {
        return hex(id).substring(0, 30);
    }
}
