package io.guichet.rest.pages;

import io.guichet.application.subscription.CancelService;
import io.guichet.application.subscription.CancelService.Outcome;
import io.guichet.application.subscription.CancelService.When;
import io.guichet.application.subscription.query.ListServices.ServiceSummary;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.money.Money;
import io.guichet.rest.shared.Reasons;

import java.time.LocalDate;

/** Draws the steps by which one contract is cancelled. */
final class CancellationViews {

    private static final String NOW = "now";

    private final PageRequest request;
    private final Chosen chosen;

    /** Whose contract, and which. */
    record Chosen(Customer customer, ServiceSummary service) {

        String about() {
            return customer.number() + " " + service.id();
        }
    }

    /** To when it is to end, and why, if he says so. */
    record Wish(When when, String reason) {

        static Wish of(PageRequest request) {
            return new Wish(
                    request.field("when").equals(NOW) ? When.NOW : When.END_OF_PERIOD,
                    request.field("reason"));
        }

        boolean isReadable() {
            return Reasons.isLine(reason);
        }

        private String word() {
            return when == When.NOW ? NOW : "end";
        }
    }

    CancellationViews(PageRequest request, Chosen chosen) {
        this.request = request;
        this.chosen = chosen;
    }

    /** What the law has him say; who he is and which contract it is are known. */
    Page form(int status, String notice, CancelService.Terms terms) {
        Wish wish = Wish.of(request);
        Html html = request.begin(CancellationList.TITLE, notice);
        contract(html);
        PageForm form = request.form(html).open().hidden("about", chosen.about());
        if (terms.atOnce()) {
            html.raw("<fieldset><legend>" + html.text("cancellation.when") + "</legend>");
            form.choice("when", "end", "cancellation.end", wish.when() == When.END_OF_PERIOD);
            form.choice("when", NOW, "cancellation.now", wish.when() == When.NOW);
            html.raw("</fieldset>");
        } else {
            html.paragraph("cancellation.end-only");
        }
        if (terms.reasonAsked()) {
            form.field("reason", "text", "off", wish.reason());
        } else {
            form.hint("reason", "cancellation.reason-free")
                    .optional("reason", "off", wish.reason());
        }
        form.button("check", "cancellation.check", "button").close();
        html.back(CancellationPage.PATH);
        return page(status, CancellationList.TITLE, html);
    }

    /** All he said, with the day on which it would end. */
    Page recap(Outcome.Cancelled foreseen, CancelService.Terms terms) {
        Wish wish = Wish.of(request);
        Html html = request.begin("cancellation.recap", "");
        contract(html);
        html.paragraph("cancellation.ends", "day", day(endOf(foreseen)));
        if (!wish.reason().isEmpty()) {
            html.paragraph("cancellation.reason", "reason", wish.reason());
        }
        html.paragraph(means(wish, terms));
        back(html, foreseen);
        wished(html, wish).button("notify", "cancellation.notify", "button").close();
        wished(html, wish).button("choose", "cancellation.modify", "plain").close();
        html.back(CancellationPage.PATH);
        return page(200, "cancellation.recap", html);
    }

    private static String means(Wish wish, CancelService.Terms terms) {
        if (wish.when() == When.END_OF_PERIOD) {
            return "cancellation.means";
        }
        return terms.daysLeftCredited() ? "cancellation.means-untold" : "cancellation.means-now";
    }

    Page done(Outcome.Cancelled cancelled) {
        Html html = request.begin("cancellation.done", "");
        contract(html);
        html.paragraph("cancellation.ends", "day", day(endOf(cancelled)));
        back(html, cancelled);
        html.paragraph("cancellation.written");
        html.back("/account");
        return page(200, "cancellation.done", html);
    }

    /** What is given back, how what is credit is paid out, and what a bank has yet to collect. */
    private void back(Html html, Outcome.Cancelled cancelled) {
        cancelled
                .back()
                .ifPresent(
                        back -> {
                            html.paragraph("cancellation.back", "amount", money(back.credited()));
                            html.paragraph("cancellation.to-card", "amount", money(back.toCard()));
                            html.paragraph(
                                    "cancellation.to-credit", "amount", money(back.toCredit()));
                            html.paragraph("cancellation.refund-by", "day", day(back.refundBy()));
                        });
        cancelled
                .debited()
                .ifPresent(
                        amount -> html.paragraph("cancellation.debited", "amount", money(amount)));
    }

    private String money(Money amount) {
        return PageAmounts.of(amount, request.language());
    }

    private PageForm wished(Html html, Wish wish) {
        return request.form(html)
                .open()
                .hidden("about", chosen.about())
                .hidden("when", wish.word())
                .hidden("reason", wish.reason());
    }

    private void contract(Html html) {
        Customer customer = chosen.customer();
        ServiceSummary service = chosen.service();
        html.paragraph("cancellation.who", "name", customer.identity().name());
        html.paragraph("cancellation.customer", "number", customer.number());
        html.paragraph("cancellation.mail", "email", customer.email());
        html.paragraph("cancellation.contract", "contract", CancellationList.name(html, service));
        html.paragraph("cancellation.number", "number", service.id());
    }

    private static LocalDate endOf(Outcome.Cancelled cancelled) {
        return cancelled.service().ending().orElseThrow().on();
    }

    private String day(LocalDate day) {
        return PageAmounts.of(day, request.language());
    }

    private static Page page(int status, String title, Html html) {
        return Page.of(status, Layout.page(html, title, CancellationPage.PATH));
    }
}
