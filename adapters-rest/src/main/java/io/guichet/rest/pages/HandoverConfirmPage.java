package io.guichet.rest.pages;

import io.guichet.application.handover.HandOverCustomer;
import io.guichet.application.handover.HandOverCustomer.Outcome;
import io.guichet.application.handover.HandoverObstacle;
import io.guichet.rest.shared.Words;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.util.List;

/** Where the link to the owner of a customer leads: he hands it over. */
@ApplicationScoped
public class HandoverConfirmPage implements WebPage {

    private final HandOverCustomer handOver;

    @Inject
    public HandoverConfirmPage(HandOverCustomer handOver) {
        this.handOver = handOver;
    }

    /** For the container only: CDI builds its proxy with it. */
    public HandoverConfirmPage() {
        this(null);
    }

    @Override
    public String path() {
        return "/handover/confirm";
    }

    @Override
    public Access access() {
        return Access.ANYBODY;
    }

    /** Looking at it does not use the link up: programs that read mails look, too. */
    @Override
    public Page show(PageRequest request) {
        return draw(request, 200, request.begin("handover.title", ""));
    }

    @Override
    public Page submit(PageRequest request) {
        return switch (handOver.confirm(Told.code(request))) {
            case Outcome.Confirmed ignored ->
                    Told.page(request, path(), "handover.title", "handover.confirmed");
            case Outcome.Hindered hindered -> {
                Html html = request.begin("handover.title", "handover.hindered");
                obstacles(html, hindered.obstacles());
                yield draw(request, 409, html);
            }
            case Outcome.TooMany ignored ->
                    draw(request, 429, request.begin("handover.title", "handover.too-many"));
            default -> Told.over(request, path());
        };
    }

    static void obstacles(Html html, List<HandoverObstacle> obstacles) {
        html.raw("<ul>");
        obstacles.stream()
                .map(obstacle -> html.text("handover.obstacle." + Words.of(obstacle)))
                .forEach(said -> html.raw("<li>" + said + "</li>"));
        html.raw("</ul>");
    }

    private Page draw(PageRequest request, int status, Html html) {
        String code = Told.code(request);
        html.paragraph("handover.ask");
        request.form(html)
                .open()
                .hidden("code", code)
                .button("confirm", "handover.confirm", "button")
                .close();
        return Page.of(status, Layout.page(html, "handover.title", Told.withCode(path(), code)));
    }
}
