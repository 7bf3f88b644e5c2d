package io.guichet.documents.cii;

import io.guichet.documents.shared.Html;
import io.guichet.domain.billing.VatRate;

/** How VAT is stated. */
public final class Vat {

    private Vat() {}

    static void line(Html xml, VatRate rate) {
        xml.add("ram:TypeCode", "VAT");
        xml.add("ram:CategoryCode", rate.category().name());
        rate(xml, rate);
    }

    /** No rate where there is no tax to have one (BR-O-05). */
    static void rate(Html xml, VatRate rate) {
        switch (rate.category()) {
            case S, AE -> xml.add("ram:RateApplicablePercent", rate.percent().toPlainString());
            case O -> {}
        }
    }

    /** The code of the reason why there is no tax (VATEX), empty where there is one. */
    public static String exemption(VatRate rate) {
        return switch (rate.category()) {
            case S -> "";
            case AE -> "VATEX-EU-AE";
            case O -> "VATEX-EU-O";
        };
    }
}
