package io.guichet.rest.lists;

import io.guichet.application.shared.Installation;
import io.guichet.application.shared.Page;
import io.guichet.rest.problem.Problem;
import io.guichet.rest.shared.Api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;

import java.util.List;
import java.util.function.Function;

/** Pages through lists by signed cursors; the same for every resource. */
@ApplicationScoped
public class Lists {

    private static final int MOST = 200;
    private static final MediaType JSON = MediaType.APPLICATION_JSON_TYPE;

    private final Cursors cursors;
    private final Installation installation;

    @Inject
    public Lists(Cursors cursors, Installation installation) {
        this.cursors = cursors;
        this.installation = installation;
    }

    /** For the container only: CDI builds its proxy with it. */
    public Lists() {
        this(null, null);
    }

    /** {@code owner} is whose list it is; a cursor for one owner is refused for another. */
    public Slice slice(Paging paging, Object owner) {
        if (!paging.limit.matches("[1-9]\\d{0,2}") || Integer.parseInt(paging.limit) > MOST) {
            throw Problem.malformed("invalid-limit").with("most", MOST).exception();
        }
        String list = paging.uri.getPath();
        String position =
                paging.cursor.isEmpty() ? "" : cursors.open(list, owner.toString(), paging.cursor);
        return new Slice(paging, owner.toString(), Integer.parseInt(paging.limit), position);
    }

    /** The part of a list that was asked for: so many, after a position. */
    public final class Slice {

        private final Paging paging;
        private final String owner;
        private final int limit;
        private final String position;

        private Slice(Paging paging, String owner, int limit, String position) {
            this.paging = paging;
            this.owner = owner;
            this.limit = limit;
            this.position = position;
        }

        public int limit() {
            return limit;
        }

        /** Where the page before ended, read by {@code parser}; {@code start} on the first page. */
        public <P> P after(P start, Function<String, P> parser) {
            return position.isEmpty() ? start : parser.apply(position);
        }

        public <T> Response answer(
                Page<T> page, Function<T, ?> json, Function<T, String> positionOf) {
            List<?> data = page.items().stream().map(json).toList();
            if (!page.more() || data.isEmpty()) {
                return Response.ok(new ListJson<>(data, null), JSON).build();
            }
            String end = positionOf.apply(page.items().getLast());
            String next = cursors.seal(paging.uri.getPath(), owner, end);
            return Response.ok(new ListJson<>(data, next), JSON)
                    .header(HttpHeaders.LINK, "<" + nextPage(next) + ">; rel=\"next\"")
                    .build();
        }

        private String nextPage(String cursor) {
            String path = paging.uri.getRequestUri().getRawPath();
            String here = path.startsWith(Api.PATH) ? path : Api.PATH + path;
            return UriBuilder.fromUri(installation.publicUrl() + here)
                    .replaceQuery(paging.uri.getRequestUri().getRawQuery())
                    .replaceQueryParam("cursor", cursor)
                    .build()
                    .toString();
        }
    }
}
