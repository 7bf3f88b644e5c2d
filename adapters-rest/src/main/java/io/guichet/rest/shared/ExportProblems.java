package io.guichet.rest.shared;

import io.guichet.application.billing.ExportProgress;
import io.guichet.rest.problem.Problem;

import jakarta.ws.rs.core.Response;

/** The refusal of an archive while another one is made, wherever it is asked for. */
public final class ExportProblems {

    private ExportProblems() {}

    public static Response underWay(ExportProgress progress) {
        return Problem.of(429, "export-under-way")
                .with("documents", progress.documents())
                .with("done", progress.done())
                .retryAfter(30)
                .response();
    }
}
