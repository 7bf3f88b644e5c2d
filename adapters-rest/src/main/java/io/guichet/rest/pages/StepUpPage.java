package io.guichet.rest.pages;

import io.guichet.application.factor.ConfirmFactor;
import io.guichet.application.factor.Tried;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.util.Map;

/** Where somebody who is signed in confirms his second factor, and goes back to what he was at. */
@ApplicationScoped
public class StepUpPage implements WebPage {

    static final String PATH = "/step-up";

    private static final String TITLE = "step-up.title";

    private final ConfirmFactor confirmFactor;

    @Inject
    public StepUpPage(ConfirmFactor confirmFactor) {
        this.confirmFactor = confirmFactor;
    }

    /** For the container only: CDI builds its proxy with it. */
    public StepUpPage() {
        this(null);
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
    public Page show(PageRequest request) {
        return draw(request, 200, "");
    }

    @Override
    public Page submit(PageRequest request) {
        Tried tried =
                confirmFactor.confirm(
                        new ConfirmFactor.Command(
                                request.profile(),
                                PageSessions.entranceOf(request.here()),
                                PasskeyForm.proof(request)));
        return tried instanceof Tried.Confirmed
                ? Page.seeOther(SignInPage.next(request))
                : draw(request, 403, FactorNotices.of(tried));
    }

    private Page draw(PageRequest request, int status, String notice) {
        Html html = request.begin(TITLE, notice);
        FactorWays.draw(
                request,
                html,
                confirmFactor.askPasskey(
                        request.profile(), PageSessions.entranceOf(request.here())),
                new FactorWays.Texts("confirm", "step-up.why", "step-up.go"),
                Map.of("next", SignInPage.next(request)));
        return Page.of(status, Layout.page(html, TITLE, SignInPage.leadingOn(PATH, request)));
    }
}
