package io.guichet.bot.menu;

import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.money.Money;
import io.guichet.domain.subscription.RenewalMode;
import io.guichet.domain.subscription.ServiceId;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What is to be done to a service, as it waits. */
final class ServiceIntentParameters {

    private ServiceIntentParameters() {}

    static String kind(ServiceIntent intent) {
        return switch (intent) {
            case ServiceIntent.Change ignored -> "change-service";
            case ServiceIntent.WithdrawChange ignored -> "withdraw-change";
            case ServiceIntent.RenewEarly ignored -> "renew-early";
            case ServiceIntent.RenewLate ignored -> "renew-late";
            case ServiceIntent.ConfigureRenewal ignored -> "configure-renewal";
            case ServiceIntent.Cancel ignored -> "cancel-service";
            case ServiceIntent.CancelAtOnce ignored -> "cancel-service-now";
            case ServiceIntent.Keep ignored -> "keep-service";
        };
    }

    static Map<String, String> parameters(ServiceIntent intent) {
        Map<String, String> all = new HashMap<>(details(intent));
        all.put("service", intent.service().value().toString());
        return all;
    }

    private static Map<String, String> details(ServiceIntent intent) {
        return switch (intent) {
            case ServiceIntent.Change it ->
                    Map.of(
                            "plan", it.plan().value(),
                            "period", it.period().toString(),
                            "surcharged", Boolean.toString(it.surcharged()),
                            "agreed", it.agreed().toDecimal().toPlainString(),
                            "currency", it.agreed().currency().getCurrencyCode(),
                            "request", it.request().toString());
            case ServiceIntent.RenewEarly it -> bought(it.agreed(), it.request());
            case ServiceIntent.RenewLate it -> bought(it.agreed(), it.request());
            case ServiceIntent.ConfigureRenewal it -> Map.of("wanted", it.wanted().name());
            case ServiceIntent.Cancel it -> Map.of("reason", it.reason());
            case ServiceIntent.CancelAtOnce it -> Map.of("reason", it.reason());
            case ServiceIntent.WithdrawChange ignored -> Map.of();
            case ServiceIntent.Keep ignored -> Map.of();
        };
    }

    private static Map<String, String> bought(Money agreed, UUID request) {
        return Map.of(
                "agreed", agreed.toDecimal().toPlainString(),
                "currency", agreed.currency().getCurrencyCode(),
                "request", request.toString());
    }

    /** Empty for a kind that this version does not know any more. */
    static Optional<Intent> intent(String kind, Map<String, String> given) {
        return switch (kind) {
            case "change-service" ->
                    Optional.of(
                            new ServiceIntent.Change(
                                    service(given),
                                    new PlanCode(given.get("plan")),
                                    BillingPeriod.parse(given.get("period")),
                                    Boolean.parseBoolean(given.get("surcharged")),
                                    agreed(given),
                                    request(given)));
            case "withdraw-change" -> Optional.of(new ServiceIntent.WithdrawChange(service(given)));
            case "renew-early" ->
                    Optional.of(
                            new ServiceIntent.RenewEarly(
                                    service(given), agreed(given), request(given)));
            case "renew-late" ->
                    Optional.of(
                            new ServiceIntent.RenewLate(
                                    service(given), agreed(given), request(given)));
            case "configure-renewal" ->
                    Optional.of(
                            new ServiceIntent.ConfigureRenewal(
                                    service(given), RenewalMode.valueOf(given.get("wanted"))));
            case "cancel-service" ->
                    Optional.of(new ServiceIntent.Cancel(service(given), given.get("reason")));
            case "cancel-service-now" ->
                    Optional.of(
                            new ServiceIntent.CancelAtOnce(service(given), given.get("reason")));
            case "keep-service" -> Optional.of(new ServiceIntent.Keep(service(given)));
            default -> Optional.empty();
        };
    }

    private static ServiceId service(Map<String, String> given) {
        return new ServiceId(UUID.fromString(given.get("service")));
    }

    private static Money agreed(Map<String, String> given) {
        return Money.parse(given.get("agreed"), given.get("currency"));
    }

    private static UUID request(Map<String, String> given) {
        return UUID.fromString(given.get("request"));
    }
}
