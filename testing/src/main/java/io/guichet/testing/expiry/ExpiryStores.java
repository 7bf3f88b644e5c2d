package io.guichet.testing.expiry;

import io.guichet.application.expiry.port.ExpirySteps;
import io.guichet.application.expiry.port.TermsBook;
import io.guichet.application.expiry.port.UnpaidRenewals;

/** What is stored about expiry, over one state. */
public interface ExpiryStores {

    TermsBook terms();

    ExpirySteps steps();

    UnpaidRenewals unpaidRenewals();
}
