package io.guichet.bot.subscription;

import io.guichet.application.subscription.CancelService.When;
import io.guichet.bot.factor.StepUpDialogue;
import io.guichet.bot.home.HomeDialogue;
import io.guichet.bot.menu.Access;
import io.guichet.bot.menu.Acting;
import io.guichet.bot.menu.Confirmations;
import io.guichet.bot.menu.Done;
import io.guichet.bot.menu.Intent;
import io.guichet.bot.menu.Question;
import io.guichet.bot.menu.ServiceIntent;
import io.guichet.bot.menu.ServiceTarget;
import io.guichet.bot.shared.Turn;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** All that is said about services, wired to each other. */
public final class ServiceDialogues {

    private final ServiceListDialogue list;
    private final ServiceDialogue service;
    private final PlanChoiceDialogue planChoice;
    private final ChangeDialogue change;
    private final RenewalDialogue renewal;
    private final LateRenewalDialogue lateRenewal;
    private final EndingDialogue ending;
    private final EndingActs endingActs;
    private final BillingDayDialogue billingDay;
    private final BillingDayQuestion otherBillingDay;
    private final List<Question> questions;

    /** {@code requests} gives a new id for each act that is offered. */
    public ServiceDialogues(
            SubscriptionPorts ports,
            Access access,
            HomeDialogue home,
            Confirmations confirmations,
            StepUpDialogue stepUp,
            Supplier<UUID> requests) {
        list = new ServiceListDialogue(ports.listServices());
        service = new ServiceDialogue(ports.listServices(), home, confirmations);
        planChoice = new PlanChoiceDialogue(ports, service);
        change = new ChangeDialogue(ports, service, planChoice, requests);
        renewal = new RenewalDialogue(ports, service, requests);
        lateRenewal = new LateRenewalDialogue(ports.renewLate(), service, requests);
        endingActs = new EndingActs(ports.cancelService(), service);
        NameQuestion name = new NameQuestion(access, service, endingActs, stepUp);
        EndingPreview preview = new EndingPreview(ports.cancelService(), service, name);
        ReasonQuestion reason = new ReasonQuestion(access, service, preview);
        ending = new EndingDialogue(ports.cancelService(), service, preview, reason);
        billingDay = new BillingDayDialogue(ports.alignBillingDay(), confirmations, requests);
        otherBillingDay = new BillingDayQuestion(access, billingDay);
        questions = List.of(name, reason, otherBillingDay);
    }

    public List<Question> questions() {
        return questions;
    }

    /** Of day 0 which it is to be. */
    public Turn billingDay(Acting acting, int day) {
        return day == 0 ? billingDay.choice(acting) : billingDay.preview(acting, day);
    }

    public Turn otherBillingDay(Acting acting) {
        return otherBillingDay.ask(acting);
    }

    public Done align(Acting acting, Intent.AlignDay intent) {
        return billingDay.align(acting, intent);
    }

    public Turn list(Acting acting) {
        return show(acting, ServiceTarget.Services.first(acting.key()));
    }

    public Turn show(Acting acting, ServiceTarget target) {
        return acting.managesServices() ? managed(acting, target) : shared(acting, target);
    }

    /** For whoever was given accounts or servers: what is there, and how domain names renew. */
    private Turn shared(Acting acting, ServiceTarget target) {
        return switch (target) {
            case ServiceTarget.Services it -> list.show(acting, it.after());
            case ServiceTarget.Service it -> service.show(acting, it.service());
            case ServiceTarget.RenewalQuestion it when !acting.renewable().isNothing() ->
                    renewal.question(acting, it);
            default -> service.notAllowed(acting);
        };
    }

    private Turn managed(Acting acting, ServiceTarget target) {
        return switch (target) {
            case ServiceTarget.EarlyRenewal ignored when !acting.paysBills() ->
                    service.notAllowed(acting);
            case ServiceTarget.LateRenewal ignored when !acting.paysBills() ->
                    service.notAllowed(acting);
            case ServiceTarget.Services it -> list.show(acting, it.after());
            case ServiceTarget.Service it -> service.show(acting, it.service());
            case ServiceTarget.Plans it -> planChoice.plans(acting, it);
            case ServiceTarget.Periods it -> planChoice.periods(acting, it);
            case ServiceTarget.ChangePreview it -> change.preview(acting, it);
            case ServiceTarget.EarlyRenewal it -> renewal.early(acting, it.service());
            case ServiceTarget.LateRenewal it -> lateRenewal.quote(acting, it.service());
            case ServiceTarget.RenewalQuestion it -> renewal.question(acting, it);
            case ServiceTarget.Ending it -> ending.when(acting, it.service());
            case ServiceTarget.Reasons it -> ending.why(acting, it.service(), it.atOnce());
            case ServiceTarget.OwnReason it -> ending.ownReason(acting, it);
            case ServiceTarget.EndingPreview it -> ending.chosen(acting, it);
        };
    }

    /** Time is bought by whoever sees the bills; the rest is for whoever manages services. */
    private static boolean mayDo(Acting acting, ServiceIntent intent) {
        return switch (intent) {
            case ServiceIntent.ConfigureRenewal ignored -> !acting.renewable().isNothing();
            case ServiceIntent.RenewEarly ignored -> acting.managesServices() && acting.paysBills();
            case ServiceIntent.RenewLate ignored -> acting.managesServices() && acting.paysBills();
            default -> acting.managesServices();
        };
    }

    public Done carryOut(Acting acting, ServiceIntent intent) {
        if (!mayDo(acting, intent)) {
            return Done.refused(service.notAllowed(acting));
        }
        return switch (intent) {
            case ServiceIntent.Change it -> change.change(acting, it);
            case ServiceIntent.WithdrawChange it -> change.withdraw(acting, it.service());
            case ServiceIntent.RenewEarly it -> renewal.renew(acting, it);
            case ServiceIntent.RenewLate it -> lateRenewal.renew(acting, it);
            case ServiceIntent.ConfigureRenewal it -> renewal.configure(acting, it);
            case ServiceIntent.Cancel it ->
                    endingActs.cancel(acting, it.service(), When.END_OF_PERIOD, it.reason());
            case ServiceIntent.CancelAtOnce it ->
                    endingActs.cancel(acting, it.service(), When.NOW, it.reason());
            case ServiceIntent.Keep it -> endingActs.keep(acting, it.service());
        };
    }
}
