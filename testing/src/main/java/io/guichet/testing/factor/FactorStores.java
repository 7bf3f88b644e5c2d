package io.guichet.testing.factor;

import io.guichet.application.factor.port.Passkeys;
import io.guichet.application.factor.port.SecondFactors;
import io.guichet.application.factor.port.StepUps;

/** The stores of second factors. */
public interface FactorStores {

    SecondFactors factors();

    StepUps stepUps();

    Passkeys passkeys();
}
