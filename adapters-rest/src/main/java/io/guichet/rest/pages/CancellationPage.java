package io.guichet.rest.pages;

import io.guichet.application.factor.StepUp.Need;
import io.guichet.application.subscription.CancelService;
import io.guichet.application.subscription.CancelService.Command;
import io.guichet.application.subscription.CancelService.Outcome;
import io.guichet.application.subscription.CancelService.When;
import io.guichet.application.subscription.query.ListServices;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.subscription.ServiceId;
import io.guichet.rest.pages.CancellationViews.Chosen;
import io.guichet.rest.pages.CancellationViews.Wish;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Where a contract is cancelled, in the steps and words of the law (C. conso. L215-1-1, D215-1 to
 * D215-3): which one and to when, everything once more to check, and the notice. What ends at once
 * and is gone for good takes the second factor of whoever has one, as it does elsewhere.
 */
@ApplicationScoped
public class CancellationPage implements WebPage {

    static final String PATH = "/cancellation";

    static final String UUIDS = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private final PageCustomers customers;
    private final ListServices listServices;
    private final CancelService cancelService;

    @Inject
    public CancellationPage(
            PageCustomers customers, ListServices listServices, CancelService cancelService) {
        this.customers = customers;
        this.listServices = listServices;
        this.cancelService = cancelService;
    }

    /** For the container only: CDI builds its proxy with it. */
    public CancellationPage() {
        this(null, null, null);
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public Access access() {
        return Access.SIGNED_IN;
    }

    @Override
    public Need factor(PageRequest request) {
        boolean isOnItsWay = !request.field("action").equals("choose");
        return isOnItsWay && Wish.of(request).when() == When.NOW ? Need.FRESH : Need.NONE;
    }

    @Override
    public Page show(PageRequest request) {
        return list(request, 200, "");
    }

    @Override
    public Page submit(PageRequest request) {
        Optional<Chosen> chosen = chosen(request);
        if (chosen.isEmpty()) {
            return list(request, 404, "cancellation.notice.none");
        }
        CancellationViews views = new CancellationViews(request, chosen.get());
        return switch (request.field("action")) {
            case "choose" -> asked(request, views, chosen.get());
            case "check" ->
                    step(
                            request,
                            views,
                            chosen.get(),
                            cancelService::offer,
                            it -> views.recap(it, terms(chosen.get())));
            case "notify" -> step(request, views, chosen.get(), cancelService::cancel, views::done);
            default -> list(request, 400, "page.notice.not-understood");
        };
    }

    private Page asked(PageRequest request, CancellationViews views, Chosen chosen) {
        if (!chosen.service().state().isHeld()) {
            return list(request, 409, "cancellation.notice.ended");
        }
        return chosen.service().endsOn().isPresent()
                ? list(request, 409, "cancellation.notice.already")
                : views.form(200, "", terms(chosen));
    }

    private Page step(
            PageRequest request,
            CancellationViews views,
            Chosen chosen,
            Function<Command, Outcome> act,
            Function<Outcome.Cancelled, Page> answer) {
        Wish wish = Wish.of(request);
        if (!wish.isReadable()) {
            return views.form(400, "cancellation.notice.reason-too-long", terms(chosen));
        }
        Command command =
                new Command(
                        chosen.customer().number(),
                        new ServiceId(chosen.service().id()),
                        wish.when(),
                        wish.reason());
        return switch (act.apply(command)) {
            case Outcome.Cancelled cancelled -> answer.apply(cancelled);
            case Outcome.ReasonMissing ignored ->
                    views.form(409, "cancellation.notice.reason-missing", terms(chosen));
            case Outcome.NotAtOnce ignored ->
                    views.form(409, "cancellation.notice.not-at-once", terms(chosen));
            case Outcome.NotInOrder ignored ->
                    list(request, 409, "cancellation.notice.not-in-order");
            case Outcome.PaymentUnderWay ignored ->
                    list(request, 409, "cancellation.notice.payment-under-way");
            case Outcome.Ended ignored -> list(request, 409, "cancellation.notice.ended");
            case Outcome.NoSuchService ignored -> list(request, 404, "cancellation.notice.none");
            case Outcome.NotCancelled ignored -> list(request, 400, "page.notice.not-understood");
            case Outcome.Undone ignored -> list(request, 400, "page.notice.not-understood");
            case Outcome.TooLate ignored -> list(request, 400, "page.notice.not-understood");
        };
    }

    private CancelService.Terms terms(Chosen chosen) {
        return cancelService.terms(
                chosen.customer().number(), new ServiceId(chosen.service().id()));
    }

    private Optional<Chosen> chosen(PageRequest request) {
        String[] about = request.field("about").split(" ", 2);
        Optional<Customer> customer = PageCustomers.named(customers.managed(request), about[0]);
        return customer.isEmpty() || about.length < 2 || !about[1].matches(UUIDS)
                ? Optional.empty()
                : listServices
                        .find(customer.get().number(), UUID.fromString(about[1]))
                        .map(service -> new Chosen(customer.get(), service));
    }

    private Page list(PageRequest request, int status, String notice) {
        return new CancellationList(request, customers, listServices).draw(status, notice);
    }
}
