package io.guichet.rest.pages;

import io.guichet.application.access.MayEnter;
import io.guichet.application.factor.StepUp;
import io.guichet.application.factor.StepUp.Need;
import io.guichet.application.identity.query.FindZone;
import io.guichet.application.session.KeepSessions;
import io.guichet.application.session.WebSession;
import io.guichet.domain.factor.Entrance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.time.ZoneId;
import java.util.Optional;

/** Knows who is signed in, from where he may be, and when he has to confirm his second factor. */
@ApplicationScoped
public class PageSessions {

    private final KeepSessions keepSessions;
    private final MayEnter mayEnter;
    private final StepUp stepUp;
    private final FindZone findZone;

    @Inject
    public PageSessions(
            KeepSessions keepSessions, MayEnter mayEnter, StepUp stepUp, FindZone findZone) {
        this.keepSessions = keepSessions;
        this.mayEnter = mayEnter;
        this.stepUp = stepUp;
        this.findZone = findZone;
    }

    /** For the container only: CDI builds its proxy with it. */
    public PageSessions() {
        this(null, null, null, null);
    }

    Optional<WebSession> find(String secret, Visit visit) {
        return keepSessions
                .find(secret)
                .filter(session -> mayEnter.mayEnter(session.profile(), visit.client()));
    }

    ZoneId zoneOf(Optional<WebSession> session) {
        return session.map(here -> findZone.of(here.profile())).orElse(FindZone.NOBODYS);
    }

    /** Where he has to go before a page goes on, if he has to; he comes back to it. */
    Optional<Page> first(WebPage page, PageRequest request, Need need) {
        return request.session().flatMap(session -> first(page.again(request), session, need));
    }

    private Optional<Page> first(String again, WebSession session, Need need) {
        return switch (stepUp.check(session.profile(), entranceOf(session), need)) {
            case GO_ON -> Optional.empty();
            case CONFIRM ->
                    Optional.of(
                            Page.seeOther(StepUpPage.PATH + "?next=" + SignInPage.encoded(again)));
            case ENROL -> Optional.of(Page.seeOther(FactorsPage.PATH));
        };
    }

    static Entrance entranceOf(WebSession session) {
        return Entrance.ofSession(session.id().toString());
    }
}
