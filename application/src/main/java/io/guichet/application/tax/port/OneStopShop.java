package io.guichet.application.tax.port;

import io.guichet.application.tax.OneStopShopSwitch;
import io.guichet.domain.identity.SellerCode;

import java.time.LocalDate;

/**
 * From when to when a seller declares the VAT of consumers of other member states in the one stop
 * shop. Every adapter passes {@code OneStopShopContract}.
 */
public interface OneStopShop {

    /** What the latest switch up to that day says; not without one. */
    boolean isUsedBy(SellerCode seller, LocalDate day);

    /** Stores a switch; one of the same seller for the same day is replaced. */
    void save(SellerCode seller, OneStopShopSwitch added);
}
