package io.guichet.rest.pages;

import io.guichet.application.access.KeepTokens;
import io.guichet.application.access.MakeToken;
import io.guichet.application.access.MakeToken.Outcome;
import io.guichet.application.factor.StepUp.Need;
import io.guichet.application.identity.AccessToken;
import io.guichet.application.identity.Caller;
import io.guichet.application.identity.Caller.Role;
import io.guichet.domain.access.TokenRights;
import io.guichet.domain.access.TokenSecret;
import io.guichet.domain.shared.InvalidValueException;
import io.guichet.rest.shared.Words;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Where a person makes a token for a program of his and reads its secret, this once, and removes
 * tokens. One with fewer rights than his own is made over the interface.
 */
@ApplicationScoped
public class TokensPage implements WebPage {

    static final String PATH = "/tokens";

    private static final String NAME = "token-name";
    private static final String TITLE = "tokens.title";

    private final MakeToken makeToken;
    private final KeepTokens keepTokens;

    @Inject
    public TokensPage(MakeToken makeToken, KeepTokens keepTokens) {
        this.makeToken = makeToken;
        this.keepTokens = keepTokens;
    }

    /** For the container only: CDI builds its proxy with it. */
    public TokensPage() {
        this(null, null);
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
        return switch (request.field("action")) {
            case "make" -> make(request);
            case "remove" -> remove(request);
            default -> draw(request, 400, "page.notice.not-understood");
        };
    }

    @Override
    public Need factor(PageRequest request) {
        return request.field("action").equals("make") ? Need.ALWAYS : Need.FRESH;
    }

    @Override
    public String again(PageRequest request) {
        String name = request.field(NAME);
        return name.isEmpty()
                ? PATH
                : PATH + "?" + NAME + "=" + URLEncoder.encode(name, StandardCharsets.UTF_8);
    }

    private Page make(PageRequest request) {
        try {
            return made(
                    request,
                    makeToken.make(
                            new MakeToken.Command(
                                    caller(request),
                                    PageSessions.entranceOf(request.here()),
                                    request.field(NAME),
                                    TokenRights.all(),
                                    Optional.empty())));
        } catch (InvalidValueException noName) {
            return draw(request, 400, "tokens.notice.no-name");
        }
    }

    private Page made(PageRequest request, Outcome outcome) {
        return outcome instanceof Outcome.Made(AccessToken token, TokenSecret secret)
                ? told(request, token, secret)
                : draw(request, 409, "tokens.notice.too-many");
    }

    private static Page told(PageRequest request, AccessToken token, TokenSecret secret) {
        Html html = request.begin("tokens.made", "");
        html.paragraph("tokens.once", "name", token.name());
        html.raw("<p><code>" + Html.escape(secret.value()) + "</code></p>");
        html.back(PATH);
        return Page.of(200, Layout.page(html, "tokens.made", PATH));
    }

    private Page remove(PageRequest request) {
        return Words.findId(request.field("about"))
                .filter(id -> keepTokens.remove(caller(request), id) == KeepTokens.Outcome.DONE)
                .map(id -> Page.seeOther(PATH))
                .orElseGet(() -> draw(request, 404, "tokens.notice.none"));
    }

    private Page draw(PageRequest request, int status, String notice) {
        Html html = request.begin(TITLE, notice).paragraph("tokens.what");
        keepTokens.list(request.profile()).forEach(token -> card(request, html, token));
        request.form(html)
                .open()
                .field(NAME, "text", "off", request.field(NAME))
                .button("make", "tokens.make", "button")
                .close();
        html.back("/account");
        return Page.of(status, Layout.page(html, TITLE, PATH));
    }

    private static void card(PageRequest request, Html html, AccessToken token) {
        html.raw("<section class=\"card\"><h2>" + Html.escape(token.name()) + "</h2>");
        if (!token.shownAs().isEmpty()) {
            html.raw("<p><code>" + Html.escape(token.shownAs()) + "…</code></p>");
        }
        request.form(html).act("remove", token.id().toString(), "tokens.remove", "plain");
        html.raw("</section>");
    }

    /** The person himself, with all his rights; whom he acts for is not asked here. */
    private static Caller caller(PageRequest request) {
        return new Caller(request.profile(), "", request.language(), Role.CUSTOMER);
    }
}
