package io.guichet.testing.policy;

import io.guichet.application.policy.port.Policies;

/** What is stored about policies, over one state. */
public interface PolicyStores {

    Policies policies();
}
