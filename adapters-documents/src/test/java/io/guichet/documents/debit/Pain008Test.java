package io.guichet.documents.debit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guichet.documents.shared.Samples;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.debit.CollectionId;
import io.guichet.domain.debit.CollectionOrder;
import io.guichet.domain.debit.CollectionOrder.Item;
import io.guichet.domain.debit.CreditorId;
import io.guichet.domain.debit.Debit;
import io.guichet.domain.debit.DebitId;
import io.guichet.domain.debit.Mandate;
import io.guichet.domain.debit.MandateId;
import io.guichet.domain.debit.SepaText;
import io.guichet.domain.debit.Signature;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Language;
import io.guichet.domain.identity.PostalAddress;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.BankAccount;
import io.guichet.domain.payment.Bic;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.Node;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathFactory;
import javax.xml.xpath.XPathNodes;

/** The file for the bank, against the implementation guidelines of the EPC. */
class Pain008Test {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123Z");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 16);
    private static final CreditorId OLD = new CreditorId("DE98ZZZ09999999999");
    private static final CreditorId NEW = new CreditorId("FR72ZZZ123456");

    private final XmlCollectionWriter writer = new XmlCollectionWriter();
    private final CollectionOrder order =
            new CollectionOrder(
                    new CollectionId(new UUID(1, 1)),
                    seller(),
                    NOON,
                    List.of(
                            item(1, "30.00", DAY, NEW),
                            item(2, "0.05", DAY.plusDays(1), NEW),
                            item(3, "12.50", DAY, NEW),
                            item(4, "7.00", DAY, OLD)));

    @Test
    void each_creditor_and_day_is_a_batch_of_its_own_and_the_sums_are_right() throws Exception {
        String xml = writer.write(order);

        assertThat(all(xml, "//GrpHdr/NbOfTxs")).containsExactly("4");
        assertThat(all(xml, "//GrpHdr/CtrlSum")).containsExactly("49.55");
        assertThat(all(xml, "//PmtInf/ReqdColltnDt"))
                .containsExactly("2026-03-16", "2026-03-16", "2026-03-17");
        assertThat(all(xml, "//PmtInf/CdtrSchmeId/Id/PrvtId/Othr/Id"))
                .containsExactly(OLD.value(), NEW.value(), NEW.value());
        assertThat(all(xml, "//PmtInf/NbOfTxs")).containsExactly("1", "2", "1");
        assertThat(all(xml, "//PmtInf/CtrlSum")).containsExactly("7.00", "42.50", "0.05");
        assertThat(all(xml, "//PmtTpInf/LclInstrm/Cd")).containsOnly("CORE");
        assertThat(all(xml, "//PmtTpInf/SeqTp")).containsOnly("RCUR");
    }

    @Test
    void every_identification_is_unique_and_fits_into_35_characters() throws Exception {
        String xml = writer.write(order);

        for (String path : List.of("//MsgId", "//PmtInfId", "//EndToEndId", "//MndtId")) {
            assertThat(all(xml, path))
                    .doesNotHaveDuplicates()
                    .allMatch(id -> id.matches("[A-Z0-9-]{1,35}"));
        }
    }

    @Test
    void elements_stand_in_the_order_of_the_schema() throws Exception {
        String xml = writer.write(order);

        assertThat(names(xml, "(//PmtInf)[1]"))
                .containsExactly(
                        "PmtInfId",
                        "PmtMtd",
                        "NbOfTxs",
                        "CtrlSum",
                        "PmtTpInf",
                        "ReqdColltnDt",
                        "Cdtr",
                        "CdtrAcct",
                        "CdtrAgt",
                        "ChrgBr",
                        "CdtrSchmeId",
                        "DrctDbtTxInf");
        assertThat(names(xml, "(//DrctDbtTxInf)[1]"))
                .containsExactly(
                        "PmtId", "InstdAmt", "DrctDbtTx", "DbtrAgt", "Dbtr", "DbtrAcct", "RmtInf");
        assertThat(names(xml, "(//Dbtr/PstlAdr)[1]"))
                .containsExactly("PstCd", "TwnNm", "Ctry", "AdrLine", "AdrLine");
        assertThat(xml).contains("xmlns=\"urn:iso:std:iso:20022:tech:xsd:pain.008.001.08\"");
    }

    @Test
    void the_bank_of_the_account_is_named_where_it_is_known() throws Exception {
        Mandate plain = mandate(7, NEW, "Noël", "Lyon");
        Mandate swiss = with(plain, "CH9300762011623852957", Optional.of(new Bic("UBSWCHZH80A")));

        String xml = writer.write(order(item(7, "10.00", DAY, swiss), item(8, "2.00", DAY, plain)));

        assertThat(all(xml, "//DbtrAgt/FinInstnId/BICFI")).containsExactly("UBSWCHZH80A");
        assertThat(all(xml, "//DbtrAgt/FinInstnId/Othr/Id")).containsExactly("NOTPROVIDED");
    }

