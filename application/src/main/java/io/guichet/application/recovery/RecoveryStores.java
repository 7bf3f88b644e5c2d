package io.guichet.application.recovery;

import io.guichet.application.factor.port.SecondFactors;
import io.guichet.application.factor.port.StepUps;
import io.guichet.application.identity.port.IpRulesBook;
import io.guichet.application.profile.People;
import io.guichet.application.profile.port.Phones;
import io.guichet.application.recovery.port.Recoveries;

/** Where cases are kept, and what they change in the end. */
public record RecoveryStores(
        Recoveries recoveries,
        People people,
        Phones phones,
        SecondFactors factors,
        StepUps stepUps,
        IpRulesBook ipRules) {}
