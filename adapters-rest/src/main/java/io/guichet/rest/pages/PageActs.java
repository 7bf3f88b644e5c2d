package io.guichet.rest.pages;

import io.guichet.application.audit.Acts;
import io.guichet.application.audit.RecordRefusal;
import io.guichet.application.session.WebSession;
import io.guichet.domain.audit.Act;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * Tells who does what on a page, and writes down what was refused there. Of somebody who is not
 * signed in only the use case knows who he is; it notes that itself.
 */
@ApplicationScoped
public class PageActs {

    private final Acts acts;
    private final RecordRefusal recordRefusal;

    @Inject
    public PageActs(Acts acts, RecordRefusal recordRefusal) {
        this.acts = acts;
        this.recordRefusal = recordRefusal;
    }

    /** For the container only: CDI builds its proxy with it. */
    public PageActs() {
        this(null, null);
    }

    Page during(String path, PageRequest request, Supplier<Page> work) {
        Optional<WebSession> session = request.session();
        if (session.isEmpty()) {
            return work.get();
        }
        Act act = act(path, request, session.get());
        boolean recorded = false;
        Page answer;
        acts.begin(act, "");
        try {
            answer = work.get();
        } finally {
            recorded = acts.end();
        }
        if (!recorded && answer.status() >= 400) {
            recordRefusal.record(act, Integer.toString(answer.status()), "");
        }
        return answer;
    }

    private static Act act(String path, PageRequest request, WebSession session) {
        Act.Actor actor =
                new Act.Actor(
                        Optional.of(session.profile()), Optional.empty(), Optional.empty(), false);
        String action = request.field("action");
        String button = action.matches("[a-z-]{1,40}") ? " " + action : "";
        return new Act(actor, Optional.empty(), "page " + path + button, request.visit().client());
    }
}
