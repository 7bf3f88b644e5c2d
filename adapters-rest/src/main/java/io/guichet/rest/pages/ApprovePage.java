package io.guichet.rest.pages;

import io.guichet.application.access.MayEnter;
import io.guichet.application.audit.Acts;
import io.guichet.application.factor.Challenge;
import io.guichet.application.factor.ConfirmFactor;
import io.guichet.application.factor.Tried;
import io.guichet.domain.audit.Act;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.util.Map;
import java.util.Optional;

/**
 * Where somebody approves what waits in his chat. The address he followed is good once; whoever has
 * it needs the second factor of the profile besides, so nobody has to sign in.
 */
@ApplicationScoped
public class ApprovePage implements WebPage {

    private static final String TITLE = "approve.title";

    private final ConfirmFactor confirmFactor;
    private final MayEnter mayEnter;
    private final Acts acts;

    @Inject
    public ApprovePage(ConfirmFactor confirmFactor, MayEnter mayEnter, Acts acts) {
        this.confirmFactor = confirmFactor;
        this.mayEnter = mayEnter;
        this.acts = acts;
    }

    /** For the container only: CDI builds its proxy with it. */
    public ApprovePage() {
        this(null, null, null);
    }

    @Override
    public String path() {
        return "/approve";
    }

    @Override
    public Access access() {
        return Access.ANYBODY;
    }

    @Override
    public Page show(PageRequest request) {
        return waiting(request)
                .map(waiting -> draw(request, waiting, 200, ""))
                .orElseGet(() -> over(request));
    }

    @Override
    public Page submit(PageRequest request) {
        return waiting(request)
                .map(waiting -> answer(request, waiting, audited(request, waiting)))
                .orElseGet(() -> over(request));
    }

    /** Nothing does for whoever comes from where the person lets nobody in. */
    private Optional<Challenge> waiting(PageRequest request) {
        return confirmFactor
                .waiting(request.field("c"))
                .filter(found -> mayEnter.mayEnter(found.profile(), request.visit().client()));
    }

    /** Nobody is signed in here: the act is that of whoever the page waits for. */
    private Tried audited(PageRequest request, Challenge waiting) {
        Act.Actor actor =
                new Act.Actor(
                        Optional.of(waiting.profile()), Optional.empty(), Optional.empty(), false);
        acts.begin(new Act(actor, Optional.empty(), "page /approve", request.visit().client()), "");
        try {
            return confirmFactor.approve(request.field("c"), PasskeyForm.proof(request));
        } finally {
            acts.end();
        }
    }

    private Page answer(PageRequest request, Challenge waiting, Tried tried) {
        return switch (tried) {
            case Tried.Confirmed ignored -> said(request, 200, "approve.done");
            case Tried.NotEnrolled ignored -> over(request);
            default -> draw(request, waiting, 403, FactorNotices.of(tried));
        };
    }

    private Page draw(PageRequest request, Challenge waiting, int status, String notice) {
        Html html = request.begin(TITLE, notice);
        FactorWays.draw(
                request,
                html,
                confirmFactor.askPasskey(waiting.profile(), waiting.entrance()),
                new FactorWays.Texts("approve", "approve.how", "approve.go"),
                Map.of("c", request.field("c")));
        return Page.of(status, Layout.page(html, TITLE, path() + "?c=" + request.field("c")));
    }

    private Page over(PageRequest request) {
        return said(request, 404, "approve.over");
    }

    private Page said(PageRequest request, int status, String key) {
        Html html = request.begin(TITLE, "").paragraph(key);
        return Page.of(status, Layout.page(html, TITLE, path()));
    }
}
