package io.guichet.testing.run;

import io.guichet.application.billing.port.Restrictions;
import io.guichet.application.run.port.Dunning;
import io.guichet.application.run.port.Runs;
import io.guichet.application.run.query.ShowRuns;

/** What is stored about runs, over one state. */
public interface RunStores {

    Runs store();

    ShowRuns showRuns();

    Dunning dunning();

    Restrictions restrictions();
}
