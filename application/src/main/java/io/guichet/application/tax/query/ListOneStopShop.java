package io.guichet.application.tax.query;

import io.guichet.application.tax.OneStopShopSwitch;
import io.guichet.domain.identity.SellerCode;

import java.util.List;

/** Since when a seller has used the one stop shop, and from when he will or will not. */
public interface ListOneStopShop {

    /** Every switch of a seller, earliest day first; none if there is no such seller. */
    List<OneStopShopSwitch> list(SellerCode seller);
}
