package io.guichet.testing.charging;

import io.guichet.application.charging.port.Charges;
import io.guichet.application.charging.port.UsageReports;
import io.guichet.application.charging.query.ListCharges;
import io.guichet.application.charging.query.ListUsage;

/** What is stored about charges and usage, over one state. */
public interface ChargingStores {

    Charges charges();

    ListCharges listCharges();

    UsageReports usageReports();

    ListUsage listUsage();
}
