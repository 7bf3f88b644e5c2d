package io.guichet.bot.subscription;

import io.guichet.application.catalog.query.ListPlans;
import io.guichet.application.catalog.query.ListPlans.SaleDay;
import io.guichet.application.catalog.query.PlanFilter;
import io.guichet.application.change.ChangeRefusal;
import io.guichet.application.change.ChangeService;
import io.guichet.application.subscription.query.ListServices.ServiceSummary;
import io.guichet.bot.menu.Acting;
import io.guichet.bot.menu.Labels;
import io.guichet.bot.menu.PlanMark;
import io.guichet.bot.menu.ServiceTarget;
import io.guichet.bot.menu.Sheet;
import io.guichet.bot.menu.Target;
import io.guichet.bot.shared.Button;
import io.guichet.bot.shared.Screen;
import io.guichet.bot.shared.Turn;
import io.guichet.bot.text.Texts;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.Plan;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.catalog.PlanPrice;
import io.guichet.domain.catalog.TaxBasis;
import io.guichet.domain.subscription.ServiceId;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What a service may become: the plans on sale today that its own may change to. */
public final class PlanChoiceDialogue {

    private static final int ROWS = 6;
    private static final int MOST_PLANS = 200;

    private final ListPlans listPlans;
    private final ChangeService changeService;
    private final ServiceDialogue services;

    public PlanChoiceDialogue(SubscriptionPorts ports, ServiceDialogue services) {
        this.listPlans = ports.listPlans();
        this.changeService = ports.changeService();
        this.services = services;
    }

    public Turn plans(Acting acting, ServiceTarget.Plans wanted) {
        return services.with(
                acting,
                wanted.service(),
                (it, service) ->
                        it.moment()
                                .show(
                                        changeService
                                                .hindrance(it.number(), wanted.service())
                                                .map(
                                                        reason ->
                                                                refused(
                                                                        it,
                                                                        wanted.service(),
                                                                        reason))
                                                .orElseGet(() -> plans(it, service, wanted))));
    }

    public Turn periods(Acting acting, ServiceTarget.Periods wanted) {
        ServiceId id = wanted.service();
        return services.with(
                acting,
                id,
                (it, service) ->
                        find(it, service, wanted.plan())
                                .map(plan -> it.moment().show(periods(it, id, plan)))
                                .orElseGet(() -> services.outOfDate(it)));
    }

    /** The plan that a button stands for, if the service may still become one of it. */
    Optional<Plan> find(Acting acting, ServiceSummary service, PlanMark mark) {
        return targets(acting, service).stream()
                .filter(plan -> PlanMark.of(plan.code()).equals(mark))
                .findFirst();
    }

    /** {@code Cloud L: €55.00 excl. VAT for 1 month}; empty for what is not sold today. */
    Optional<String> described(Acting acting, PlanCode code, BillingPeriod period) {
        return listPlans
                .find(acting.seller().code(), code)
                .flatMap(
                        plan ->
                                plan.priceOn(acting.today(), period)
                                        .map(price -> described(acting.texts(), plan, price)));
    }

    private static Screen refused(Acting acting, ServiceId service, ChangeRefusal reason) {
        Sheet sheet = Sheet.titled(acting, acting.texts().say("change.title"));
        ServiceWords.refuse(sheet, acting, reason);
        return sheet.backTo(new ServiceTarget.Service(acting.key(), service));
    }

    private Screen plans(Acting acting, ServiceSummary service, ServiceTarget.Plans wanted) {
        ServiceId id = wanted.service();
        List<Plan> all = targets(acting, service);
        int pages = Math.max(1, (all.size() + ROWS - 1) / ROWS);
        int page = Math.min(wanted.page(), pages);
        Sheet sheet = Sheet.titled(acting, acting.texts().say("change.title"));
        sheet.line(all.isEmpty() ? "change.nothing" : "change.which");
        all.stream()
                .skip((page - 1L) * ROWS)
                .limit(ROWS)
                .forEach(plan -> row(sheet, acting, id, plan));
        if (page > 1) {
            sheet.page("button.previous", new ServiceTarget.Plans(acting.key(), id, page - 1));
        }
        if (page < pages) {
            sheet.page("button.next", new ServiceTarget.Plans(acting.key(), id, page + 1));
        }
        return sheet.backTo(new ServiceTarget.Service(acting.key(), id));
    }

    private static void row(Sheet sheet, Acting acting, ServiceId service, Plan plan) {
        Texts texts = acting.texts();
        String name = name(texts, plan);
        List<PlanPrice> prices = pricesOf(acting, plan);
        sheet.text("\u2022 " + described(texts, plan, prices.getFirst()));
        PlanMark mark = PlanMark.of(plan.code());
        Target next =
                prices.size() == 1
                        ? new ServiceTarget.ChangePreview(
                                acting.key(), service, mark, prices.getFirst().period())
                        : new ServiceTarget.Periods(acting.key(), service, mark);
        sheet.choice(new Button.Callback(Labels.shorten(name, Labels.BUTTON), next.data()));
    }

    private static Screen periods(Acting acting, ServiceId service, Plan plan) {
        Texts texts = acting.texts();
        Sheet sheet = Sheet.titled(acting, name(texts, plan));
        sheet.line("change.which-period");
        for (PlanPrice price : pricesOf(acting, plan)) {
            sheet.text("\u2022 " + priced(texts, price));
            Target preview =
                    new ServiceTarget.ChangePreview(
                            acting.key(), service, PlanMark.of(plan.code()), price.period());
            sheet.choice(
                    new Button.Callback(texts.say("period." + price.period()), preview.data()));
        }
        return sheet.backTo(new ServiceTarget.Plans(acting.key(), service, 1));
    }

    private static String name(Texts texts, Plan plan) {
        return Labels.shorten(plan.name(texts.language()), Labels.NAME);
    }

    private static String described(Texts texts, Plan plan, PlanPrice price) {
        return texts.say("change.plan", name(texts, plan), priced(texts, price));
    }

    private static String priced(Texts texts, PlanPrice price) {
        return ServiceWords.price(
                texts, price.amount(), price.basis() == TaxBasis.GROSS, price.period().toString());
    }

    /** Without what renews never: a service has a period. */
    private static List<PlanPrice> pricesOf(Acting acting, Plan plan) {
        return plan.pricesOn(acting.today()).stream()
                .filter(price -> !price.period().isOneOff())
                .sorted(Comparator.comparing(price -> price.period().months()))
                .toList();
    }

    private List<Plan> targets(Acting acting, ServiceSummary service) {
        SaleDay sale = new SaleDay(acting.seller().code(), acting.today());
        return listPlans
                .find(acting.seller().code(), new PlanCode(service.plan()))
                .map(plan -> listPlans.onSale(sale, PlanFilter.changesOf(plan), "", MOST_PLANS))
                .map(
                        page ->
                                page.items().stream()
                                        .filter(plan -> !pricesOf(acting, plan).isEmpty())
                                        .toList())
                .orElse(List.of());
    }
}
