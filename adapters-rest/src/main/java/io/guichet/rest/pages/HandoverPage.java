package io.guichet.rest.pages;

import io.guichet.application.handover.TakeOverCustomer;
import io.guichet.application.handover.TakeOverCustomer.Offered;
import io.guichet.application.handover.TakeOverCustomer.Outcome;
import io.guichet.domain.shared.InvalidValueException;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Where the link to whoever is to own a customer leads: signed in he takes it over, without a
 * profile he makes one, and whoever does not want it refuses.
 */
@ApplicationScoped
public class HandoverPage implements WebPage {

    private static final String TITLE = "handover.title";

    private final TakeOverCustomer takeOver;

    @Inject
    public HandoverPage(TakeOverCustomer takeOver) {
        this.takeOver = takeOver;
    }

    /** For the container only: CDI builds its proxy with it. */
    public HandoverPage() {
        this(null);
    }

    @Override
    public String path() {
        return "/handover";
    }

    @Override
    public Access access() {
        return Access.ANYBODY;
    }

    /** Looking at it does not use the link up: programs that read mails look, too. */
    @Override
    public Page show(PageRequest request) {
        return draw(request, 200, request.begin(TITLE, ""));
    }

    @Override
    public Page submit(PageRequest request) {
        return switch (request.field("action")) {
            case "accept" ->
                    isInside(request)
                            ? answer(
                                    request, takeOver.accept(Told.code(request), request.profile()))
                            : draw(request, 403, request.begin(TITLE, ""));
            case "refuse" -> answer(request, takeOver.refuse(Told.code(request)));
            case JoinForm.ACTION -> join(request);
            default -> draw(request, 400, request.begin(TITLE, "page.notice.not-understood"));
        };
    }

    private Page join(PageRequest request) {
        try {
            return answer(request, takeOver.join(JoinForm.read(request)));
        } catch (InvalidValueException wrong) {
            return draw(request, 422, request.begin(TITLE, "page.notice." + wrong.code()));
        }
    }

    private Page answer(PageRequest request, Outcome outcome) {
        return switch (outcome) {
            case Outcome.TakenOver ignored -> Told.page(request, path(), TITLE, "handover.done");
            case Outcome.Refused ignored -> Told.page(request, path(), TITLE, "handover.refused");
            case Outcome.Hindered hindered -> {
                Html html = request.begin(TITLE, "handover.hindered");
                HandoverConfirmPage.obstacles(html, hindered.obstacles());
                yield draw(request, 409, html);
            }
            case Outcome.NoSuchLink ignored -> Told.over(request, path());
        };
    }

    private static boolean isInside(PageRequest request) {
        return request.session().filter(here -> !here.awaitsSecondFactor()).isPresent();
    }

    private Page draw(PageRequest request, int status, Html html) {
        String code = Told.code(request);
        return takeOver.find(code)
                .map(offered -> Page.of(status, page(request, offered, code, html)))
                .orElseGet(() -> Told.over(request, path()));
    }

    private String page(PageRequest request, Offered offered, String code, Html html) {
        html.paragraph("handover.offered", "customer", offered.name() + " " + offered.customer());
        html.paragraph("handover.by", "owner", offered.owner()).paragraph("handover.what");
        PageForm form = request.form(html);
        if (!isInside(request) && offered.hasProfile()) {
            String back = SignInPage.encoded(Told.withCode(path(), code));
            html.paragraph("invitation.sign-in").link("page.home", "/sign-in?next=" + back);
        }
        if (isInside(request)) {
            form.open().hidden("code", code);
            form.button("accept", "handover.accept", "button").close();
        } else if (!offered.hasProfile()) {
            JoinForm.draw(request, html, code, "handover.join");
        }
        form.open().hidden("code", code).button("refuse", "handover.refuse", "plain").close();
        return Layout.page(html, TITLE, Told.withCode(path(), code));
    }
}
