package io.guichet.bot.menu;

import static io.guichet.bot.menu.Compact.cut;
import static io.guichet.bot.menu.Compact.id;
import static io.guichet.bot.menu.Compact.number;

import io.guichet.application.subscription.query.ListServices.ServicePosition;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.shared.InvalidValueException;
import io.guichet.domain.subscription.RenewalMode;
import io.guichet.domain.subscription.ServiceId;

import java.util.Optional;

/** The arguments of a button about services: the service's id first, in 22 characters. */
final class ServiceTargetData {

    private static final int DAY_WIDTH = 4;
    private static final int ID_WIDTH = 22;
    private static final int MARK_END = ID_WIDTH + PlanMark.LENGTH;

    private ServiceTargetData() {}

    static String write(ServiceTarget target) {
        return TargetData.join(screen(target), target, arguments(target));
    }

    private static String screen(ServiceTarget target) {
        return switch (target) {
            case ServiceTarget.Services ignored -> "sl";
            case ServiceTarget.Service ignored -> "sv";
            case ServiceTarget.Plans ignored -> "sp";
            case ServiceTarget.Periods ignored -> "sd";
            case ServiceTarget.ChangePreview it -> it.surcharged() ? "su" : "sc";
            case ServiceTarget.EarlyRenewal ignored -> "se";
            case ServiceTarget.LateRenewal ignored -> "sw";
            case ServiceTarget.RenewalQuestion ignored -> "sr";
            case ServiceTarget.Ending ignored -> "sx";
            case ServiceTarget.Reasons ignored -> "sy";
            case ServiceTarget.OwnReason ignored -> "so";
            case ServiceTarget.EndingPreview ignored -> "sz";
        };
    }

    private static String arguments(ServiceTarget target) {
        return switch (target) {
            case ServiceTarget.Services it ->
                    it.after()
                            .map(
                                    after ->
                                            Compact.day(after.startedOn(), DAY_WIDTH)
                                                    + id(after.id()))
                            .orElse("");
            case ServiceTarget.Service it -> of(it.service());
            case ServiceTarget.Plans it -> of(it.service()) + number(it.page());
            case ServiceTarget.Periods it -> of(it.service()) + it.plan().value();
            case ServiceTarget.ChangePreview it ->
                    of(it.service()) + it.plan().value() + number(it.period().months());
            case ServiceTarget.EarlyRenewal it -> of(it.service());
            case ServiceTarget.LateRenewal it -> of(it.service());
            case ServiceTarget.RenewalQuestion it ->
                    of(it.service()) + (it.wanted() == RenewalMode.AUTOMATIC ? "1" : "0");
            case ServiceTarget.Ending it -> of(it.service());
            case ServiceTarget.Reasons it -> of(it.service()) + flag(it.atOnce());
            case ServiceTarget.OwnReason it -> of(it.service()) + flag(it.atOnce());
            case ServiceTarget.EndingPreview it ->
                    of(it.service()) + flag(it.atOnce()) + number(it.reason());
        };
    }

    /** Empty for the letters of another screen. */
    static Optional<Target> read(String screen, long customer, String rest) {
        Target target =
                switch (screen) {
                    case "sl" -> new ServiceTarget.Services(customer, Optional.of(position(rest)));
                    case "sv" -> new ServiceTarget.Service(customer, service(rest));
                    case "sp" ->
                            new ServiceTarget.Plans(
                                    customer, service(rest), Compact.page(tail(rest)));
                    case "sd" -> new ServiceTarget.Periods(customer, service(rest), mark(rest));
                    case "sc", "su" ->
                            new ServiceTarget.ChangePreview(
                                    customer,
                                    service(rest),
                                    mark(rest),
                                    period(rest),
                                    screen.equals("su"));
                    case "se" -> new ServiceTarget.EarlyRenewal(customer, service(rest));
                    case "sw" -> new ServiceTarget.LateRenewal(customer, service(rest));
                    case "sr" ->
                            new ServiceTarget.RenewalQuestion(
                                    customer,
                                    service(rest),
                                    isSet(rest) ? RenewalMode.AUTOMATIC : RenewalMode.MANUAL);
                    case "sx" -> new ServiceTarget.Ending(customer, service(rest));
                    case "sy" -> new ServiceTarget.Reasons(customer, service(rest), isSet(rest));
                    case "so" -> new ServiceTarget.OwnReason(customer, service(rest), isSet(rest));
                    case "sz" ->
                            new ServiceTarget.EndingPreview(
                                    customer, service(rest), isSet(rest), reason(rest));
                    default -> null;
                };
        return Optional.ofNullable(target);
    }

    private static String of(ServiceId service) {
        return id(service.value());
    }

    private static String flag(boolean set) {
        return set ? "1" : "0";
    }

    private static ServiceId service(String rest) {
        return new ServiceId(Compact.uuid(cut(rest, 0, ID_WIDTH)));
    }

    private static String tail(String rest) {
        return rest.substring(Math.min(ID_WIDTH, rest.length()));
    }

    private static boolean isSet(String rest) {
        return cut(rest, ID_WIDTH, ID_WIDTH + 1).equals("1");
    }

    private static int reason(String rest) {
        return (int) number(cut(rest, ID_WIDTH + 1, ID_WIDTH + 2));
    }

    private static PlanMark mark(String rest) {
        String mark = cut(rest, ID_WIDTH, MARK_END);
        if (!mark.matches("[A-Za-z0-9_-]*")) {
            throw new InvalidValueException("invalid-target");
        }
        return new PlanMark(mark);
    }

    private static BillingPeriod period(String rest) {
        String months = rest.substring(Math.min(MARK_END, rest.length()));
        try {
            return new BillingPeriod((int) Math.min(number(months), Target.LAST_PAGE));
        } catch (IllegalArgumentException unknown) {
            throw new InvalidValueException("invalid-target");
        }
    }

    private static ServicePosition position(String rest) {
        return new ServicePosition(
                Compact.day(cut(rest, 0, DAY_WIDTH)), Compact.uuid(rest.substring(DAY_WIDTH)));
    }
}