    private static Mandate with(Mandate like, String iban, Optional<Bic> bic) {
        return new Mandate(
                like.id(),
                like.customer(),
                like.creditor(),
                new BankAccount(like.account().holder(), iban),
                bic,
                like.address(),
                like.signature(),
                like.state(),
                like.usedOn(),
                like.changedAt(),
                like.version());
    }

    @Test
    void a_debit_names_account_mandate_and_invoice_in_letters_of_the_zone() throws Exception {
        String xml = writer.write(order);

        assertThat(all(xml, "(//DbtrAcct/Id/IBAN)[1]"))
                .containsExactly("FR7630006000011234567890189");
        assertThat(all(xml, "(//Dbtr/Nm)[1]")).containsExactly("Noel + Fils 'OEuvre'");
        assertThat(all(xml, "(//DtOfSgntr)[1]")).containsExactly("2026-02-01");
        assertThat(all(xml, "(//InstdAmt/@Ccy)[1]")).containsExactly("EUR");
        assertThat(all(xml, "(//RmtInf/Ustrd)[1]")).containsExactly("FR00000004 Hebergeur du Midi");
        assertThat(all(xml, "//CreDtTm")).containsExactly("2026-03-01T12:00:00Z");
    }

    @Test
    void a_file_never_has_an_empty_name() throws Exception {
        assertThatThrownBy(() -> writer.write(owedBy("Иван Петров", "Lyon")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> writer.write(owedBy("Ivan Petrov", "Пловдив")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(all(writer.write(owedBy("Ivan Petrov", "Plovdiv")), "//Dbtr//TwnNm"))
                .containsExactly("Plovdiv");
    }

    @Test
    void the_same_order_is_the_same_text() {
        assertThat(writer.write(order)).isEqualTo(writer.write(order));
    }

    @ParameterizedTest
    @CsvSource({
        "Élodie Müller, Elodie Muller",
        "//a//b/, a/b",
        "Straße 5, Strasse 5",
        "Łódź <&> \"x\", Lodz + x",
        "日本, ''"
    })
    void texts_are_written_in_what_every_bank_takes(String written, String sent) {
        assertThat(SepaText.of(written, 70)).isEqualTo(sent);
        assertThat(SepaText.of("a".repeat(80), 70)).hasSize(70);
    }

    private static CollectionOrder owedBy(String holder, String town) {
        Mandate mandate = mandate(1, NEW, holder, town);
        return order(item(1, "30.00", DAY, mandate));
    }

    private static CollectionOrder order(Item... items) {
        return new CollectionOrder(
                new CollectionId(new UUID(1, 1)), seller(), NOON, List.of(items));
    }

    private static Item item(int number, String amount, LocalDate day, CreditorId creditor) {
        Mandate mandate = mandate(number, creditor, "Noël & Fils ’Œuvre’", "Lyon");
        return item(number, amount, day, mandate);
    }

    private static Mandate mandate(int number, CreditorId creditor, String holder, String town) {
        return new Mandate(
                new MandateId(new UUID(2, number)),
                new CustomerNumber(10001),
                creditor,
                new BankAccount(holder, "FR7630006000011234567890189"),
                Optional.empty(),
                new PostalAddress("3 rue de l’Étang", "Bâtiment B", "69002", town, "FR"),
                new Signature(NOON, LocalDate.of(2026, 2, 1), "p", "a", Language.FR),
                Mandate.State.DEFAULT,
                DAY,
                NOON,
                0);
    }

    private static Item item(int number, String amount, LocalDate day, Mandate mandate) {
        Debit debit =
                new Debit(
                        new DebitId(new UUID(3, number)),
                        new SellerCode("demo-fr"),
                        mandate.customer(),
                        new DocumentReference("FR0000000" + number),
                        mandate.id(),
                        Money.euros(amount),
                        Money.euros(amount),
                        day,
                        Debit.State.SENT,
                        Optional.of(new CollectionId(new UUID(1, 1))),
                        Optional.empty(),
                        NOON,
                        NOON,
                        0);
        return new Item(debit, mandate);
    }

    private static Seller seller() {
        Invoice like = Samples.invoice();
        return new Seller(
                new SellerCode("demo-fr"),
                like.seller(),
                "billing@example.fr",
                "FR7630006000011234567890189",
                "AGRIFRPP",
                Samples.EUR,
                ZoneId.of("Europe/Paris"),
                "FR");
    }

    private static List<String> all(String xml, String path) throws Exception {
        List<String> found = new ArrayList<>();
        var nodes =
                XPathFactory.newInstance()
                        .newXPath()
                        .evaluateExpression(path, parsed(xml), XPathNodes.class);
        nodes.forEach(node -> found.add(node.getTextContent()));
        return found;
    }

    private static List<String> names(String xml, String path) throws Exception {
        Node parent =
                XPathFactory.newInstance()
                        .newXPath()
                        .evaluateExpression(path, parsed(xml), Node.class);
        List<String> names = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeType() == Node.ELEMENT_NODE) {
                names.add(child.getNodeName());
            }
        }
        return names;
    }

    /** Without regard to the namespace, so that paths are short. */
    private static Document parsed(String xml) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }
}
