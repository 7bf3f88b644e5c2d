package io.guichet.bot.factor;

import io.guichet.application.factor.ConfirmFactor;
import io.guichet.application.factor.StepUp;

/** What the second factor asks the application. */
public record FactorPorts(StepUp stepUp, ConfirmFactor confirmFactor) {}
