package io.guichet.documents.shared;

import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.InvoiceLine;
import io.guichet.domain.billing.Mention;
import io.guichet.domain.billing.VatRate;
import io.guichet.domain.identity.BillingAddress;
import io.guichet.domain.identity.Language;
import io.guichet.domain.identity.Party;
import io.guichet.domain.identity.PartyKind;
import io.guichet.domain.identity.PostalAddress;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The kinds of customers that the law tells apart, each with an invoice, its credit note and a
 * corrective one.
 */
public enum Clientele {
    COMPANY(PartyKind.COMPANY, "FR", "552100554", "FR32552100554", Samples.NORMAL),
    COMPANY_BILLED_ELSEWHERE(
            "Cabinet \"Leroy\" & Söhne",
            new PostalAddress("12 rue <Neuve>", "Boîte 4", "1000", "Bruxelles", "BE")),
    COMPANY_BILLED_AT_A_BRANCH(
            "", new PostalAddress("7 place de l'Œuvre", "", "69002", "Lyon", "FR")),
    OVERSEAS_COMPANY(PartyKind.COMPANY, "RE", "552100554", "FR32552100554", Samples.OVERSEAS),
    ASSOCIATION(PartyKind.ASSOCIATION, "FR", "", "", Samples.NORMAL),
    LIBERAL_PROFESSION(
            PartyKind.LIBERAL_PROFESSION, "FR", "552100554", "FR32552100554", Samples.NORMAL),
    PUBLIC_BODY(PartyKind.PUBLIC_BODY, "FR", "217500016", "", Samples.NORMAL),
    CONSUMER(PartyKind.CONSUMER, "FR", "", "", Samples.NORMAL),
    EU_COMPANY(PartyKind.COMPANY, "DE", "", "DE129273398", Samples.REVERSED),
    EU_CONSUMER(PartyKind.CONSUMER, "AT", "", "", Samples.NORMAL),
    GERMAN_CONSUMER(PartyKind.CONSUMER, "DE", "", "", VatRate.standard("19")),
    DUTCH_CONSUMER(PartyKind.CONSUMER, "NL", "", "", VatRate.standard("21")),
    SWEDISH_CONSUMER(PartyKind.CONSUMER, "SE", "", "", VatRate.standard("25")),
    OUTSIDE_UNION(PartyKind.COMPANY, "CH", "", "", Samples.OUTSIDE),
    OUTSIDE_CONSUMER(PartyKind.CONSUMER, "CA", "", "", Samples.OUTSIDE);

    private final Party party;
    private final VatRate vat;

    Clientele(PartyKind kind, String country, String siren, String vatId, VatRate vat) {
        this.party = party(kind, country, siren, vatId);
        this.vat = vat;
    }

    /** A company of France that is billed elsewhere. */
    Clientele(String name, PostalAddress billing) {
        Party company = party(PartyKind.COMPANY, "FR", "552100554", "FR32552100554");
        this.party = company.billedAt(new BillingAddress(name, billing));
        this.vat = Samples.NORMAL;
    }

    private static Party party(PartyKind kind, String country, String siren, String vatId) {
        return new Party(
                kind,
                "Łukasz & Żaneta <Söhne>",
                new PostalAddress("1 rue de l'Île", "", "12345", "Ville", country),
                siren,
                siren.isEmpty() ? "" : siren + "00013",
                vatId,
                "",
                Optional.empty());
    }

    public Invoice invoice() {
        Invoice plain =
                Samples.of(
                        language(),
                        Samples.line("Server", "srv1", "2", "49.9", vat),
                        Samples.line("Discount", "", "-1", "20.005", vat),
                        Samples.line("Traffic", "srv1", "1234.5678", "0.000123", vat),
                        Samples.line("Gift", "", "1", "0", vat));
        return Samples.copy(plain, party, mentions(plain), false);
    }

    /** Of a third of what is to be delivered. */
    public Invoice advance() {
        return Parts.asking(sold(List.of(third("1"))));
    }

    /** Over the whole, and an advance on it taken off. */
    public Invoice finalAfterAdvance() {
        InvoiceLine whole = Samples.line("Private cloud", "cloud1", "1", "100.01", vat);
        return Parts.deducting(sold(List.of(whole, third("-1"))));
    }

    private InvoiceLine third(String quantity) {
        return Samples.line("Advance on order 2026017", "", quantity, "33.34", vat);
    }

    private Invoice sold(List<InvoiceLine> lines) {
        Invoice plain = Samples.of(language(), lines.toArray(InvoiceLine[]::new));
        return Samples.copy(plain, party, mentions(plain), false);
    }

    private Language language() {
        return party.address().country().equals("FR") ? Language.FR : Language.EN;
    }

    public Invoice creditNote() {
        return Samples.creditNoteOn(invoice());
    }

    public Invoice corrective() {
        return Correctives.on(invoice());
    }

    /** Consumers have no indemnity; why there is no VAT stands there twice, as it may. */
    private List<Mention> mentions(Invoice plain) {
        List<Mention> mentions = new ArrayList<>(plain.mentions());
        if (!party.kind().isProfessional()) {
            mentions.removeIf(mention -> mention.code().equals("PMT"));
        }
        if (party.billing().isPresent()) {
            mentions.add(new Mention("AAI", "Délai de paiement convenu : 45 jours."));
        }
        switch (vat.category()) {
            case S -> {}
            case AE ->
                    mentions.add(new Mention("TXD", "Reverse charge: VAT is due by the customer."));
            case O -> {
                mentions.add(new Mention("TXD", "Outside the scope of French VAT."));
                mentions.add(new Mention("TXD", "Service located outside the European Union."));
            }
        }
        return mentions;
    }
}
