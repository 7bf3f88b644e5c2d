package io.guichet.rest.subscription;

import io.guichet.application.subscription.GivenBack;
import io.guichet.rest.shared.MoneyJson;

import java.time.LocalDate;

/**
 * What is credited of a service for the days left, what of that was paid and goes to the card or to
 * the credit, and by when it is paid back.
 */
public record GivenBackJson(
        MoneyJson credited, MoneyJson toCard, MoneyJson toCredit, LocalDate refundBy) {

    static GivenBackJson from(GivenBack back) {
        return new GivenBackJson(
                MoneyJson.from(back.credited()),
                MoneyJson.from(back.toCard()),
                MoneyJson.from(back.toCredit()),
                back.refundBy());
    }
}
