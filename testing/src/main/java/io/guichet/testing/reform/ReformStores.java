package io.guichet.testing.reform;

import io.guichet.application.publicsector.port.DepositBook;
import io.guichet.application.publicsector.query.ShowDeposits;
import io.guichet.application.reform.port.Collections;
import io.guichet.application.reform.port.ConsumerSales;
import io.guichet.application.reform.port.ForeignSales;
import io.guichet.application.reform.port.Transmissions;
import io.guichet.application.reform.query.ListTransmissions;

/** What is stored about the reports of the reform, over one state. */
public interface ReformStores {

    Transmissions transmissions();

    ListTransmissions listTransmissions();

    DepositBook depositBook();

    ShowDeposits showDeposits();

    Collections collections();

    ConsumerSales consumerSales();

    ForeignSales foreignSales();
}
