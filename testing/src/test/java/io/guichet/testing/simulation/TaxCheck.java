package io.guichet.testing.simulation;

import static io.guichet.testing.simulation.Evening.require;

import io.guichet.domain.billing.DocumentKind;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.InvoiceLine;
import io.guichet.domain.billing.Sealed;
import io.guichet.domain.billing.VatCategory;
import io.guichet.domain.billing.VatRate;
import io.guichet.domain.identity.Party;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.ledger.LedgerAccount;
import io.guichet.domain.tax.StandardRates;
import io.guichet.domain.tax.Territory;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The VAT of an invoice is one its buyer can be charged: none abroad, none with reverse charge to
 * whoever has a VAT id of his state, else that of France or of his state. What is credited has the
 * rate it was invoiced at.
 */
final class TaxCheck {

    private final Town town;
    private final Map<String, Long> seen = new HashMap<>();

    TaxCheck(Town town) {
        this.town = town;
    }

    void check() {
        for (Seller seller : town.sellers) {
            for (DocumentKind kind : List.of(DocumentKind.INVOICE, DocumentKind.CREDIT_NOTE)) {
                String series = seller.code() + " " + kind;
                long last = seen.getOrDefault(series, 0L);
                for (Sealed<Invoice> sealed :
                        town.stores
                                .invoices()
                                .inSeries(seller.code(), kind, last, Integer.MAX_VALUE)) {
                    seen.put(series, sealed.seal().number());
                    check(sealed.document());
                }
            }
        }
    }

    private void check(Invoice document) {
        if (document.isCreditNote()) {
            requireRatesOfCorrected(document);
        } else {
            requireRatesOfBuyer(document);
        }
    }

    private void requireRatesOfCorrected(Invoice creditNote) {
        Invoice first =
                town.stores
                        .invoices()
                        .find(creditNote.corrected().orElseThrow())
                        .orElseThrow()
                        .document();
        for (InvoiceLine line : creditNote.lines()) {
            require(
                    first.lines().stream().anyMatch(it -> it.vat().equals(line.vat())),
                    "%s credits at another rate than %s: %s",
                    creditNote.reference(),
                    first.reference(),
                    line.vat());
        }
    }

    private void requireRatesOfBuyer(Invoice document) {
        Party buyer = document.buyer();
        for (InvoiceLine line : document.lines()) {
            require(
                    isFee(document) || isPossible(buyer, line.vat(), document),
                    "%s of %s has %s",
                    document.reference(),
                    buyer,
                    line.vat());
        }
    }

    private boolean isFee(Invoice document) {
        return town.stores.ledger().earnedOn(document.reference()) == LedgerAccount.LATE_FEES;
    }

    private boolean isPossible(Party buyer, VatRate rate, Invoice document) {
        String country = buyer.address().country();
        StandardRates rates = town.stores.tax().vatRates().on(document.issuedOn());
        return switch (Territory.of(country)) {
            case FRANCE -> is(rate, rates, "FR");
            case OVERSEAS_DEPARTMENT -> is(rate, rates, country);
            case WITHOUT_VAT, OUTSIDE_UNION -> rate.category() == VatCategory.O;
            case MEMBER_STATE ->
                    rate.category() == VatCategory.AE
                            ? hasIdOf(buyer)
                            : is(rate, rates, country) || is(rate, rates, "FR");
        };
    }

    private static boolean hasIdOf(Party buyer) {
        String prefix = buyer.address().country().replace("GR", "EL");
        return buyer.kind().isProfessional() && buyer.vatId().startsWith(prefix);
    }

    private static boolean is(VatRate rate, StandardRates rates, String country) {
        return rate.category() == VatCategory.S
                && rate.percent().compareTo(rates.percents().get(country)) == 0;
    }
}
