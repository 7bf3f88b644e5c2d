package io.guichet.rest.pages;

import io.guichet.application.access.RequestLimits;
import io.guichet.application.audit.Acts;
import io.guichet.application.audit.AuditBooks;
import io.guichet.application.audit.RecordRefusalHandler;
import io.guichet.application.identity.FindZoneHandler;
import io.guichet.application.staff.NoProvider;
import io.guichet.domain.identity.Language;
import io.guichet.domain.identity.ProfileId;
import io.guichet.rest.shared.RestApi;
import io.guichet.testing.factor.FactorUseCases;
import io.guichet.testing.identity.IdentityUseCases;
import io.guichet.testing.permit.Guards;
import io.guichet.testing.recovery.RecoveryDesk;
import io.guichet.testing.session.SignInDesk;
import io.guichet.testing.shared.TestClock;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A browser that keeps cookies and presses the buttons of forms; Anna can sign in. */
final class Browser {

    static final String EMAIL = "anna@example.org";

    private static final Pattern FORM = Pattern.compile("name=\"form\" value=\"([^\"]+)\"");

    final SignInDesk desk;
    final PageCookies cookies = new PageCookies(new RestApi().installation);
    private final Pages pages;
    private final Map<String, String> jar = new HashMap<>();
    private Language language = Language.EN;
    private ProfileId anna;
    private String asks = "";
    private String last = "";

    /** On these pages besides signing in. */
    Browser(Function<Browser, List<WebPage>> more) {
        this(new RequestLimits(0, 0, 0), more);
    }

    Browser(RequestLimits limits, Function<Browser, List<WebPage>> more) {
        this(new SignInDesk(new TestClock("2026-03-01T12:00:00Z")), limits, more);
    }

    /** Where more goes on than signing in. */
    Browser(SignInDesk at, RequestLimits limits, Function<Browser, List<WebPage>> more) {
        desk = at;
        AuditBooks books = new AuditBooks(desk.stores().audit(), desk.clock());
        Pages unguarded =
                new Pages(
                        Stream.concat(own(), more.apply(this).stream()).toList(),
                        new PageSessions(
                                desk.keepSessions(),
                                identity().mayEnter(),
                                factor().stepUp(),
                                new FindZoneHandler(
                                        desk.stores().findProfile(),
                                        desk.stores().sellers(),
                                        desk.stores().transactions())),
                        cookies,
                        new FormGuard(new RestApi().installation, cookies),
                        new PageActs(
                                new Acts(),
                                new RecordRefusalHandler(books, desk.stores().transactions())),
                        RestApi.rateLimits(limits));
        pages = Guards.behind(Pages.class, unguarded);
    }

    IdentityUseCases identity() {
        return new IdentityUseCases(desk.stores(), desk.clock());
    }

    FactorUseCases factor() {
        return new FactorUseCases(desk.stores(), desk.clock());
    }

    private Stream<WebPage> own() {
        return Stream.of(
                new SignInPage(desk.signIn(), desk.keepSessions(), new NoProvider(), cookies),
                new SessionsPage(desk.keepSessions()),
                new AccountPage(
                        desk.stores().findProfile(),
                        desk.keepSessions(),
                        new RecoveryDesk(desk).stop(),
                        cookies));
    }

    Browser speaking(Language wanted) {
        language = wanted;
        return this;
    }

    /** Its language is asked for by name, not by what the browser accepts. */
    Browser asking() {
        asks = "?lang=" + language.tag();
        return this;
    }

    Page opens(String path) {
        return opens(path, Map.of());
    }

    Page opens(String path, Map<String, String> fields) {
        return kept(pages.show(path, visit(path), fields));
    }

    /** Fills a form of a page in and presses a button. */
    Page presses(String path, String action, Map<String, String> fields) {
        Map<String, String> form = new HashMap<>(fields);
        form.put("action", action);
        String token = tokenOn(opens(path, fields));
        last = token.isEmpty() ? last : token;
        form.put("form", last);
        return sends(path, new Pages.Sent(form, "same-origin", "https://guichet.example", ""));
    }

    Page sends(String path, Pages.Sent form) {
        return kept(pages.submit(path, visit(path), form));
    }

    Page signsIn(String email, String password) {
        return presses("/sign-in", "sign-in", Map.of("email", email, "password", password));
    }

    /** As Anna, who has a profile from now on. */
    Browser signedIn() {
        anna = desk.somebody(EMAIL).id();
        signsIn(EMAIL, SignInDesk.PASSWORD);
        return this;
    }

    /** Anna, once she has signed in. */
    ProfileId anna() {
        return anna;
    }

    Map<String, String> jar() {
        return jar;
    }

    static String tokenOn(Page page) {
        Matcher form = FORM.matcher(page.html());
        return form.find() ? form.group(1) : "";
    }

    private Visit visit(String path) {
        return new Visit(jar, language, path + asks, "192.0.2.7", "Browser/1 <b>");
    }

    private Page kept(Page answer) {
        for (String line : answer.cookies()) {
            String name = line.substring(0, line.indexOf('='));
            String value = line.substring(line.indexOf('=') + 1, line.indexOf(';'));
            if (value.isEmpty()) {
                jar.remove(name);
            } else {
                jar.put(name, value);
            }
        }
        return answer;
    }
}
